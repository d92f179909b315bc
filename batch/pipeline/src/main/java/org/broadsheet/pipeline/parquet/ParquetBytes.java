package org.broadsheet.pipeline.parquet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;
import org.broadsheet.pipeline.table.TrustedRecords;

/** Small Parquet files in memory: what is not rows of a table but lists them. */
public final class ParquetBytes {
    static {
        TrustedRecords.trust();
    }

    private ParquetBytes() {}

    /** A file of these rows; equal rows give equal bytes. */
    public static <T extends SpecificRecord> byte[] write(Class<T> rowType, List<T> rows) {
        Output output = new Output();
        try (ParquetWriter<SpecificRecord> writer =
                TableWriter.open(output, SpecificData.get().getSchema(rowType), List.of("sha256", "path"))) {
            for (T row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail as a disk does", e);
        }
        return output.bytes.toByteArray();
    }

    /**
     * The rows of a file.
     *
     * @param name the file, for messages
     * @throws IOException when it is damaged
     */
    public static <T extends SpecificRecord> List<T> read(String name, Class<T> rowType, byte[] file)
            throws IOException {
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroReadSupport.AVRO_COMPATIBILITY, false);
        configuration.set(
                TableReader.READ_SCHEMA, SpecificData.get().getSchema(rowType).toString());
        List<T> rows = new ArrayList<>();
        try (ParquetReader<T> reader = AvroParquetReader.<T>builder(new Input(file), configuration)
                .withDataModel(SpecificData.getForClass(rowType))
                .withCompatibility(false)
                .build()) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                rows.add(rowType.cast(row));
            }
        } catch (ParquetRuntimeException | IllegalArgumentException e) {
            throw new IOException(name + ": damaged Parquet file: " + e.getMessage(), e);
        }
        return rows;
    }

    private static final class Output implements OutputFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new PositionOutputStream() {
                @Override
                public long getPos() {
                    return bytes.size();
                }

                @Override
                public void write(int one) {
                    bytes.write(one);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) {
                    bytes.write(buffer, offset, length);
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            bytes.reset();
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Input implements InputFile {
        private final byte[] file;

        private Input(byte[] file) {
            this.file = file;
        }

        @Override
        public long getLength() {
            return file.length;
        }

        @Override
        public SeekableInputStream newStream() {
            ByteBuffer buffer = ByteBuffer.wrap(file);
            return new DelegatingSeekableInputStream(new java.io.InputStream() {
                @Override
                public int read() {
                    return buffer.hasRemaining() ? buffer.get() & 0xff : -1;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    if (!buffer.hasRemaining()) {
                        return length == 0 ? 0 : -1;
                    }
                    int read = Math.min(length, buffer.remaining());
                    buffer.get(into, offset, read);
                    return read;
                }
            }) {
                @Override
                public long getPos() {
                    return buffer.position();
                }

                @Override
                public void seek(long position) throws IOException {
                    if (position < 0 || position > file.length) {
                        throw new EOFException("no position " + position + " in " + file.length + " bytes");
                    }
                    buffer.position((int) position);
                }
            };
        }
    }
}
