package org.broadsheet.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The folder of a dataset: the one type through which it is read and changed. Places are relative to the folder, with
 * forward slashes. Every failure is a {@link DatasetException} that names the place.
 *
 * <p>Stands on Hadoop's {@code FileContext}, so that other file systems can follow; local files are what is proven, and
 * what {@link #open} takes.
 */
public final class DatasetFolder {
    /** Complete files that wait to be published, one folder a run. */
    public static final String STAGING = ".staging";

    private final FileContext files;
    private final Path root;
    private final FileOperations operations;

    private DatasetFolder(FileContext files, Path root, FileOperations operations) {
        this.files = files;
        this.root = root;
        this.operations = operations;
    }

    /**
     * Opens the dataset at a path or {@code file:} address, which need not exist yet. Nothing is written.
     *
     * @throws DatasetException when there is something else than a dataset, or a dataset of a newer format
     */
    public static DatasetFolder open(String location) {
        return open(location, FileOperations.UNWATCHED);
    }

    /** Opens the dataset at a local path, see {@link #open(String)}. */
    public static DatasetFolder open(java.nio.file.Path location) {
        return open(location.toString());
    }

    static DatasetFolder open(String location, FileOperations operations) {
        java.nio.file.Path path = localPath(location).toAbsolutePath().normalize();
        Configuration configuration = new Configuration(false);
        configuration.setClass(
                "fs.AbstractFileSystem.file.impl",
                AtomicLocalFileSystem.class,
                org.apache.hadoop.fs.AbstractFileSystem.class);
        try {
            FileContext files = FileContext.getFileContext(URI.create("file:///"), configuration);
            DatasetFolder folder = new DatasetFolder(files, new Path(path.toUri()), operations);
            DatasetLayout.check(folder);
            return folder;
        } catch (IOException e) {
            throw new DatasetException(path + ": " + reason(e), e);
        }
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

    /** Where a file lies, in a form that DuckDB opens. */
    public String location(String place) {
        return localPath().resolve(place).toString();
    }

    /** The folder on the local disk. */
    public java.nio.file.Path localPath() {
        return java.nio.file.Path.of(root.toUri().getPath());
    }

    /** The local folder in which a run leaves its finished files; on the same disk, so that publishing is renaming. */
    public java.nio.file.Path staging(String runId) {
        return localPath().resolve(STAGING).resolve(runId);
    }

    /** Whether there is a file or folder. */
    public boolean exists(String place) {
        return attempt("look for", place, () -> {
            try {
                files.getFileStatus(at(place));
                return true;
            } catch (FileNotFoundException e) {
                return false;
            }
        });
    }

    /** Names of what is in a folder, sorted; empty where there is no such folder. */
    public List<String> list(String place) {
        return attempt("list", place, () -> {
            List<String> names = new ArrayList<>();
            try {
                RemoteIterator<FileStatus> statuses = files.listStatus(at(place));
                while (statuses.hasNext()) {
                    names.add(statuses.next().getPath().getName());
                }
            } catch (FileNotFoundException e) {
                return List.of();
            }
            names.sort(null);
            return names;
        });
    }

    /** The text of a file. */
    public String read(String place) {
        return attempt("read", place, () -> {
            try (FSDataInputStream in = files.open(at(place))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    /**
     * Writes a file so that it is there whole or not at all, replacing one of the same name in one step, and stays there
     * when the power fails.
     */
    public void write(String place, String text) {
        String unfinished = unfinished(place);
        makeFolder(folderOf(place));
        change("write", unfinished, () -> {
            EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
            try (FSDataOutputStream out = files.create(at(unfinished), anew, CreateOpts.createParent())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.hsync();
            }
        });
        change("write", place, () -> files.rename(at(unfinished), at(place), Rename.OVERWRITE));
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
        change("move " + from + " to", to, () -> files.rename(at(from), at(to)));
    }

    /** Deletes a file, or a folder with everything in it; nothing where there is none. */
    public void delete(String place) {
        if (exists(place)) {
            change("delete", place, () -> files.delete(at(place), true));
        }
    }

    /** Deletes a folder if nothing is in it. */
    public void deleteEmptyFolder(String place) {
        if (exists(place) && list(place).isEmpty()) {
            change("delete", place, () -> files.delete(at(place), false));
        }
    }

    private void makeFolder(String place) {
        if (!exists(place)) {
            change("make folder", place, () -> files.mkdir(at(place), FileContext.DIR_DEFAULT_PERM, true));
        }
    }

    /** Makes the names in a folder survive a loss of power. Other file systems than local ones do so by themselves. */
    void makeDurable(String place) {
        change("sync", place, () -> {
            try (FileChannel folder =
                    FileChannel.open(java.nio.file.Path.of(location(place)), StandardOpenOption.READ)) {
                folder.force(true);
            }
        });
    }

    static String folderOf(String place) {
        int end = place.lastIndexOf('/');
        return end < 0 ? "" : place.substring(0, end);
    }

    private Path at(String place) {
        return place.isEmpty() ? root : new Path(root, new Path(null, null, place));
    }

    private void change(String act, String place, FileChange change) {
        operations.before(act, place);
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
