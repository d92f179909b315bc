package org.broadsheet.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.broadsheet.pipeline.table.Table;

/**
 * Writes rows of one table to one Parquet file on the local disk. The file can be read only once this is closed without
 * error. Rows stand in the file in the order in which they were written. Not for use by several threads.
 *
 * <p>Settings: zstd level 3; pages of version 1 and no BYTE_STREAM_SPLIT, which Spark does not read; lists of three
 * levels, which DuckDB and Spark read alike; closed sets as strings, see {@link FileSchema}; no dictionary for ids and long text, which do not repeat.
 */
public final class TableWriter implements Closeable {
    /** A writer holds its row group in memory: small enough for some dozens of them at once. */
    static final long ROW_GROUP_BYTES = 16L << 20;

    private static final int ZSTD_LEVEL = 3;
    private static final List<String> HARDLY_REPEATING =
            List.of("body", "text", "quote_id", "figure_id", "content_hash", "detail", "fingerprint");

    private final Path file;
    private final ParquetWriter<SpecificRecord> writer;
    private long rows;

    /**
     * Starts a file.
     *
     * @param file to be created with its folders; one of the same name is replaced
     */
    public TableWriter(Table table, Path file) throws IOException {
        this.file = file;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        this.writer = open(new LocalOutputFile(file), table.schema(), HARDLY_REPEATING);
    }

    static ParquetWriter<SpecificRecord> open(OutputFile file, Schema schema, List<String> hardlyRepeating)
            throws IOException {
        ParquetConfiguration configuration = FileSchema.configuration();
        configuration.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, ZSTD_LEVEL);
        AvroParquetWriter.Builder<SpecificRecord> builder = AvroParquetWriter.<SpecificRecord>builder(file)
                .withSchema(FileSchema.of(schema))
                .withDataModel(FileSchema.MODEL)
                .withConf(configuration)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withByteStreamSplitEncoding(false)
                .withRowGroupSize(ROW_GROUP_BYTES);
        for (String column : hardlyRepeating) {
            if (schema.getField(column) != null) {
                builder.withDictionaryEncoding(column, false);
            }
        }
        return builder.build();
    }

    /** Adds a row. */
    public void write(SpecificRecord row) throws IOException {
        writer.write(row);
        rows++;
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    /** Where the file lies. */
    public Path file() {
        return file;
    }

    /** Completes the file. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    /**
     * Completes every file, also when one of them fails.
     *
     * @throws IOException the first failure, with the others suppressed in it
     */
    public static void closeAll(Collection<TableWriter> writers) throws IOException {
        IOException failure = null;
        for (TableWriter writer : writers) {
            try {
                writer.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
