package org.broadsheet.pipeline.parquet;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Rows of one table that wait to be written, in Avro's binary form: in memory, and in a file what was spilled. */
final class WaitingRows implements Closeable {
    private final Path file;
    private final SpecificDatumWriter<SpecificRecord> writer;
    private final SpecificDatumReader<SpecificRecord> reader;
    private Memory memory = new Memory();
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;
    private boolean spilled;

    /** Bytes that are read where they were written: a copy would be the largest thing in memory. */
    private static final class Memory extends ByteArrayOutputStream {
        InputStream read() {
            return new ByteArrayInputStream(buf, 0, count);
        }

        /** What it holds of the heap, which is up to twice what was written. */
        int held() {
            return count == 0 ? 0 : buf.length;
        }
    }

    /** @param file where rows go that are spilled; it is deleted when this is closed */
    WaitingRows(Table table, Path file) {
        this.file = file;
        SpecificData model = SpecificData.getForClass(table.rowType());
        this.writer = new SpecificDatumWriter<>(table.schema(), model);
        this.reader = new SpecificDatumReader<>(table.schema(), table.schema(), model);
    }

    /** Bytes of the heap that its rows hold. */
    long held() {
        return memory.held();
    }

    /** Adds a row and returns by how many bytes {@link #held} grew. */
    long add(SpecificRecord row) throws IOException {
        long before = held();
        encoder = EncoderFactory.get().directBinaryEncoder(memory, encoder);
        writer.write(row, encoder);
        return held() - before;
    }

    /** Moves what is in memory to the file. */
    void spill() throws IOException {
        if (memory.size() == 0) {
            return;
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // What an earlier try left under the same name is not appended to.
        StandardOpenOption how = spilled ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            memory.writeTo(out);
        }
        spilled = true;
        // Emptied only, it would stay as large as the fullest time: of rows that come month by month all of them.
        memory = new Memory();
    }

    /** The next row in the order in which they were added, or null after the last. None can be added any more. */
    @Nullable
    SpecificRecord next() throws IOException {
        BinaryDecoder rows = decoder;
        if (rows == null) {
            InputStream rest = memory.read();
            InputStream all = spilled
                    ? new SequenceInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), rest)
                    : rest;
            rows = DecoderFactory.get().binaryDecoder(all, null);
            decoder = rows;
            open = all;
        }
        return rows.isEnd() ? null : reader.read(null, rows);
    }

    private @Nullable InputStream open;

    @Override
    public void close() throws IOException {
        try (InputStream stream = open) {
            open = null;
        } finally {
            if (spilled) {
                Files.deleteIfExists(file);
            }
        }
    }
}
