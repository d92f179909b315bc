package org.broadsheet.pipeline.link;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code touched(article_id)}, the articles of which something may have changed, and {@code touched_before}, those
 * of them that were published.
 */
final class TouchedArticles {
    private final Statement statement;
    private final boolean losesRows;
    /** Whether {@code touched} has all articles; null before it is made. */
    private @Nullable Boolean all;

    /** @param losesRows whether files of the parent cannot be read */
    TouchedArticles(Statement statement, boolean losesRows) {
        this.statement = statement;
        this.losesRows = losesRows;
    }

    /** Makes the tables, unless they are as they have to be: nothing that they are made of changes while tables are linked. */
    void make(boolean ofAll) throws SQLException {
        if (all != null && all == ofAll) {
            return;
        }
        all = ofAll;
        String every = losesRows ? everyArticle() : "SELECT article_id FROM articles";
        statement.execute("CREATE OR REPLACE TEMP TABLE touched AS "
                + (ofAll ? every : touched("gone_") + " UNION " + touched("new_")));
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE touched_before AS " + (ofAll ? "FROM touched" : touched("gone_")));
    }

    /** Of rows that were lost it is not known whose they were: linked rows may still name articles that are there no more. */
    private static String everyArticle() {
        return Table.all().stream()
                .filter(table -> table.equals(Table.ARTICLES) || table.isLinked() && isOfArticles(table))
                .map(table -> "SELECT article_id FROM " + table.view())
                .collect(Collectors.joining(" UNION "));
    }

    private static String touched(String prefix) {
        return Table.all().stream()
                .filter(table -> !table.isLinked() && isOfArticles(table))
                .map(table -> "SELECT article_id FROM " + prefix + table.view())
                .collect(Collectors.joining(" UNION "));
    }

    /** Whether a table's rows name articles. */
    static boolean isOfArticles(Table table) {
        return table.schema().getField("article_id") != null;
    }
}
