package org.broadsheet.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads one column of one Parquet file, row by row in their order in the file. The bytes of other columns
 * are not read. Not for use by several threads.
 */
public final class ColumnReader implements Closeable {
    private final ParquetReader<GenericRecord> reader;
    private final String name;

    /**
     * Opens a file of the local disk.
     *
     * @param column of the table; every version of its files must have it
     */
    public ColumnReader(Table table, String column, Path file) throws IOException {
        this(table, column, new LocalInputFile(file), file.toString());
    }

    /**
     * Opens a file.
     *
     * @param column of the table; every version of its files must have it
     * @param name of the file, for messages
     */
    public ColumnReader(Table table, String column, InputFile file, String name) throws IOException {
        this.name = name;
        Schema.Field field = table.schema().getField(column);
        Schema schema = SchemaBuilder.record(table.schema().getName())
                .namespace(table.schema().getNamespace())
                .fields()
                .name(column)
                .type(field.schema())
                .noDefault()
                .endRecord();
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroReadSupport.AVRO_COMPATIBILITY, false);
        // Else lists are looked for as other writers nest them.
        configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
        configuration.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, schema.toString());
        configuration.set(TableReader.READ_SCHEMA, schema.toString());
        this.reader = AvroParquetReader.<GenericRecord>builder(file, configuration)
                .withDataModel(GenericData.get())
                .withCompatibility(false)
                .build();
    }

    /**
     * The value in the next row, which Avro gives as it does; null after the last.
     *
     * @throws IOException when the file cannot be read, is damaged, or has no value there
     */
    public @Nullable Object read() throws IOException {
        try {
            GenericRecord row = reader.read();
            if (row == null) {
                return null;
            }
            if (row.get(0) == null) {
                throw new IOException(
                        name + ": no " + row.getSchema().getFields().get(0).name());
            }
            return row.get(0);
        } catch (ParquetRuntimeException e) {
            throw new IOException(name + ": damaged Parquet file: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
