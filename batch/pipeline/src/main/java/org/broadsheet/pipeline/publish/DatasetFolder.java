package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a dataset: the one type through which it is read and changed. Places are relative to the folder, with
 * forward slashes. Every failure is a {@link DatasetException} that names the place.
 *
 * <p>It lies in a local folder, on HDFS or on S3, see {@link DatasetLocation}, or on what else its caller has, see {@link
 * DatasetFileSystem}. A remote one has a local work folder beside it: runs stage in it, and local copies of its files are
 * kept there for what reads local files only.
 */
public final class DatasetFolder {
    /** Complete files that wait to be published, one folder a run. */
    public static final String STAGING = ".staging";

    /** What workers of other machines extract for a run, one folder a machine that runs; only where it is shared. */
    public static final String EXTRACTING = ".extracting";

    private static final Logger LOG = LoggerFactory.getLogger(DatasetFolder.class);
    /** The copies of a remote dataset's files, in the work folder. */
    private static final String CACHE = "cache";

    private final DatasetFileSystem files;
    private final FileActs acts;
    private final java.nio.file.Path local;
    private final String name;
    private final @Nullable FileCache cache;
    private final @Nullable MachineName machine;

    private DatasetFolder(DatasetFileSystem files, java.nio.file.Path local, String name, @Nullable FileCache cache) {
        this.files = files;
        this.acts = new FileActs(files);
        this.local = local;
        this.name = name;
        this.cache = cache;
        this.machine = cache == null ? null : new MachineName(local);
    }

    /**
     * Opens the dataset at a path or address, which need not exist yet. Nothing is written.
     *
     * @throws DatasetException when there is something else than a dataset, a damaged one, or one of a newer format
     */
    public static DatasetFolder open(String location) {
        return open(DatasetLocation.of(location, null));
    }

    /** Opens the dataset at a local path, see {@link #open(String)}. */
    public static DatasetFolder open(java.nio.file.Path location) {
        return open(location.toString());
    }

    /** Opens the dataset at a place, see {@link #open(String)}. */
    public static DatasetFolder open(DatasetLocation location) {
        return openDamaged(location).checked();
    }

    /** Opens a folder without looking whether it is a dataset in order: for what puts one in order. */
    public static DatasetFolder openDamaged(DatasetLocation location) {
        try {
            HadoopFileSystem local = HadoopFileSystem.local(location.folder());
            URI address = location.address();
            if (address == null) {
                return new DatasetFolder(local, location.folder(), location.toString(), null);
            }
            DatasetFileSystem remote = location.isS3() ? S3FileSystem.of(address) : HadoopFileSystem.remote(address);
            return remote(remote, local, location.folder());
        } catch (IOException e) {
            throw new DatasetException(location + ": " + FileActs.reason(e), e);
        }
    }

    /** A dataset on a file system of several machines, with the work folder of this one. */
    static DatasetFolder remote(DatasetFileSystem remote, DatasetFileSystem local, java.nio.file.Path work) {
        return new DatasetFolder(
                new RemoteFileSystem(remote, local),
                work,
                remote.location(""),
                new FileCache(work.resolve(CACHE), remote));
    }

    /**
     * A dataset on a file system of the caller's.
     *
     * @param local absolute local folder for work that is not part of the dataset: staging and state
     * @throws DatasetException when there is something else than a dataset, a damaged one, or one of a newer format
     */
    public static DatasetFolder on(DatasetFileSystem files, java.nio.file.Path local) {
        return new DatasetFolder(files, local, local.toString(), null).checked();
    }

    /**
     * The same once it was looked over.
     *
     * @throws DatasetException when it is something else than a dataset, a damaged one, or one of a newer format
     */
    public DatasetFolder checked() {
        DatasetLayout.check(this);
        return this;
    }

    /** Whether something is, was or was about to be published in a folder, whatever state it is in. */
    public static boolean holdsPublished(DatasetFolder folder) {
        return folder.exists(Snapshots.CURRENT)
                || !folder.list(Snapshots.FOLDER).isEmpty()
                || !new Intents(folder).runIds().isEmpty();
    }

    /** The dataset as people name it: a path or an address. */
    public String name() {
        return name;
    }

    /** Whether it lies on a file system of several machines, whose processes no lock of this one keeps from it. */
    public boolean isShared() {
        return files.isShared();
    }

    /** Where a file lies as people name it; of a local dataset in a form that DuckDB opens, see {@link #localCopy}. */
    public String location(String place) {
        return files.location(place);
    }

    /**
     * A file of a snapshot in a form that DuckDB opens: itself, or of a remote dataset a local copy, which is fetched where
     * there is none yet.
     *
     * @param place where it lies now
     * @throws DatasetException when the file is not there, or fetched is not what was published
     */
    String localCopy(LiveFile file, String place) {
        FileCache copies = cache;
        return copies == null
                ? location(place)
                : acts.attempt("fetch", place, () -> copies.copyOf(file, place)).toString();
    }

    /** Whether local copies were fetched through this object. */
    public boolean hasFetched() {
        return cache != null && cache.hasFetched();
    }

    /** Deletes the local copies of all files but those of the snapshots that are kept. */
    public void deleteOldCopies() {
        FileCache copies = cache;
        if (copies == null) {
            return;
        }
        try {
            Set<String> kept = new Snapshots(this).checksums();
            acts.change("delete old copies of", "", () -> copies.keep(kept));
        } catch (DatasetException e) {
            LOG.warn("{}; until then no local copies are deleted", e.getMessage());
        }
    }

    /** The folder on the local disk: the dataset's own, or the work folder of a remote one. */
    public java.nio.file.Path localPath() {
        return local;
    }

    /** The local folder in which a run leaves its finished files; of a local dataset on the same disk: publishing is renaming. */
    public java.nio.file.Path staging(String runId) {
        return local.resolve(STAGING).resolve(runId);
    }

    /** Whether there is a file or folder. */
    public boolean exists(String place) {
        return acts.attempt("look for", place, () -> files.exists(place));
    }

    /** Names of what is in a folder, sorted; empty where there is no such folder. */
    public List<String> list(String place) {
        return acts.attempt("list", place, () -> files.list(place)).stream()
                .sorted()
                .toList();
    }

    /** The text of a file. */
    public String read(String place) {
        return new String(readBytes(place), StandardCharsets.UTF_8);
    }

    /** The bytes of a file. */
    public byte[] readBytes(String place) {
        return acts.attempt("read", place, () -> {
            try (InputStream in = files.open(place)) {
                return in.readAllBytes();
            }
        });
    }

    /** Opens a file; failures while reading it are the caller's. */
    InputStream stream(String place) throws IOException {
        return files.open(place);
    }

    /** Writes a text, see {@link #write(String, byte[])}. */
    public void write(String place, String text) {
        write(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file so that it is there whole or not at all, replacing one of the same name in one step, and stays there
     * when the power fails.
     */
    public void write(String place, byte[] content) {
        if (files.writesWhole()) {
            acts.change("write", place, () -> files.write(place, content));
            return;
        }
        String unfinished = machine == null || place.startsWith(STAGING + "/")
                ? Places.unfinished(place)
                : Places.unfinished(place, machine.name());
        makeFolder(Places.folderOf(place));
        acts.change("write", unfinished, () -> files.write(unfinished, content));
        acts.change("write", place, () -> files.rename(unfinished, place, true));
        makeDurable(Places.folderOf(place));
    }

    /**
     * Writes a file of a shared dataset so that it is there whole or not at all, unless there is one of that name.
     *
     * @param writer part of a name, which no other process has that may write it at the same time
     * @return whether the file is this one
     */
    public boolean create(String place, String writer, byte[] content) {
        makeFolder(Places.folderOf(place));
        return acts.attempt("write", place, () -> files.create(place, Places.unfinished(place, writer), content));
    }

    /** Copies a local file into a shared dataset so that it is there whole or not at all, replacing one of the same name. */
    public void copyIn(java.nio.file.Path file, String place) {
        acts.change("write", place, () -> files.copyIn(file, place));
    }

    /**
     * Copies a file to the local disk.
     *
     * @param target is replaced
     * @throws DatasetException when its bytes have another checksum
     */
    public void copyOut(String place, java.nio.file.Path target, String sha256) {
        acts.change("fetch", place, () -> FileCache.fetch(files, place, target, sha256));
    }

    /**
     * What tells this machine's work folder from those of others.
     *
     * @throws IllegalStateException when the dataset lies on this machine
     */
    public String machine() {
        if (machine == null) {
            throw new IllegalStateException(name + " is not shared");
        }
        return machine.name();
    }

    /**
     * Moves a file, making the folder it goes to. Readers see it at one place or the other; on S3 for a moment at both. From
     * staging into a remote dataset it is copied, onto what an earlier attempt left there.
     *
     * @throws DatasetException when there is something at the target already
     */
    public void move(String from, String to) {
        makeFolder(Places.folderOf(to));
        acts.change("move " + from + " to", to, () -> files.rename(from, to, false));
    }

    /** Deletes a file, or a folder with everything in it; nothing where there is none. */
    public void delete(String place) {
        if (exists(place)) {
            acts.change("delete", place, () -> files.delete(place));
        }
    }

    /** Deletes a folder if nothing is in it. */
    public void deleteEmptyFolder(String place) {
        if (exists(place) && list(place).isEmpty()) {
            acts.change("delete", place, () -> files.delete(place));
        }
    }

    /** Makes a folder whose name stays: the names of all new folders above it are synced too. */
    private void makeFolder(String place) {
        if (exists(place)) {
            return;
        }
        acts.change("make folder", place, () -> files.makeFolder(place));
        for (String folder = place; !folder.isEmpty(); folder = Places.folderOf(folder)) {
            makeDurable(Places.folderOf(folder));
        }
    }

    /** Makes the names in a folder survive a loss of power. */
    void makeDurable(String place) {
        acts.change("sync", place, () -> files.sync(place));
    }
}
