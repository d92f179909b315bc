package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The file system that a dataset lies on, as far as a dataset needs it. Places are relative to the dataset folder, with
 * forward slashes; the empty one is the folder itself. A change is on the disk to stay only once what it changed was
 * synced: until then it may be lost with the power, whole or, what was written, in part.
 *
 * <p>Local folders and HDFS are {@link HadoopFileSystem}, S3 is {@link S3FileSystem}; the tests have one that loses what
 * was not synced.
 */
public interface DatasetFileSystem {
    /** The place as people name it; of a local folder in a form that DuckDB opens. */
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

    /**
     * Whether processes of other machines may write to it, which no lock of this machine keeps from it. Then the
     * publication that first has its manifest there wins, see {@link #create}.
     */
    default boolean isShared() {
        return false;
    }

    /** Whether a file that is written is there whole or not at all, so that no other name is needed to write it under. */
    default boolean writesWhole() {
        return false;
    }

    /**
     * Writes a file that is there whole or not at all, unless there is one of that name: of two that do so at the same time,
     * on whatever machines, one has it.
     *
     * @param unfinished a hidden place that no other process writes to, for what cannot be written in one step; a process
     *     that dies may leave something there
     * @return whether the file is this one
     */
    default boolean create(String place, String unfinished, byte[] content) throws IOException {
        throw new UnsupportedOperationException("only on a shared file system");
    }

    /**
     * Copies a local file so that it is there whole or not at all, replacing one of the same name. A process that dies may
     * leave something at {@link Places#unfinished}.
     */
    default void copyIn(Path file, String place) throws IOException {
        throw new UnsupportedOperationException("only on a shared file system");
    }
}
