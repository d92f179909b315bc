package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads files once, for their fingerprints and, of large ones, for how they can be cut. Those of this machine are read one
 * after the other, as a disk likes it; of those on HDFS and S3, where it is the way to them that takes the time, several at
 * a time. For use by one thread.
 */
final class FileReadings implements AutoCloseable {
    private static final int REMOTE_AT_A_TIME = 8;

    private final ReadOptions options;
    private final long splitBytes;
    private final byte[] buffer = new byte[1 << 16];
    private List<Reading> readings = new ArrayList<>();
    private @Nullable ExecutorService threads;

    FileReadings(ReadOptions options, long splitBytes) {
        this.options = options;
        this.splitBytes = splitBytes;
    }

    /**
     * A file that is read, or that will be when it is asked for.
     *
     * @param number and source as they were given
     */
    record Reading(long number, String source, Future<FileScan> result) {
        /** What was read; waits for it. */
        FileScan scan() throws IOException {
            try {
                return result.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException fault) {
                    throw fault;
                }
                throw new IllegalStateException(source + " cannot be planned: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while inputs were read");
            }
        }
    }

    /** Reads a file now or soon. */
    void add(long number, InputPlace place, String source, long bytes) {
        readings.add(new Reading(
                number,
                source,
                place instanceof InputPlace.Remote
                        ? threads().submit(() -> read(place, bytes, new byte[buffer.length]))
                        : now(place, bytes)));
    }

    private Future<FileScan> now(InputPlace place, long bytes) {
        try {
            return CompletableFuture.completedFuture(read(place, bytes, buffer));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ExecutorService threads() {
        ExecutorService known = threads;
        if (known == null) {
            known = Executors.newFixedThreadPool(REMOTE_AT_A_TIME, task -> {
                Thread thread = new Thread(task, "read-for-plan");
                thread.setDaemon(true);
                return thread;
            });
            threads = known;
        }
        return known;
    }

    /** Those that were added, in their order; none of them is kept. */
    List<Reading> takeAll() {
        List<Reading> all = readings;
        readings = new ArrayList<>();
        return all;
    }

    private FileScan read(InputPlace place, long bytes, byte[] into) throws IOException {
        if (FileScan.isLarge(bytes, splitBytes)) {
            return FileScan.of(place.stored(), options, splitBytes);
        }
        MessageDigest digest = Fingerprints.sha256();
        long size = 0;
        try (InputStream in = place.stored().open(0)) {
            for (int read = in.read(into); read >= 0; read = in.read(into)) {
                digest.update(into, 0, read);
                size += read;
            }
        }
        return new FileScan(size, Fingerprints.text(digest), List.of(), null);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
