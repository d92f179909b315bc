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
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Runs that were asked for and neither published nor put aside. Each has its request in its folder under
 * {@code .staging}. None of them ever keeps another run from its work: one that cannot go on is put aside, with the
 * reason in its folder.
 */
final class UnfinishedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRuns.class);

    private UnfinishedRuns() {}

    /**
     * Those that can be gone on with, oldest first; those that cannot are put aside, and those whose inputs lie in a store
     * that cannot be reached now are left out.
     */
    static List<Run.RunRequest> resumable(DatasetFolder dataset) throws IOException {
        List<Run.RunRequest> requests = new ArrayList<>();
        for (RunFolder folder : folders(dataset)) {
            if (Files.exists(folder.request()) && !folder.isSetAside()) {
                try {
                    Run.RunRequest request = JsonFile.read(folder.request(), Run.RunRequest.class);
                    if (!Files.exists(folder.plan())) {
                        InputListing.check(request.request().inputs());
                    }
                    requests.add(request);
                } catch (JacksonException e) {
                    setAside(folder, folder.request() + " cannot be read: " + e.getOriginalMessage());
                } catch (NoSuchInputException e) {
                    setAside(folder, "its input is gone and nothing of it had been read: " + e.getMessage());
                } catch (DatasetException e) {
                    LOG.warn("run {} stays unfinished for a later run: {}", folder.id(), e.getMessage());
                }
            }
        }
        requests.sort(Comparator.comparing(Run.RunRequest::startedAt));
        return requests;
    }

    /**
     * Ids of the runs whose folders are to be kept: those that are unfinished or put aside. A folder without a request was
     * made by a process that died before it had asked for anything.
     */
    static Set<String> kept(DatasetFolder dataset) throws IOException {
        Set<String> kept = new HashSet<>();
        for (RunFolder folder : folders(dataset)) {
            if (Files.exists(folder.request())) {
                kept.add(folder.id());
            }
        }
        return kept;
    }

    /** Puts a run aside that cannot go on, and says what that means. */
    static void setAside(RunFolder folder, String reason) throws IOException {
        SetAside.write(folder, reason);
        LOG.warn(
                "run {} was left unfinished and is put aside: {}; name its inputs again to have them read ({} is kept"
                        + " until a run has succeeded)",
                folder.id(),
                reason,
                folder.root());
    }

    /** Forgets the unfinished runs and what they had staged; their inputs are read again by the run that comes. */
    static void discard(DatasetFolder dataset) throws IOException {
        for (RunFolder folder : folders(dataset)) {
            if (Files.exists(folder.request()) && !folder.isSetAside()) {
                delete(folder.root());
            }
        }
    }

    /** Forgets the runs that were put aside: a later run has succeeded. */
    static void discardSetAside(DatasetFolder dataset) throws IOException {
        for (RunFolder folder : folders(dataset)) {
            if (folder.isSetAside()) {
                delete(folder.root());
            }
        }
    }

    /**
     * Takes away what unfinished runs have done so far, so that they begin again when they are gone on with; and the runs
     * that were put aside.
     *
     * @param except the folder that stays as it is
     */
    static void startOver(DatasetFolder dataset, String except) throws IOException {
        for (RunFolder folder : folders(dataset)) {
            if (folder.id().equals(except)) {
                continue;
            }
            if (folder.isSetAside() || !Files.exists(folder.request())) {
                delete(folder.root());
                LOG.warn("what run {} had read is deleted; name its inputs again to have them read", folder.id());
                continue;
            }
            LOG.warn("run {}, which was left unfinished, will begin again when it is gone on with", folder.id());
            try (Stream<Path> files = Files.list(folder.root())) {
                for (Path file :
                        files.filter(file -> !file.equals(folder.request())).toList()) {
                    delete(file);
                }
            }
        }
    }

    private static List<RunFolder> folders(DatasetFolder dataset) throws IOException {
        Path staging = dataset.localPath().resolve(DatasetFolder.STAGING);
        if (!Files.isDirectory(staging)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(staging)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(RunFolder::new)
                    .toList();
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
