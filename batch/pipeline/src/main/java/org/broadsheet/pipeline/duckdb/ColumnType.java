package org.broadsheet.pipeline.duckdb;

import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** The type as which DuckDB reads a column that parquet-avro wrote. */
public final class ColumnType {
    private ColumnType() {}

    /** The type, as SQL writes it. */
    public static String of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return logical.getName().equals("date") ? "DATE" : "TIMESTAMPTZ";
        }
        return switch (schema.getType()) {
            case STRING, ENUM -> "VARCHAR";
            case INT -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case UNION -> of(schema.getTypes().get(1));
            case ARRAY -> of(schema.getElementType()) + "[]";
            case RECORD ->
                schema.getFields().stream()
                        .map(field -> field.name() + " " + of(field.schema()))
                        .collect(Collectors.joining(", ", "STRUCT(", ")"));
            default -> throw new IllegalArgumentException("no table has a column of type " + schema);
        };
    }
}
