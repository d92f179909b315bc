package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The file system that a dataset lies on, as far as a dataset needs it. Places are relative to the dataset folder, with
 * forward slashes; the empty one is the folder itself. A change is on the disk to stay only once what it changed was
 * synced: until then it may be lost with the power, whole or, what was written, in part.
 *
 * <p>Local folders are {@link HadoopFileSystem}; the tests have one that loses what was not synced.
 */
public interface DatasetFileSystem {
    /** The place in a form that DuckDB opens. */
    String location(String place);

    /** Whether there is a file or folder. */
    boolean exists(String place) throws IOException;

    /** Names of what is in a folder, in any order; empty where there is no such folder. */
    List<String> list(String place) throws IOException;

    /** The bytes of a file. */
    InputStream open(String place) throws IOException;

    /** Writes a file, replacing one of the same name, and syncs what is in it, but not its name. */
    void write(String place, byte[] content) throws IOException;

    /**
     * Gives a file another name, in one step.
     *
     * @param replace whether a file of that name gives way; else there must be none
     */
    void rename(String from, String to, boolean replace) throws IOException;

    /** Deletes a file, or a folder with all that is in it. */
    void delete(String place) throws IOException;

    /** Makes a folder with those above it. */
    void makeFolder(String place) throws IOException;

    /** Makes the names in a folder stay. File systems that do so by themselves do nothing. */
    void sync(String folder) throws IOException;
}
