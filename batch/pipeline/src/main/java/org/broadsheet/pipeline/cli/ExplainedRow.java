package org.broadsheet.pipeline.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.pipeline.cli.print.MarkedText;
import org.broadsheet.pipeline.cli.print.MarkedText.Mark;
import org.broadsheet.pipeline.cli.print.PlainValue;
import org.jspecify.annotations.Nullable;

/**
 * A row of the dataset and the article it came from.
 *
 * @param kind what the row is
 * @param row its columns; of an article all but body and paragraphs
 * @param article the article's columns but body and paragraphs
 * @param text the text around it with the row's places marked; of an article all of it
 */
record ExplainedRow(Kind kind, Map<String, @Nullable Object> row, Map<String, @Nullable Object> article, String text) {
    /** What can be explained. */
    enum Kind {
        ARTICLE("articles"),
        QUOTE("quotes"),
        FIGURE("figures"),
        ENTITY("entities");

        private final String view;

        Kind(String view) {
            this.view = view;
        }

        String idColumn() {
            return name().toLowerCase(Locale.ROOT) + "_id";
        }
    }

    /** An id that was found. */
    record Found(Kind kind, String id) {}

    private static final int MOST_FOUND = 10;
    /** Articles that are shown of an entity. */
    static final int MOST_ROWS = 20;

    /** The ids that start like this, the first few of them. */
    static List<Found> find(Connection duckDb, String start) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String sql = "SELECT DISTINCT " + kind.idColumn() + " FROM " + kind.view + " WHERE starts_with("
                    + kind.idColumn() + ", ?) ORDER BY 1 LIMIT " + MOST_FOUND;
            for (Map<String, @Nullable Object> row : rows(duckDb, sql, start)) {
                found.add(new Found(kind, String.valueOf(row.get(kind.idColumn()))));
            }
        }
        return found;
    }

    /** One row, or for an entity one an article that names it, oldest first, at most {@link #MOST_ROWS}. */
    static List<ExplainedRow> of(Connection duckDb, Found found) throws SQLException {
        Kind kind = found.kind();
        String sql = "SELECT * FROM " + kind.view + " WHERE " + kind.idColumn()
                + " = ? ORDER BY published_on, article_id LIMIT " + MOST_ROWS;
        List<ExplainedRow> explained = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows(duckDb, sql, found.id())) {
            String articleId = String.valueOf(row.get("article_id"));
            Map<String, @Nullable Object> article =
                    rows(duckDb, "SELECT * FROM articles WHERE article_id = ?", articleId).stream()
                            .findFirst()
                            .orElseThrow(() -> new CommandException(
                                    ExitCode.FAILED, "no article " + articleId + "; 'broadsheet check' tells more"));
            Text body = new Text(String.valueOf(article.remove("body")));
            List<Span> paragraphs = spans(article.remove("paragraphs"));
            row.keySet().removeAll(List.of("body", "paragraphs"));
            String text = kind == Kind.ARTICLE
                    ? MarkedText.whole(body, marksOfArticle(duckDb, articleId))
                    : MarkedText.of(body, paragraphs, marks(kind, row));
            explained.add(new ExplainedRow(kind, row, article, text));
        }
        return explained;
    }

    private static List<Mark> marksOfArticle(Connection duckDb, String articleId) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        for (Kind kind : List.of(Kind.QUOTE, Kind.FIGURE)) {
            for (Map<String, @Nullable Object> row :
                    rows(duckDb, "SELECT * FROM " + kind.view + " WHERE article_id = ?", articleId)) {
                marks.addAll(marks(kind, row));
            }
        }
        return marks.stream()
                .filter(mark -> mark.label().equals("QUOTE") || mark.label().equals("FIGURE"))
                .toList();
    }

    private static List<Mark> marks(Kind kind, Map<String, @Nullable Object> row) {
        List<Mark> marks = new ArrayList<>();
        switch (kind) {
            case QUOTE -> {
                spans(row.get("spans")).forEach(span -> marks.add(new Mark("QUOTE", span)));
                addMark(marks, "SPEAKER", row.get("speaker_start"), row.get("speaker_end"));
                addMark(marks, "CUE", row.get("cue_start"), row.get("cue_end"));
            }
            case ENTITY -> spans(row.get("mentions")).forEach(span -> marks.add(new Mark("ENTITY", span)));
            default -> addMark(marks, kind.name(), row.get("start_offset"), row.get("end_offset"));
        }
        return marks;
    }

    private static void addMark(List<Mark> marks, String label, @Nullable Object start, @Nullable Object end) {
        if (start instanceof Number from && end instanceof Number to) {
            marks.add(new Mark(label, new Span(from.intValue(), to.intValue())));
        }
    }

    private static List<Span> spans(@Nullable Object structs) {
        List<Span> spans = new ArrayList<>();
        for (Object struct : (List<?>) Objects.requireNonNull(structs)) {
            Map<?, ?> fields = (Map<?, ?>) struct;
            spans.add(new Span(intOf(fields.get("start_offset")), intOf(fields.get("end_offset"))));
        }
        return spans;
    }

    private static int intOf(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).intValue();
    }

    private static List<Map<String, @Nullable Object>> rows(Connection duckDb, String sql, String parameter)
            throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement query = duckDb.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet result = query.executeQuery()) {
                ResultSetMetaData shape = result.getMetaData();
                while (result.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= shape.getColumnCount(); i++) {
                        row.put(shape.getColumnLabel(i), PlainValue.of(result.getObject(i)));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
