package org.broadsheet.pipeline.duckdb;

import java.util.List;
import java.util.function.Function;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A column that readers' views show beside a table's own: the id that a narrow table gives its rows. It stands in that
 * table alone, so that a story which grows rewrites no article.
 *
 * @param table whose view has it
 * @param given the table that gives it, one row a key
 * @param key column that both have
 * @param name of the column
 */
record LinkedColumn(Table table, Table given, String key, String name) {
    private static final List<LinkedColumn> ALL = List.of(
            new LinkedColumn(Table.ARTICLES, Table.STORY_ARTICLES, "article_id", "story_id"),
            new LinkedColumn(Table.QUOTES, Table.STATEMENT_QUOTES, "quote_id", "statement_id"),
            new LinkedColumn(Table.FIGURES, Table.CLAIM_FIGURES, "figure_id", "claim_id"));

    /** The column of a table's view, or null where it has none. */
    static @Nullable LinkedColumn of(Table table) {
        return ALL.stream()
                .filter(column -> column.table().equals(table))
                .findFirst()
                .orElse(null);
    }

    /**
     * A query for a table's rows with the column that its view shows, and with canonical names.
     *
     * @param rows the query for a table's own rows
     */
    static String query(Table table, Function<Table, String> rows) {
        LinkedColumn column = of(table);
        String named = CanonicalName.query(table, rows.apply(table), rows);
        if (column == null) {
            return named;
        }
        return "SELECT own.*, linked." + column.name() + " FROM (" + named + ") AS own LEFT JOIN (SELECT "
                + column.key() + ", " + column.name() + " FROM (" + rows.apply(column.given())
                + ")) AS linked ON linked." + column.key() + " = own." + column.key();
    }
}
