package org.broadsheet.pipeline.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** A table's row as plain values under the names of its columns, as its schema has them. */
final class RecordFields {
    private RecordFields() {}

    /**
     * The columns in their order.
     *
     * @param leftOut columns that are not wanted
     */
    static Map<String, @Nullable Object> of(IndexedRecord row, Set<String> leftOut) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : row.getSchema().getFields()) {
            if (!leftOut.contains(field.name())) {
                fields.put(field.name(), plain(row.get(field.pos())));
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof IndexedRecord row) {
            return of(row, Set.of());
        }
        if (value instanceof List<?> values) {
            List<@Nullable Object> plain = new ArrayList<>();
            values.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return value;
    }
}
