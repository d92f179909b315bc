package org.broadsheet.pipeline.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.pipeline.cli.print.Terminal;

/** The page {@code COMMANDS.md}: what every verb says with {@code --help}. A test keeps it current. */
final class CommandReference {
    private static final int COLUMNS = 100;

    private CommandReference() {}

    /** The page. */
    static String page() {
        StringBuilder page = new StringBuilder("# The command line in full\n\n"
                + "What `./broadsheet --help` and `./broadsheet VERB --help` print, as `CommandReferenceTest` wrote it with\n"
                + "`-Dgolden.update=true`. What the verbs are for is in the [README](README.md#the-command-line).\n");
        section(page, "broadsheet", List.of("--help"));
        for (String verb : Broadsheet.verbs()) {
            section(page, "broadsheet " + verb, List.of(verb, "--help"));
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title, List<String> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), stream, stream, false, false, COLUMNS);
        int exit = Broadsheet.run(terminal, command.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(title + " --help exits with " + exit);
        }
        String help = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .reduce("", (text, line) -> text + line + "\n");
        page.append("\n## ").append(title).append("\n\n```\n").append(help).append("```\n");
    }
}
