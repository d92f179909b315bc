package org.broadsheet.pipeline.dashboard;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences behind numbered rows, article by article.
 *
 * @param quotes condition on {@code page_quote q}
 * @param figures condition on {@code page_figure f}
 * @param names condition on {@code page_named n}
 */
record SentenceReader(String quotes, String figures, String names) {
    /** All that is counted. */
    static final SentenceReader ALL = new SentenceReader("true", "true", "true");

    /** Reads as long as it is asked for more. The articles are those of the table {@code kept}, in the order of place. */
    void read(Connection duckDb, Predicate<ArticleSentences> takesMore) throws SQLException {
        try (Statement ofArticles = duckDb.createStatement();
                Statement ofQuotes = duckDb.createStatement();
                Statement ofFigures = duckDb.createStatement();
                Statement ofNames = duckDb.createStatement();
                ResultSet articles = query(ofArticles, "articles", "true");
                ResultSet quoted = query(ofQuotes, "quotes", quotes);
                ResultSet given = query(ofFigures, "figures", figures);
                ResultSet named = query(ofNames, "names", names)) {
            boolean moreQuotes = quoted.next();
            boolean moreFigures = given.next();
            boolean moreNames = named.next();
            boolean more = true;
            while (more && articles.next()) {
                long place = articles.getLong("place");
                ArticleSentences sentences = article(articles);
                for (; moreQuotes && quoted.getLong("place") == place; moreQuotes = quoted.next()) {
                    addQuote(sentences, quoted);
                }
                for (; moreFigures && given.getLong("place") == place; moreFigures = given.next()) {
                    sentences.addFigure(
                            given.getLong("row"),
                            given.getString("figure_id"),
                            new Span(given.getInt("start_offset"), given.getInt("end_offset")),
                            given.getString("text"),
                            given.getString("subject"),
                            given.getString("time_text"));
                }
                for (; moreNames && named.getLong("place") == place; moreNames = named.next()) {
                    sentences.addName(named.getLong("row"), spans(named, "starts", "ends"));
                }
                more = takesMore.test(sentences);
            }
        }
    }

    private static ResultSet query(Statement statement, String name, String condition) throws SQLException {
        return statement.executeQuery(SqlText.resource(SentenceReader.class, "sentences/" + name + ".sql")
                .replace("{condition}", condition));
    }

    private static ArticleSentences article(ResultSet row) throws SQLException {
        return new ArticleSentences(
                row.getLong("row"),
                row.getString("article_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("source_uri"),
                new Text(row.getString("body")));
    }

    private static void addQuote(ArticleSentences sentences, ResultSet row) throws SQLException {
        sentences.addQuote(
                row.getLong("row"),
                row.getString("quote_id"),
                spans(row, "starts", "ends"),
                row.getString("speaker"),
                span(row, "speaker_start", "speaker_end"),
                span(row, "cue_start", "cue_end"));
    }

    private static @Nullable Span span(ResultSet row, String start, String end) throws SQLException {
        return row.getObject(start) instanceof Integer from && row.getObject(end) instanceof Integer to
                ? new Span(from, to)
                : null;
    }

    private static List<Span> spans(ResultSet row, String starts, String ends) throws SQLException {
        Object[] from = (Object[]) ((Array) row.getObject(starts)).getArray();
        Object[] to = (Object[]) ((Array) row.getObject(ends)).getArray();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            spans.add(new Span(((Number) from[i]).intValue(), ((Number) to[i]).intValue()));
        }
        return spans;
    }
}
