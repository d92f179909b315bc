package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FSError;

/**
 * The folder of a dataset: the one type through which it is read and changed. Places are relative to the folder, with
 * forward slashes. Every failure is a {@link DatasetException} that names the place.
 *
 * <p>What it lies on is its caller's choice, see {@link DatasetFileSystem}; {@link #open} takes local folders.
 */
public final class DatasetFolder {
    /** Complete files that wait to be published, one folder a run. */
    public static final String STAGING = ".staging";

    private final DatasetFileSystem files;
    private final java.nio.file.Path local;

    private DatasetFolder(DatasetFileSystem files, java.nio.file.Path local) {
        this.files = files;
        this.local = local;
    }

    /**
     * Opens the dataset at a path or {@code file:} address, which need not exist yet. Nothing is written.
     *
     * @throws DatasetException when there is something else than a dataset, a damaged one, or one of a newer format
     */
    public static DatasetFolder open(String location) {
        DatasetFolder folder = openDamaged(location);
        DatasetLayout.check(folder);
        return folder;
    }

    /** Opens the dataset at a local path, see {@link #open(String)}. */
    public static DatasetFolder open(java.nio.file.Path location) {
        return open(location.toString());
    }

    /** Opens a folder without looking whether it is a dataset in order: for what puts one in order. */
    public static DatasetFolder openDamaged(String location) {
        java.nio.file.Path path = localPath(location).toAbsolutePath().normalize();
        try {
            return new DatasetFolder(HadoopFileSystem.local(path), path);
        } catch (IOException e) {
            throw new DatasetException(path + ": " + reason(e), e);
        }
    }

    /**
     * A dataset on a file system of the caller's.
     *
     * @param local absolute local folder for work that is not part of the dataset: staging and state
     * @throws DatasetException when there is something else than a dataset, a damaged one, or one of a newer format
     */
    public static DatasetFolder on(DatasetFileSystem files, java.nio.file.Path local) {
        DatasetFolder folder = new DatasetFolder(files, local);
        DatasetLayout.check(folder);
        return folder;
    }

    private static java.nio.file.Path localPath(String location) {
        if (!location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return java.nio.file.Path.of(location);
        }
        URI uri = URI.create(location);
        if (!"file".equals(uri.getScheme())) {
            throw new DatasetException(
                    location + ": datasets are kept in local folders; '" + uri.getScheme() + ":' is not supported yet");
        }
        return java.nio.file.Path.of(uri.getPath());
    }

    /** Whether something is, was or was about to be published in a folder, whatever state it is in. */
    public static boolean holdsPublished(DatasetFolder folder) {
        return folder.exists(Snapshots.CURRENT)
                || !folder.list(Snapshots.FOLDER).isEmpty()
                || folder.list(STAGING).stream().anyMatch(runId -> folder.exists(PublicationIntent.placeOf(runId)));
    }

    /** Where a file lies, in a form that DuckDB opens. */
    public String location(String place) {
        return files.location(place);
    }

    /** The folder on the local disk. */
    public java.nio.file.Path localPath() {
        return local;
    }

    /** The local folder in which a run leaves its finished files; on the same disk, so that publishing is renaming. */
    public java.nio.file.Path staging(String runId) {
        return local.resolve(STAGING).resolve(runId);
    }

    /** Whether there is a file or folder. */
    public boolean exists(String place) {
        return attempt("look for", place, () -> files.exists(place));
    }

    /** Names of what is in a folder, sorted; empty where there is no such folder. */
    public List<String> list(String place) {
        return attempt("list", place, () -> files.list(place)).stream().sorted().toList();
    }

    /** The text of a file. */
    public String read(String place) {
        return new String(readBytes(place), StandardCharsets.UTF_8);
    }

    /** The bytes of a file. */
    public byte[] readBytes(String place) {
        return attempt("read", place, () -> {
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
        String unfinished = unfinished(place);
        makeFolder(folderOf(place));
        change("write", unfinished, () -> files.write(unfinished, content));
        change("write", place, () -> files.rename(unfinished, place, true));
        makeDurable(folderOf(place));
    }

    /** A hidden name beside the file: a reader that lists the folder never takes it for data. */
    static String unfinished(String place) {
        int name = place.lastIndexOf('/') + 1;
        return place.substring(0, name) + "." + place.substring(name) + ".tmp";
    }

    /**
     * Moves a file, making the folder it goes to. Readers see it at one place or the other.
     *
     * @throws DatasetException when there is something at the target already
     */
    public void move(String from, String to) {
        makeFolder(folderOf(to));
        change("move " + from + " to", to, () -> files.rename(from, to, false));
    }

    /** Deletes a file, or a folder with everything in it; nothing where there is none. */
    public void delete(String place) {
        if (exists(place)) {
            change("delete", place, () -> files.delete(place));
        }
    }

    /** Deletes a folder if nothing is in it. */
    public void deleteEmptyFolder(String place) {
        if (exists(place) && list(place).isEmpty()) {
            change("delete", place, () -> files.delete(place));
        }
    }

    /** Makes a folder whose name stays: the names of all new folders above it are synced too. */
    private void makeFolder(String place) {
        if (exists(place)) {
            return;
        }
        change("make folder", place, () -> files.makeFolder(place));
        for (String folder = place; !folder.isEmpty(); folder = folderOf(folder)) {
            makeDurable(folderOf(folder));
        }
    }

    /** Makes the names in a folder survive a loss of power. */
    void makeDurable(String place) {
        change("sync", place, () -> files.sync(place));
    }

    static String folderOf(String place) {
        int end = place.lastIndexOf('/');
        return end < 0 ? "" : place.substring(0, end);
    }

    private void change(String act, String place, FileChange change) {
        attempt(act, place, () -> {
            change.run();
            return place;
        });
    }

    private <T> T attempt(String act, String place, FileRead<T> read) {
        try {
            return read.run();
        } catch (IOException | FSError e) {
            // Hadoop wraps a failing local disk in an Error.
            Throwable cause = e instanceof FSError && e.getCause() != null ? e.getCause() : e;
            throw new DatasetException("cannot " + act + " " + location(place) + ": " + reason(cause), e);
        }
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "the disk is full";
        }
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        return kind.isEmpty() || kind.equals("IO") || kind.equals("FileNotFound") ? message : kind + " " + message;
    }

    private interface FileRead<T> {
        T run() throws IOException;
    }

    private interface FileChange {
        void run() throws IOException;
    }
}
