package org.broadsheet.pipeline.parquet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.broadsheet.read.ArticleFields;

/** Puts the values of a row under the names of its columns; days and times as ISO 8601 writes them. */
final class RowValues {
    /** In a list or an object these hold the value. */
    private static final Set<String> VALUES =
            Set.of("list", "element", "item", "array", "array_element", "name", "title", "value", "text");
    /** Julian day of 1970-01-01. */
    private static final int EPOCH_DAY = 2_440_588;

    private final ArticleFields fields;
    private final long limit;

    RowValues(ArticleFields fields, long limit) {
        this.fields = fields;
        this.limit = limit;
    }

    /** A value is larger than an article may be. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long bytes;

        TooLargeException(String column, long bytes, long limit) {
            super(column + " has " + bytes + " bytes, over the limit of " + limit);
            this.bytes = bytes;
        }

        long bytes() {
            return bytes;
        }
    }

    /** @throws TooLargeException when a value is larger than the limit */
    void add(Group row) {
        for (int i = 0; i < row.getType().getFieldCount(); i++) {
            String name = row.getType().getFieldName(i);
            fields.addName(name);
            add(row, i, name, name, fields.wants(name));
        }
    }

    /**
     * Adds what one field holds.
     *
     * @param column under which it is added
     * @param path of the field, for columns that the user has named
     * @param told whether the column tells something
     */
    private void add(Group group, int field, String column, String path, boolean told) {
        Type type = group.getType().getType(field);
        for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
            if (type.isPrimitive()) {
                if (told) {
                    fields.add(column, value(group, field, i, column));
                }
                continue;
            }
            Group inner = group.getGroup(field, i);
            for (int j = 0; j < inner.getType().getFieldCount(); j++) {
                String name = inner.getType().getFieldName(j);
                String full = path + "." + name;
                boolean named = fields.wants(full);
                boolean value = told && VALUES.contains(name.toLowerCase(Locale.ROOT));
                add(inner, j, named ? full : column, full, named || value);
            }
        }
    }

    private String value(Group group, int field, int index, String column) {
        PrimitiveType type = group.getType().getType(field).asPrimitiveType();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        PrimitiveTypeName physical = type.getPrimitiveTypeName();
        if (physical == PrimitiveTypeName.BINARY) {
            int bytes = group.getBinary(field, index).length();
            if (bytes > limit) {
                throw new TooLargeException(column, bytes, limit);
            }
            return group.getBinary(field, index).toStringUsingUTF8();
        }
        if (physical == PrimitiveTypeName.INT64 && logical instanceof TimestampLogicalTypeAnnotation time) {
            ChronoUnit unit = switch (time.getUnit()) {
                case MILLIS -> ChronoUnit.MILLIS;
                case MICROS -> ChronoUnit.MICROS;
                case NANOS -> ChronoUnit.NANOS;
            };
            String instant =
                    Instant.EPOCH.plus(group.getLong(field, index), unit).toString();
            // A time that is of no zone gets none.
            return time.isAdjustedToUTC() ? instant : instant.substring(0, instant.length() - 1);
        }
        if (physical == PrimitiveTypeName.INT32 && logical instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(group.getInteger(field, index)).toString();
        }
        if (physical == PrimitiveTypeName.INT96) {
            return int96(group.getInt96(field, index).getBytes());
        }
        return group.getValueToString(field, index);
    }

    /** The old form of a time: nanoseconds of the day and the Julian day, both little-endian. */
    private static String int96(byte[] bytes) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long day = buffer.getInt() - (long) EPOCH_DAY;
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
    }
}
