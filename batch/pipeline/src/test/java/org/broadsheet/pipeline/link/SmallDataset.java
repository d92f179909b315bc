package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Quote;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Tables of a dataset in a database in memory, to run single steps of linking over articles that are really read. */
final class SmallDataset implements AutoCloseable {
    private static final Extraction EXTRACTION = Extraction.load();
    private static final List<Table> LINKED = List.of(
            Table.STORY_ARTICLES,
            Table.STATEMENTS,
            Table.STATEMENT_QUOTES,
            Table.CLAIMS,
            Table.CLAIM_FIGURES,
            Table.CLAIM_CONFLICTS,
            Table.ID_CHANGES);

    private final Connection connection;
    private final Set<String> touched = new TreeSet<>();
    private int runs;
    private boolean onlyTouched;

    SmallDataset() throws SQLException {
        connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        execute("SET TimeZone = 'UTC'");
        for (Table table : List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES)) {
            create("", table);
        }
        for (Table table : LINKED) {
            create("", table);
        }
    }

    /** An article of a story, of a day or a moment; a title of its own makes its address. */
    SmallDataset article(String outlet, String day, String story, String text) throws SQLException {
        return article(outlet, day, story, text, null);
    }

    SmallDataset article(String outlet, String day, String story, String text, @Nullable String copyOf)
            throws SQLException {
        LocalDate on = LocalDate.parse(day.substring(0, 10));
        Article article =
                Article.ofPlainText(outlet + day + story, text, new Publication(null, on, PublishedBasis.METADATA));
        String id = idOf(outlet, day, story);
        forget(outlet, day, story);
        insert(
                Table.ARTICLES,
                "article_id, url, language, published_on, published_at, body, char_count, duplicate_of",
                id,
                "https://www." + outlet + ".example/" + day + "/" + story,
                "en",
                on.toString(),
                day.length() > 10 ? day : null,
                text,
                (long) text.length(),
                copyOf);
        insert(Table.STORY_ARTICLES, "article_id, published_on, story_id, group_id", id, on.toString(), story, story);
        ExtractedArticle extracted = EXTRACTION.extract(article);
        for (Quote quote : extracted.quotes()) {
            insert(
                    Table.QUOTES,
                    "quote_id, article_id, published_on, kind, text, speaker, speaker_entity_id, speaker_name, cue_end",
                    quote.quoteId(),
                    id,
                    on.toString(),
                    quote.kind(),
                    quote.text(),
                    quote.speaker() == null ? null : quote.speaker().text(),
                    quote.speaker() == null ? null : quote.speaker().entityId(),
                    quote.speaker() == null ? null : quote.speaker().name(),
                    quote.cue() == null ? null : (long) quote.cue().span().end());
        }
        for (Figure figure : extracted.figures()) {
            insert(
                    Table.FIGURES,
                    "figure_id, article_id, published_on, text, start_offset, end_offset, kind, value, value_low,"
                            + " value_high, bound, trend, unit, unit_of, subject, holder_entity_id, holder_name, quote_id, time_from,"
                            + " time_to",
                    figure.figureId(),
                    id,
                    on.toString(),
                    figure.text(),
                    (long) figure.span().start(),
                    (long) figure.span().end(),
                    figure.kind(),
                    figure.value(),
                    figure.valueLow(),
                    figure.valueHigh(),
                    figure.bound(),
                    figure.trend(),
                    figure.unit(),
                    figure.unitOf(),
                    figure.subject(),
                    figure.holderEntityId(),
                    figure.holderName(),
                    figure.quoteId(),
                    figure.time() == null ? null : figure.time().from(),
                    figure.time() == null ? null : figure.time().to());
        }
        return this;
    }

    SmallDataset forget(String outlet, String day, String story) throws SQLException {
        String id = idOf(outlet, day, story);
        touched.add(id);
        for (Table table : List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES, Table.STORY_ARTICLES)) {
            execute("DELETE FROM " + table.view() + " WHERE article_id = " + SqlText.literal(id));
        }
        return this;
    }

    /** From now on only the stories of touched articles are gone through again. */
    void onlyTouchedStories() {
        onlyTouched = true;
    }

    /** Puts an article into another story. */
    SmallDataset move(String outlet, String day, String story, String into) throws SQLException {
        execute("UPDATE story_articles SET story_id = " + SqlText.literal(into) + " WHERE article_id = "
                + SqlText.literal(idOf(outlet, day, story)));
        return this;
    }

    static String idOf(String outlet, String day, String story) {
        return org.broadsheet.article.ContentId.of("article", outlet, day, story);
    }

    /** Runs the steps of statements and claims as a run does, with all articles of touched stories as the region. */
    SmallDataset link() throws SQLException {
        runs++;
        execute("SET VARIABLE run_id = 'run" + runs + "'");
        execute(SqlText.resource(DuckDb.class, "outlet.sql"));
        execute("CREATE OR REPLACE TEMP TABLE touched (article_id VARCHAR)");
        for (String id : touched) {
            execute("INSERT INTO touched VALUES (" + SqlText.literal(id) + ")");
        }
        execute("SET VARIABLE complete = false");
        execute("CREATE OR REPLACE TEMP TABLE gone_articles AS FROM articles LIMIT 0");
        execute("CREATE OR REPLACE TEMP TABLE region AS SELECT article_id, articles.published_on,"
                + " coalesce(story_id, article_id) AS story_id FROM articles LEFT JOIN story_articles USING (article_id)"
                + (onlyTouched
                        ? " WHERE story_id IN (SELECT story_id FROM story_articles SEMI JOIN touched USING (article_id))"
                        : ""));
        for (Table table : LINKED) {
            create("linked_", table);
            execute("CREATE OR REPLACE TEMP TABLE leaving_" + table.view() + " AS SELECT "
                    + String.join(", ", table.keyColumns()) + " FROM " + table.view() + " LIMIT 0");
        }
        new StatementsStep().run(connection);
        new ClaimsStep().run(connection);
        for (Table table : LINKED) {
            String keys = String.join(", ", table.keyColumns());
            String view = table.view();
            if (table.schema().getField("article_id") != null && table != Table.STORY_ARTICLES) {
                execute("DELETE FROM " + view + " WHERE article_id IN (FROM touched)");
            }
            for (String gone : List.of("leaving_", "linked_")) {
                execute("DELETE FROM " + view + " WHERE (" + keys + ") IN (SELECT (" + keys + ") FROM " + gone + view
                        + ")");
            }
            execute("INSERT INTO " + view + " FROM linked_" + view);
        }
        touched.clear();
        return this;
    }

    /** The rows of a query, their columns parted by {@code |}. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    private void create(String prefix, Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (Schema.Field field : table.schema().getFields()) {
            columns.add("\"" + field.name() + "\" " + ColumnType.of(field.schema()));
        }
        execute("CREATE OR REPLACE " + (prefix.isEmpty() ? "" : "TEMP ") + "TABLE " + prefix + table.view() + " ("
                + String.join(", ", columns) + ")");
    }

    private void insert(Table table, String columns, @Nullable Object... values) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (Object value : values) {
            literals.add(
                    value == null
                            ? "NULL"
                            : value instanceof Number
                                    ? String.format(Locale.ROOT, "%s", value)
                                    : SqlText.literal(value.toString()));
        }
        execute("INSERT INTO " + table.view() + " (" + columns + ") VALUES (" + String.join(", ", literals) + ")");
    }

    /** The tables that it has. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES));
        tables.addAll(LINKED);
        return tables;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
