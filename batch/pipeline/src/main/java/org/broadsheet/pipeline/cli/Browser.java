package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The browser of the desktop. */
final class Browser {
    private Browser() {}

    /**
     * Asks the desktop to show an address, and waits for nothing.
     *
     * @throws CommandException when there is no program for that
     */
    static void show(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener = system.contains("mac")
                ? List.of("open")
                : system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open");
        try {
            List<String> command = new ArrayList<>(opener);
            command.add(address.toString());
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "there is no " + opener.get(0) + " to open a browser with; open " + address, e);
        }
    }
}
