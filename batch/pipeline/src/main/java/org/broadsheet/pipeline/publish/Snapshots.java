package org.broadsheet.pipeline.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published states of a dataset. {@code _CURRENT.json} is the manifest of the current one, a copy of
 * {@code _snapshots/<number>.json}; it names {@code _snapshots/<number>.parquet}, which lists every file of every table.
 * {@code _files.parquet} is a copy of the current list for readers that cannot follow a name in a file: it changes after
 * {@code _CURRENT.json} and before any file is retired, so that it always lists files that are there.
 */
public final class Snapshots {
    /** The manifest of the current snapshot. */
    public static final String CURRENT = "_CURRENT.json";
    /** The file list of the current snapshot. */
    public static final String FILES = "_files.parquet";

    static final String FOLDER = "_snapshots";

    private final DatasetFolder folder;

    public Snapshots(DatasetFolder folder) {
        this.folder = folder;
    }

    /**
     * The current snapshot, or null where nothing has been published.
     *
     * @throws DatasetException when its manifest or file list is damaged or of a newer format
     */
    public @Nullable Snapshot current() {
        Manifest manifest = currentManifest();
        return manifest == null ? null : snapshot(manifest);
    }

    /** What is said of the current snapshot without its files, or null where nothing has been published. */
    public @Nullable Manifest currentManifest() {
        String place = currentPlace();
        return place == null ? null : ManifestJson.manifest(folder, place);
    }

    /**
     * Where the current snapshot's manifest lies, or null where nothing has been published. Of a shared dataset that is the
     * newest of the numbered ones: each is written once and by one, whereas {@code _CURRENT.json} may be behind them.
     */
    @Nullable
    String currentPlace() {
        if (folder.isShared()) {
            List<Integer> numbers = numbers();
            if (!numbers.isEmpty()) {
                return placeOf(numbers.get(numbers.size() - 1));
            }
        }
        return folder.exists(CURRENT) ? CURRENT : null;
    }

    /** The checksums of the files of all snapshots that are kept. */
    Set<String> checksums() {
        Set<String> checksums = new HashSet<>();
        all().forEach(snapshot -> snapshot.files().forEach(file -> checksums.add(file.sha256())));
        return checksums;
    }

    /**
     * A snapshot by its number.
     *
     * @throws DatasetException when there is none of that number, or its manifest is damaged or of a newer format
     */
    public Snapshot read(int number) {
        return snapshot(manifest(number));
    }

    /** What is said of a snapshot without its files, see {@link #read}. */
    public Manifest manifest(int number) {
        String place = placeOf(number);
        if (!folder.exists(place)) {
            throw new DatasetException(
                    folder.name() + ": no snapshot " + number + " is kept; 'broadsheet snapshots' lists them");
        }
        return ManifestJson.manifest(folder, place);
    }

    /** What is said of a snapshot, or null where its manifest is damaged. A manifest of a newer version still throws. */
    @Nullable
    Manifest readable(int number) {
        try {
            return manifest(number);
        } catch (NewerVersionException e) {
            throw e;
        } catch (DatasetException e) {
            return null;
        }
    }

    /** The runs of the snapshots that are kept, as far as their manifests can be read. */
    public Set<String> runIds() {
        Manifest current = currentManifest();
        if (current == null) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        for (int number : numbers()) {
            Manifest manifest = number <= current.number() ? readable(number) : null;
            if (manifest != null) {
                ids.add(manifest.runId());
            }
        }
        return ids;
    }

    /** Every snapshot that is kept, oldest first; the last is the current one. */
    public List<Snapshot> all() {
        return manifests().stream().map(this::snapshot).toList();
    }

    /** What is said of every snapshot that is kept, oldest first; the last is the current one. */
    public List<Manifest> manifests() {
        Manifest current = currentManifest();
        List<Manifest> manifests = new ArrayList<>();
        if (current != null) {
            for (int number : numbers()) {
                // One that was being written when a run died is not published.
                if (number <= current.number()) {
                    manifests.add(kept(number));
                }
            }
        }
        return manifests;
    }

    private Manifest kept(int number) {
        try {
            return manifest(number);
        } catch (NewerVersionException e) {
            throw e;
        } catch (DatasetException e) {
            throw new DatasetException(
                    e.getMessage() + "; 'broadsheet repair --output " + folder.name() + "' gives that snapshot up", e);
        }
    }

    /**
     * Where the files of a kept snapshot lie, in a form that DuckDB opens: those that a later snapshot dropped are
     * under {@code .retired}. A publication that goes on meanwhile may move a file after this has looked.
     */
    public List<LocatedFile> located(Snapshot snapshot) {
        Manifest current = currentManifest();
        boolean isCurrent = current != null && current.number() == snapshot.number();
        Set<String> live = new HashSet<>();
        if (current != null && !isCurrent) {
            snapshot(current).files().forEach(file -> live.add(file.path()));
        }
        List<LocatedFile> located = new ArrayList<>();
        for (LiveFile file : snapshot.files()) {
            boolean moved = !isCurrent && !live.contains(file.path()) && !folder.exists(file.path());
            String place = moved ? file.retiredPath() : file.path();
            located.add(new LocatedFile(folder, file, place));
        }
        return located;
    }

    /**
     * A file and where it lies.
     *
     * @param folder the dataset
     * @param place relative to the dataset folder
     */
    public record LocatedFile(DatasetFolder folder, LiveFile file, String place) {
        /** A file of the current snapshot. */
        public LocatedFile(DatasetFolder folder, LiveFile file) {
            this(folder, file, file.path());
        }

        /**
         * In a form that DuckDB opens; of a remote dataset a local copy.
         *
         * @throws DatasetException when there is no local copy and none can be fetched
         */
        public String location() {
            return folder.localCopy(file, place);
        }
    }

    /** Whether a snapshot of this number and run is or was the current one. */
    boolean published(int number, String runId) {
        Manifest current = currentManifest();
        return current != null
                && number <= current.number()
                && folder.exists(placeOf(number))
                && manifest(number).runId().equals(runId);
    }

    /** Whether every file of a snapshot is there, in its table or retired. */
    boolean isWhole(Snapshot snapshot) {
        return snapshot.files().stream()
                .allMatch(file -> folder.exists(file.path()) || folder.exists(file.retiredPath()));
    }

    /** Numbers of the manifests that are kept, ascending. */
    List<Integer> numbers() {
        return folder.list(FOLDER).stream()
                .filter(name -> name.matches("[1-9][0-9]{0,8}\\.json"))
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .sorted()
                .toList();
    }

    static String placeOf(int number) {
        return FOLDER + "/" + number + ".json";
    }

    private Snapshot snapshot(Manifest manifest) {
        return new Snapshot(
                manifest.number(),
                manifest.parent(),
                manifest.runId(),
                manifest.operation(),
                manifest.publishedAt(),
                manifest.formatVersion(),
                manifest.schemaVersion(),
                manifest.partitionBy(),
                manifest.formatVersion() == 1
                        ? ManifestJson.filesOfFormat1(folder, manifest.fileList())
                        : filesOf(manifest));
    }

    private List<LiveFile> filesOf(Manifest manifest) {
        byte[] list = folder.readBytes(manifest.fileList());
        if (!Sha256.of(list).equals(manifest.fileListSha256())) {
            throw new DatasetException(folder.location(manifest.fileList())
                    + ": damaged, its checksum is not the one that the manifest of snapshot "
                    + manifest.number() + " gives; " + remedy(manifest));
        }
        return FileList.read(folder.location(manifest.fileList()), list);
    }

    private String remedy(Manifest damaged) {
        Manifest current = currentManifest();
        return current != null && current.number() == damaged.number()
                ? "'broadsheet repair --output " + folder.name() + "' publishes the newest whole snapshot again"
                : "that snapshot is lost, the others are not";
    }
}
