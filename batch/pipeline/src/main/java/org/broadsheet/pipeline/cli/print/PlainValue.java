package org.broadsheet.pipeline.cli.print;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/**
 * Values of DuckDB's driver as plain ones: lists, maps with text keys, numbers, booleans, {@code java.time}, text, null.
 */
public final class PlainValue {
    private PlainValue() {}

    /** The plain value of what {@code ResultSet.getObject} gave. */
    public static @Nullable Object of(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (Object element : (Object[]) array.getArray()) {
                plain.add(of(element));
            }
            return plain;
        }
        if (value instanceof DuckDBStruct struct) {
            return ofMap(struct.getMap());
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof Blob blob) {
            return HexFormat.of().formatHex(blob.getBytes(1, Math.toIntExact(blob.length())));
        }
        return value;
    }

    private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) throws SQLException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            plain.put(String.valueOf(entry.getKey()), of(entry.getValue()));
        }
        return plain;
    }

    /** A plain value as the text of a cell: empty for null, JSON for lists and maps. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Iterable || value instanceof Map) {
            return JsonText.compact(value);
        }
        if (value instanceof Number number) {
            String digits = JsonText.digits(number);
            return digits == null ? number.toString() : digits;
        }
        return value.toString();
    }
}
