package org.broadsheet.pipeline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FutureDataInputStreamBuilder;
import org.apache.hadoop.fs.Options.OpenFileOptions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.util.functional.FutureIO;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;

/** A file or folder on HDFS or S3 as it was when it was looked at. */
public final class RemoteFile {
    private final FileSystem files;
    private final FileStatus status;

    private RemoteFile(FileSystem files, FileStatus status) {
        this.files = files;
        this.status = status;
    }

    /**
     * Looks at what lies at an address.
     *
     * @return null where there is nothing
     * @throws IOException when that cannot be told, with the address and why in one line
     */
    public static @Nullable RemoteFile at(RemoteAddress address) throws IOException {
        FileSystem files = address.files();
        try {
            return new RemoteFile(files, files.getFileStatus(address.path()));
        } catch (FileNotFoundException e) {
            return null;
        } catch (IOException e) {
            throw StoreFaults.told(address, e);
        }
    }

    /**
     * Lists what is in a folder, and no further down, in no order.
     *
     * @throws NoSuchFileException when there is no such folder
     * @throws IOException when it cannot be listed, with the address and why in one line
     */
    public static void list(RemoteAddress folder, Consumer<RemoteFile> taker) throws IOException {
        FileSystem files = folder.files();
        try {
            RemoteIterator<FileStatus> statuses = files.listStatusIterator(folder.path());
            while (statuses.hasNext()) {
                taker.accept(new RemoteFile(files, statuses.next()));
            }
        } catch (IOException e) {
            throw StoreFaults.told(folder, e);
        }
    }

    /** Where it lies. */
    public RemoteAddress address() {
        return RemoteAddress.of(status.getPath());
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return status.isDirectory();
    }

    /** Its size. */
    public long bytes() {
        return status.getLen();
    }

    /** When it was changed last, by the store's clock, nanoseconds since 1970. */
    public long modifiedNanos() {
        return TimeUnit.MILLISECONDS.toNanos(status.getModificationTime());
    }

    /**
     * The bytes from a place on to the end. A store that tells versions of a file apart gives those of the version that was
     * looked at, or fails.
     *
     * @param jumps whether the reader will read a little here and a little there
     * @throws NoSuchFileException when it is gone
     * @throws java.nio.file.AccessDeniedException when it may not be read
     */
    public InputStream open(long start, boolean jumps) throws IOException {
        RemoteAddress address = address();
        try {
            FutureDataInputStreamBuilder builder = files.openFile(status.getPath())
                    .withFileStatus(status)
                    .opt(
                            OpenFileOptions.FS_OPTION_OPENFILE_READ_POLICY,
                            jumps ? "parquet, random, adaptive" : "sequential, adaptive");
            FSDataInputStream in = FutureIO.awaitFuture(builder.build());
            try {
                in.seek(start);
            } catch (IOException e) {
                in.close();
                throw e;
            }
            return new StoreFaults.Telling(address, in);
        } catch (IOException e) {
            throw StoreFaults.told(address, e);
        }
    }

    /** The same as a Parquet file, of which readers fetch what they need. */
    public InputFile parquet() throws IOException {
        try {
            return HadoopInputFile.fromStatus(status, files.getConf());
        } catch (IOException e) {
            throw StoreFaults.told(address(), e);
        }
    }

    /** As people name it. */
    @Override
    public String toString() {
        return new Path(status.getPath().toUri()).toString();
    }
}
