package org.broadsheet.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented articles in JSON lines, each file large enough to be a split of its own. */
final class PaddedInputs {
    /** An unknown field of a record is ignored. */
    private static final String PADDING = ".".repeat(1_600_000);

    private PaddedInputs() {}

    static Path write(Path folder, int files, int articles) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            StringBuilder lines = new StringBuilder("{\"padding\":\"" + PADDING + "\"}\n");
            for (int i = 0; i < articles; i++) {
                int id = articles * file + i;
                lines.append("{\"url\":\"https://example.org/" + id
                        + "\",\"published_at\":\"2024-05-03T10:00:00Z\",\"text\":\""
                        + "The harbour board of Port " + id + " met on Tuesday to settle the price of berths.\\n\\n"
                        + "\\\"We will build " + (id + 2) + " new piers before winter,\\\" said Ana Pereira.\\n\\n"
                        + "The board will meet again when the dredging of basin number " + id + " has ended.\"}\n");
            }
            Files.writeString(folder.resolve(file + ".jsonl"), lines);
        }
        return folder;
    }
}
