package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.across.NamesFile;
import org.broadsheet.across.NamesFormatException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The names that a user knows. */
final class NamesOption {
    @Option(
            names = "--names",
            paramLabel = "FILE",
            description =
                    "CSV of names that you know: columns name and type (PERSON, ORGANIZATION, PLACE, EVENT, PRODUCT),"
                            + " and as wanted alias, id (Wikidata QID, or scheme:id), valid_from, valid_to. A dataset remembers it: later"
                            + " runs link by it until they are given another, and one of a header alone ends it.")
    private @Nullable Path file;

    /**
     * What the file says, or null where none is given.
     *
     * @throws CommandException when it is not there or says what it cannot say
     */
    @Nullable
    NamesFile read() throws IOException {
        if (file == null) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            throw CommandException.usage("--names: " + file + (Files.exists(file) ? " is no file" : " does not exist"));
        }
        try {
            return NamesFile.read(file);
        } catch (NamesFormatException e) {
            throw CommandException.usage("--names: " + e.getMessage());
        }
    }
}
