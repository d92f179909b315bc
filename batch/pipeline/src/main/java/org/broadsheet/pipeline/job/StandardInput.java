package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * JSON lines that come by standard input. They are copied to {@code .state/stdin/<sum>.jsonl} before anything is read of
 * them, so that a run that is killed can be gone on with. The name is the start of the content's SHA-256: the same lines
 * piped again are the same source and unchanged, other lines are another source, and retire nothing of the first. A copy
 * lives as long as the folder of its run.
 */
final class StandardInput {
    /** The INPUT that means standard input. */
    static final String ARGUMENT = "-";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private StandardInput() {}

    /** The inputs of a request that are files, folders and globs. */
    static List<String> files(IngestRequest request) {
        return request.inputs().stream()
                .filter(input -> !input.equals(ARGUMENT))
                .toList();
    }

    /**
     * A request with the copy of standard input in the place of {@code -}, or without it where nothing came.
     *
     * @param stopping asked now and then whether to read no more
     * @return nothing when it was stopped
     * @throws IOException when standard input cannot be read or the disk does not take it
     */
    static Optional<IngestRequest> kept(
            IngestRequest request, DatasetFolder dataset, InputStream in, BooleanSupplier stopping) throws IOException {
        if (!request.inputs().contains(ARGUMENT)) {
            return Optional.of(request);
        }
        // What is beyond the limit is told and rejected by whoever reads the file, like that of any other input.
        long mostBytes = request.limits().maxInputBytes() + 1;
        FutureTask<@Nullable Path> copy = new FutureTask<>(() -> copy(in, folder(dataset), mostBytes));
        // Nothing ends a read that waits for whoever writes, so that it must not hold the process.
        Thread reader = new Thread(copy, "standard-input");
        reader.setDaemon(true);
        reader.start();
        while (!stopping.getAsBoolean()) {
            try {
                Path kept = copy.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                List<String> inputs = request.inputs().stream()
                        .filter(input -> kept != null || !input.equals(ARGUMENT))
                        .map(input -> input.equals(ARGUMENT) ? String.valueOf(kept) : input)
                        .toList();
                return Optional.of(request.with().inputs(inputs).build());
            } catch (TimeoutException stillReading) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IOException("standard input cannot be kept: " + e.getCause(), e.getCause());
            }
        }
        return Optional.empty();
    }

    /** Copies what comes; null where nothing does. */
    private static @Nullable Path copy(InputStream in, Path folder, long mostBytes)
            throws IOException, NoSuchAlgorithmException {
        Files.createDirectories(folder);
        Path part = folder.resolve("coming.part");
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sum)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int read;
            while (bytes < mostBytes
                    && (read = in.read(buffer, 0, (int) Math.min(buffer.length, mostBytes - bytes))) >= 0) {
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        if (bytes == 0) {
            Files.delete(part);
            return null;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path kept = folder.resolve(HexFormat.of().formatHex(sum.digest()).substring(0, 32) + ".jsonl");
        return Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the copies that no run may come back to. Called with the dataset's lock held. */
    static void discardUnused(DatasetFolder dataset) throws IOException {
        Path folder = folder(dataset);
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> used = new HashSet<>();
        for (String runId : UnfinishedRuns.kept(dataset)) {
            RunFolder run = new RunFolder(dataset.staging(runId));
            try {
                used.addAll(JsonFile.read(run.request(), Run.RunRequest.class)
                        .request()
                        .inputs());
            } catch (JacksonException unreadable) {
                // Nobody knows what it had asked for; it goes with the next run that succeeds.
                return;
            }
        }
        try (Stream<Path> copies = Files.list(folder)) {
            for (Path copy : copies.toList()) {
                if (!used.contains(copy.toString())) {
                    Files.delete(copy);
                }
            }
        }
    }

    private static Path folder(DatasetFolder dataset) {
        return dataset.localPath().resolve(InputListing.STANDARD_INPUT);
    }
}
