package org.broadsheet.pipeline.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.MessageType;

/**
 * The schema under which rows stand in Parquet files: a table's own, with every closed set as a string. Parquet's ENUM is
 * bytes to pandas, pyarrow, DataFusion and Delta, so that {@code kind == 'DIRECT'} would find nothing there; a string is
 * text to all.
 */
public final class FileSchema {
    /** Generated records as they are, but for an enum's symbol, which takes the place of a string. */
    static final SpecificData MODEL = new EnumsAsText();

    private FileSchema() {}

    /** The schema of a table's files as Parquet has it. */
    public static MessageType parquet(Schema schema) {
        return new AvroSchemaConverter(configuration()).convert(of(schema));
    }

    /** How a schema becomes Parquet's: lists have three levels. */
    static ParquetConfiguration configuration() {
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
        return configuration;
    }

    /** The schema with every enum in it replaced by a string. */
    static Schema of(Schema schema) {
        return switch (schema.getType()) {
            case ENUM -> Schema.create(Schema.Type.STRING);
            case ARRAY -> Schema.createArray(of(schema.getElementType()));
            case UNION ->
                Schema.createUnion(
                        schema.getTypes().stream().map(FileSchema::of).toList());
            case RECORD -> {
                List<Schema.Field> fields = new ArrayList<>();
                for (Schema.Field field : schema.getFields()) {
                    fields.add(new Schema.Field(field, of(field.schema())));
                }
                yield Schema.createRecord(
                        schema.getName(), schema.getDoc(), schema.getNamespace(), schema.isError(), fields);
            }
            default -> schema;
        };
    }

    private static final class EnumsAsText extends SpecificData {
        EnumsAsText() {
            addLogicalTypeConversion(new TimeConversions.DateConversion());
            addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        }

        @Override
        protected boolean isString(Object datum) {
            return datum instanceof Enum || super.isString(datum);
        }

        @Override
        protected boolean isEnum(Object datum) {
            return !(datum instanceof Enum) && super.isEnum(datum);
        }
    }
}
