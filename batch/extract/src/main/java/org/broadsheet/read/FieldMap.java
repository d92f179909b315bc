package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a record, or names of a JSON object, hold which field of an article, where they have no usual name.
 *
 * @param columns by field (one of {@link #FIELDS}), the column as it is written; {@code a.b} is {@code b} in the object
 *     {@code a}
 */
public record FieldMap(Map<String, String> columns) {
    /** No column is named: the usual names go. */
    public static final FieldMap NONE = new FieldMap(Map.of());

    /** The fields that can be named. */
    public static final List<String> FIELDS = ArticleFields.NAMES;

    public FieldMap {
        columns.forEach((field, column) -> {
            if (!FIELDS.contains(field) || column.isBlank()) {
                throw new IllegalArgumentException(field + "=" + column + ": the fields are "
                        + String.join(", ", FIELDS) + ", and a column has a name");
            }
        });
        columns = Map.copyOf(columns);
    }

    /**
     * Reads {@code field=column} pairs.
     *
     * @throws IllegalArgumentException where one is none, or names no field, or a field twice; the message says which
     */
    public static FieldMap parse(List<String> pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(pair + " is no field=column");
            }
            String field = pair.substring(0, equals).strip();
            String twice = columns.put(field, pair.substring(equals + 1).strip());
            if (twice != null) {
                throw new IllegalArgumentException(field + " is given twice");
            }
        }
        return new FieldMap(columns);
    }

    /** The column that is said to hold a field, or null where none was named. */
    public @Nullable String column(String field) {
        return columns.get(field);
    }

    /** Whether no column is named. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The pairs in the order of the fields, as they are written on a command line. */
    public List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (String field : FIELDS) {
            if (columns.containsKey(field)) {
                pairs.add(field + "=" + columns.get(field));
            }
        }
        return pairs;
    }

    String text() {
        return pairs().stream().collect(Collectors.joining(" "));
    }
}
