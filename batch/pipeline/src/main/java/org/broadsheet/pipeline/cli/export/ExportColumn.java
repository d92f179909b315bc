package org.broadsheet.pipeline.cli.export;

import java.util.Set;

/**
 * A column of what is exported.
 *
 * @param name as the query gives it
 * @param type DuckDB's name of its type
 */
public record ExportColumn(String name, String type) {
    private static final Set<String> WHOLE = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "BIGNUM");
    private static final Set<String> FLOATING = Set.of("FLOAT", "DOUBLE");

    /** The name as SQL writes it. */
    String identifier() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    boolean isFloating() {
        return FLOATING.contains(type);
    }

    /** Whether its values are written by digits alone, which no program takes for a text. */
    boolean isPlain() {
        return WHOLE.contains(type)
                || isFloating()
                || type.startsWith("DECIMAL")
                || type.equals("BOOLEAN")
                || type.equals("DATE");
    }

    boolean isNested() {
        return type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION");
    }

    /** A time as ISO 8601, in UTC where it has a zone; other columns as they are. */
    String isoTime() {
        if (!type.startsWith("TIMESTAMP")) {
            return identifier();
        }
        String zone = type.equals("TIMESTAMP WITH TIME ZONE") ? "Z" : "";
        String plain = type.startsWith("TIMESTAMP_") ? identifier() + "::TIMESTAMP" : identifier();
        return "replace(strftime(" + plain + ", '%Y-%m-%dT%H:%M:%S.%f" + zone + "'), '.000000" + zone + "', '" + zone
                + "')";
    }
}
