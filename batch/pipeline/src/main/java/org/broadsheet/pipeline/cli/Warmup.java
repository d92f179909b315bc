package org.broadsheet.pipeline.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Loads the classes that every start needs. The launcher runs it once after a build to have the JVM archive them
 * (application class data sharing).
 */
public final class Warmup {
    private Warmup() {}

    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100);
        Broadsheet.run(terminal, "--help");
        Broadsheet.run(terminal, "extract", "--help");
        Broadsheet.run(terminal, "no-such-verb");
    }
}
