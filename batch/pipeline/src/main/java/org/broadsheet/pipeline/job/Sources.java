package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.plan.SourceRoots;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import tools.jackson.core.JacksonException;

/** Keeps the folders that gave a dataset's sources their names, in {@code .state/sources.json}: the one place on disk with absolute paths of inputs. */
final class Sources {
    private Sources() {}

    /**
     * Those of a dataset.
     *
     * @throws DatasetException when the file is damaged
     */
    static SourceRoots read(DatasetFolder dataset) throws IOException {
        Path file = fileOf(dataset);
        if (!Files.exists(file)) {
            return SourceRoots.NONE;
        }
        try {
            return JsonFile.read(file, SourceRoots.class);
        } catch (JacksonException e) {
            throw new DatasetException(
                    file + " is damaged: " + e.getOriginalMessage() + "; delete it, and the next run names its inputs"
                            + " anew",
                    e);
        }
    }

    /** Those of a dataset, with the folders of further inputs; nothing is written. */
    static SourceRoots with(DatasetFolder dataset, List<String> inputs) throws IOException, NoSuchInputException {
        return read(dataset).with(InputListing.roots(inputs));
    }

    /** Those of a dataset, with the folders of further inputs, which have their names from now on. */
    static SourceRoots named(DatasetFolder dataset, List<String> inputs) throws IOException, NoSuchInputException {
        SourceRoots known = read(dataset);
        SourceRoots roots = known.with(InputListing.roots(inputs));
        if (!roots.equals(known)) {
            JsonFile.write(fileOf(dataset), roots);
        }
        return roots;
    }

    private static Path fileOf(DatasetFolder dataset) {
        return IngestRun.stateOf(dataset).resolve("sources.json");
    }
}
