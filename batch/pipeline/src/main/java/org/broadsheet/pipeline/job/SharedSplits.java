package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.pipeline.plan.InputPlace;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Sha256;

/**
 * Where a run and its workers on other machines meet when the dataset lies on HDFS or S3: in the dataset's own folder, under
 * a hidden name. The workers find there what was asked, and leave the splits, which the run fetches into its {@link
 * RunFolder}, as if they had been extracted there.
 *
 * <pre>
 * .extracting/&lt;machine&gt;/&lt;run_id&gt;/&lt;plan&gt;/request.json         what was asked
 *                                      planned.jsonl        the files of the splits
 *                                      split-00000.ATTEMPT/ what an attempt at a split gave
 *                                      split-00000.json     which attempt is the split's, its files and their checksums
 * .extracting/&lt;machine&gt;/&lt;run_id&gt;/texts/                     see {@link SharedTexts}
 * </pre>
 *
 * A split is there once its {@code .json} is, of which there is one, written in one step by whichever attempt is complete
 * first. A run that is planned anew has another folder: what is still at work for the old plan is of no use to it.
 */
final class SharedSplits {
    private static final String REQUEST = "request.json";
    private static final String PLANNED = "planned.jsonl";
    private static final String COMPLETE = ".json";
    private static final int PLAN_DIGITS = 8;

    private final DatasetFolder dataset;
    private final String root;

    private SharedSplits(DatasetFolder dataset, String root) {
        this.dataset = dataset;
        this.root = root;
    }

    /**
     * A split that is there.
     *
     * @param attempt the folder with its files
     */
    private record Complete(String attempt, List<StoredFile> files) {}

    private record StoredFile(String name, String sha256) {}

    /** Those of a run that is planned. */
    static SharedSplits of(DatasetFolder dataset, RunFolder run) throws IOException {
        try (InputStream planned = Files.newInputStream(run.plannedFile())) {
            String plan = Sha256.of(planned).substring(0, PLAN_DIGITS);
            return new SharedSplits(dataset, folderOf(dataset, run.id()) + "/" + plan);
        }
    }

    /** The folder of all that a run shares. */
    static String folderOf(DatasetFolder dataset, String runId) {
        return DatasetFolder.EXTRACTING + "/" + dataset.machine() + "/" + runId;
    }

    /**
     * Those at an {@link #address}, for a worker.
     *
     * @param work local folder
     */
    static SharedSplits at(String address, Path work) {
        int folder = address.indexOf("/" + DatasetFolder.EXTRACTING + "/");
        DatasetFolder dataset = DatasetFolder.openDamaged(DatasetLocation.of(address.substring(0, folder), work));
        return new SharedSplits(dataset, address.substring(folder + 1));
    }

    /** Whether a place is the address of such a folder, and not a local one. */
    static boolean isAddress(String place) {
        return place.contains("://") && place.contains("/" + DatasetFolder.EXTRACTING + "/");
    }

    /** Where workers find it. */
    String address() {
        return dataset.location(root);
    }

    // ---- the run ---------------------------------------------------------------------------------------------------

    /** Tells workers what there is to do. */
    void offer(RunFolder run) {
        dataset.copyIn(run.request(), root + "/" + REQUEST);
        dataset.copyIn(run.plannedFile(), root + "/" + PLANNED);
    }

    /**
     * Fetches those of some splits that are there.
     *
     * @throws IOException when the disk does not take them
     * @throws org.broadsheet.pipeline.publish.DatasetException when one is not what its worker left
     */
    void fetch(RunFolder run, List<Split> wanted) throws IOException {
        Set<String> there = new HashSet<>(dataset.list(root));
        List<Callable<Void>> fetches = new ArrayList<>();
        for (Split split : wanted) {
            if (there.contains(split.folder() + COMPLETE)) {
                fetches.add(() -> {
                    fetch(run, split);
                    return null;
                });
            }
        }
        Transfers.doAll(fetches);
    }

    private void fetch(RunFolder run, Split split) throws IOException {
        Path done = run.extracted(split);
        Path part = done.resolveSibling(done.getFileName() + ".fetched.part");
        UnfinishedRuns.deleteIfThere(part);
        Files.createDirectories(part);
        Complete complete = JsonFile.read(dataset.readBytes(root + "/" + split.folder() + COMPLETE), Complete.class);
        for (StoredFile file : complete.files()) {
            dataset.copyOut(
                    root + "/" + complete.attempt() + "/" + file.name(), part.resolve(file.name()), file.sha256());
        }
        Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes all of it, once the splits are fetched, and what is there of an older plan. */
    void delete() {
        String run = root.substring(0, root.lastIndexOf('/'));
        dataset.delete(run);
        deleteEmptyFolders(dataset);
    }

    /** Deletes the folders of this machine and of all, where nothing is in them. */
    static void deleteEmptyFolders(DatasetFolder dataset) {
        dataset.deleteEmptyFolder(DatasetFolder.EXTRACTING + "/" + dataset.machine());
        dataset.deleteEmptyFolder(DatasetFolder.EXTRACTING);
    }

    /** Deletes what this machine's runs left that will not go on. */
    static void deleteAbandoned(DatasetFolder dataset, Set<String> restartable) {
        String own = DatasetFolder.EXTRACTING + "/" + dataset.machine();
        for (String runId : dataset.list(own)) {
            if (!restartable.contains(runId)) {
                dataset.delete(folderOf(dataset, runId));
            }
        }
    }

    // ---- a worker --------------------------------------------------------------------------------------------------

    Run.RunRequest request() {
        return JsonFile.read(dataset.readBytes(root + "/" + REQUEST), Run.RunRequest.class);
    }

    PlannedInputs planned() {
        return new PlannedInputs(InputPlace.of(dataset.location(root + "/" + PLANNED)));
    }

    boolean isDone(Split split) {
        return dataset.exists(root + "/" + split.folder() + COMPLETE);
    }

    /**
     * Makes what an attempt gave the split's, unless another was faster, which gave the same rows.
     *
     * @param folder local, with the files
     */
    void complete(Split split, String attempt, Path folder) throws IOException {
        String name = split.folder() + "." + attempt;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        List<StoredFile> stored = new ArrayList<>();
        for (Path file : files) {
            String fileName = file.getFileName().toString();
            dataset.copyIn(file, root + "/" + name + "/" + fileName);
            try (InputStream in = Files.newInputStream(file)) {
                stored.add(new StoredFile(fileName, Sha256.of(in)));
            }
        }
        byte[] complete = JsonFile.text(new Complete(name, stored)).getBytes(StandardCharsets.UTF_8);
        if (!dataset.create(root + "/" + split.folder() + COMPLETE, attempt, complete)) {
            dataset.delete(root + "/" + name);
        }
    }
}
