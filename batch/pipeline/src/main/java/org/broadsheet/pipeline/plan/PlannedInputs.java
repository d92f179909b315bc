package org.broadsheet.pipeline.plan;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that a run is to read, split after split, one JSON line each: a run may have a million of them, and no more
 * than a split's are in memory.
 *
 * @param place where they stand
 */
public record PlannedInputs(InputPlace place) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Those in a file of this machine. */
    public PlannedInputs(Path file) {
        this(new InputPlace.Local(file));
    }

    /**
     * The files of a split.
     *
     * @throws IOException when they cannot be read, or are not there
     */
    public List<InputRef> of(Split split) throws IOException {
        List<InputRef> inputs = new ArrayList<>(split.files());
        try (InputStream in = place.stored().open(split.start())) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            while (inputs.size() < split.files()) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException(place.text() + " ends before the files of " + split.folder());
                }
                inputs.add(JSON.readValue(line, InputRef.class));
            }
        } catch (JacksonException e) {
            throw new IOException(place.text() + ": damaged at " + split.folder() + ": " + e.getOriginalMessage(), e);
        }
        return inputs;
    }

    /** Writes them. For use by one thread. */
    static final class Writer implements Closeable {
        private static final int BUFFER_BYTES = 1 << 16;

        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        private long written;

        /** Starts the file, with its folder; one that is there is replaced. */
        Writer(Path file) throws IOException {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        /** Adds a file, and gives the place where it stands, in bytes. */
        long add(InputRef input) throws IOException {
            long start = written;
            byte[] line = (JSON.writeValueAsString(input) + "\n").getBytes(StandardCharsets.UTF_8);
            if (line.length > buffer.remaining()) {
                flush(buffer.flip());
                buffer.clear();
            }
            if (line.length > buffer.capacity()) {
                flush(ByteBuffer.wrap(line));
            } else {
                buffer.put(line);
            }
            written += line.length;
            return start;
        }

        private void flush(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        /** Completes the file and forces it to disk. */
        void finish() throws IOException {
            flush(buffer.flip());
            buffer.clear();
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
