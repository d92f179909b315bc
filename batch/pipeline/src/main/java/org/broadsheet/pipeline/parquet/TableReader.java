package org.broadsheet.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one Parquet file on the local disk, in their order in the file. Not for use by several threads.
 *
 * @param <T> generated class of the table's rows
 */
public final class TableReader<T extends SpecificRecord> implements Closeable {
    /**
     * What parquet-avro calls the schema under which rows are read; its constant is private, and its setter wants
     * Hadoop. A column that the file does not have gets its default, which the schema must give.
     */
    static final String READ_SCHEMA = "parquet.avro.read.schema";

    private final ParquetReader<T> reader;
    private final Class<T> rowType;
    private final Path file;

    /**
     * Opens a file.
     *
     * @param rowType must be {@link Table#rowType()} of the table
     */
    public TableReader(Table table, Class<T> rowType, Path file) throws IOException {
        if (rowType != table.rowType()) {
            throw new IllegalArgumentException(file + ": rows of " + table.view() + " are no " + rowType.getName());
        }
        this.rowType = rowType;
        this.file = file;
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroReadSupport.AVRO_COMPATIBILITY, false);
        configuration.set(READ_SCHEMA, table.schema().toString());
        this.reader = AvroParquetReader.<T>builder(new LocalInputFile(file), configuration)
                .withDataModel(SpecificData.getForClass(rowType))
                .withCompatibility(false)
                .build();
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IOException when the file cannot be read or is damaged
     */
    public @Nullable T read() throws IOException {
        try {
            T row = reader.read();
            return row == null ? null : rowType.cast(row);
        } catch (ParquetRuntimeException e) {
            throw new IOException(file + ": damaged Parquet file: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
