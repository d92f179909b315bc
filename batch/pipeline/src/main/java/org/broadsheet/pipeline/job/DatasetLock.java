package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time write to a dataset. The operating system frees it when the process ends, however it ends, so a
 * killed run never blocks the next. The file says who holds it.
 */
final class DatasetLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private DatasetLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param state the dataset's {@code .state} folder
     * @throws DatasetHeldException when another run holds it
     * @throws IOException when the folder cannot be written
     */
    static DatasetLock take(Path state, String runId) throws IOException, DatasetHeldException {
        Files.createDirectories(state);
        Path file = state.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new DatasetHeldException(holder.isEmpty() ? "another run" : holder);
        }
        String holder = "run " + runId + ", process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        channel.force(false);
        return new DatasetLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
