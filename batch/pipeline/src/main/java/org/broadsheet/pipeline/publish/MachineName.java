package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What tells a work folder from those of other machines: eight letters, made up once and kept in it. What a machine leaves
 * half written under its name it writes over the next time.
 */
final class MachineName {
    private static final String FILE = "machine";
    private static final Pattern UNFINISHED = Pattern.compile("\\.(.+)\\.[0-9a-f]{8}\\.tmp");

    private final Path file;

    MachineName(Path work) {
        this.file = work.resolve(FILE);
    }

    String name() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new DatasetException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whole or not at all: verbs may run side by side. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        String name = UUID.randomUUID().toString().substring(0, 8);
        Path whole = Files.writeString(file.resolveSibling(FILE + "." + name), name);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its name holds.
            return;
        } finally {
            Files.delete(whole);
        }
    }

    /** What a machine has half written under a hidden name: the name that it is to get, or else the name itself. */
    static String finished(String name) {
        return UNFINISHED.matcher(name).replaceFirst("$1");
    }
}
