package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.pipeline.publish.DatasetFolder;

/**
 * Runs that were asked for and neither published nor found faulty by the audit, oldest first. Each has its request in
 * its folder under {@code .staging}.
 *
 * @param kept ids of the runs whose folders are to be kept: the unfinished ones, and those that the audit set aside
 */
record UnfinishedRuns(DatasetFolder dataset, List<Run.RunRequest> requests, Set<String> kept) {

    /**
     * Looks for them. A folder without a request was made by a process that died before it had asked for anything: it
     * is not kept.
     */
    static UnfinishedRuns in(DatasetFolder dataset) throws IOException {
        Path staging = dataset.localPath().resolve(DatasetFolder.STAGING);
        List<Run.RunRequest> requests = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        if (Files.isDirectory(staging)) {
            try (Stream<Path> folders = Files.list(staging)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    RunFolder run = new RunFolder(folder);
                    if (Files.exists(run.request())) {
                        kept.add(folder.getFileName().toString());
                        if (!Files.exists(run.setAside())) {
                            requests.add(JsonFile.read(run.request(), Run.RunRequest.class));
                        }
                    }
                }
            }
        }
        requests.sort(Comparator.comparing(Run.RunRequest::startedAt));
        return new UnfinishedRuns(dataset, List.copyOf(requests), Set.copyOf(kept));
    }

    RunFolder folder(Run.RunRequest request) {
        return new RunFolder(dataset.staging(request.runId()));
    }

    /** Forgets them and what they had staged; their inputs are read again by the run that comes. */
    UnfinishedRuns discard() throws IOException {
        for (Run.RunRequest request : requests) {
            delete(folder(request).root());
        }
        return in(dataset);
    }

    /** Forgets the runs that the audit set aside: a later run has succeeded. */
    void discardSetAside() throws IOException {
        for (String runId : kept) {
            RunFolder folder = new RunFolder(dataset.staging(runId));
            if (Files.exists(folder.setAside())) {
                delete(folder.root());
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void deleteIfThere(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            delete(folder);
        }
    }

    /** Deletes a folder with all that is in it; a link in it is deleted, not followed. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
