package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.across.ArticleSignature;
import org.broadsheet.across.SignatureMaker;
import org.broadsheet.across.SignatureMaker.NamedThing;
import org.broadsheet.article.EntityType;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes the signatures of articles that are new or changed, and of those that have none since they were published before
 * there were any. Leaves {@code changed(article_id)}, the articles whose rows come, go or change, and the view {@code
 * signed}, every signature as it will be.
 */
final class SignatureStep implements LinkStep {
    /** Articles whose bodies are read at once, so that memory does not grow with the dataset. */
    private static final int AT_ONCE = 10_000;

    /** Stands between the values of a list that is read as text. */
    static final String BETWEEN = "\u001f";

    private static final String INSIDE = "\u001e";

    private static final String MADE =
            "article_id VARCHAR, published_on DATE, shingles VARCHAR, keys VARCHAR, terms VARCHAR, weights VARCHAR,"
                    + " leads VARCHAR, marks VARCHAR, numbers VARCHAR, lead_numbers VARCHAR, dates VARCHAR,"
                    + " weekdays VARCHAR, person VARCHAR, place VARCHAR";

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(SignatureStep.class, "changed.sql"));
            try (MadeRows made = new MadeRows(connection, "made_signatures", MADE)) {
                for (Part part : parts(statement)) {
                    make(connection, part, made);
                }
            }
            statement.execute("INSERT INTO linked_signatures SELECT " + columns(true) + " FROM made_signatures");
            statement.execute("CREATE OR REPLACE TEMP TABLE as_before AS SELECT article_id FROM touched"
                    + " ANTI JOIN departed USING (article_id) ANTI JOIN unsigned USING (article_id)");
            if (TempRows.holds(statement, "as_before")) {
                statement.execute("INSERT INTO linked_signatures SELECT " + columns(false)
                        + " FROM signatures SEMI JOIN as_before USING (article_id)");
            }
            statement.execute("CREATE OR REPLACE TEMP VIEW signed AS SELECT " + columns(false)
                    + " FROM linked_signatures UNION ALL SELECT " + columns(false)
                    + " FROM signatures ANTI JOIN touched USING (article_id)"
                    + " WHERE article_id NOT IN (SELECT article_id FROM unsigned)");
        }
    }

    /** The table's columns, out of text where they were made. */
    private static String columns(boolean made) {
        return Table.SIGNATURES.schema().getFields().stream()
                .map(field -> made ? read(field) : field.name())
                .collect(Collectors.joining(", "));
    }

    private static String read(Schema.Field field) {
        if (field.name().equals("run_id")) {
            return "getvariable('run_id')";
        }
        if (field.schema().getType() != Schema.Type.ARRAY) {
            return field.name();
        }
        String type = ColumnType.of(field.schema());
        return "CASE WHEN " + field.name() + " = '' THEN [] ELSE string_split(" + field.name() + ", chr(31)) END::"
                + type;
    }

    /**
     * Articles that are read at once.
     *
     * @param month first day of the month in which they were published, or null for those without a day
     */
    private record Part(@Nullable Date month, int number, int parts) {}

    private static List<Part> parts(Statement statement) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (ResultSet months = statement.executeQuery(
                "SELECT date_trunc('month', published_on)::DATE, count(*) FROM unsigned GROUP BY 1 ORDER BY 1")) {
            while (months.next()) {
                int count = (int) (months.getLong(2) / AT_ONCE) + 1;
                for (int i = 0; i < count; i++) {
                    parts.add(new Part(months.getDate(1), i, count));
                }
            }
        }
        return parts;
    }

    private static void make(Connection connection, Part part, MadeRows made) throws SQLException {
        String month = part.month == null
                ? "published_on IS NULL"
                : "published_on >= DATE '" + part.month + "' AND published_on < DATE '" + part.month
                        + "' + INTERVAL 1 MONTH";
        String mine = month + " AND article_id IN (SELECT article_id FROM unsigned WHERE " + month
                + " AND hash(article_id) % " + part.parts + " = " + part.number + ")";
        String query = SqlText.resource(SignatureStep.class, "signed_from.sql").replace("{mine}", mine);
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                add(made, rows.getString("article_id"), signature(rows));
            }
        }
    }

    private static ArticleSignature signature(ResultSet row) throws SQLException {
        List<NamedThing> things = new ArrayList<>();
        for (String thing : split(row.getString("things"), BETWEEN)) {
            List<String> parts = split(thing, INSIDE);
            things.add(new NamedThing(EntityType.valueOf(parts.get(0)), parts.get(2), Integer.parseInt(parts.get(1))));
        }
        List<Double> values = new ArrayList<>();
        for (String value : split(row.getString("given_values"), BETWEEN)) {
            values.add(Double.valueOf(value));
        }
        Date on = row.getDate("published_on");
        return SignatureMaker.of(
                row.getString("title"),
                row.getString("body"),
                on == null ? null : on.toLocalDate(),
                row.getString("language"),
                things,
                values);
    }

    /** Parts of a text, none of none. */
    static List<String> split(@Nullable String text, String between) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(between, -1));
    }

    private static void add(MadeRows made, String articleId, ArticleSignature signature) throws SQLException {
        List<ArticleSignature.Term> terms = signature.terms();
        made.add(
                articleId,
                signature.publishedOn(),
                joined(signature.shingles()),
                joined(signature.keys()),
                joined(terms.stream().map(ArticleSignature.Term::stem).toList()),
                joined(terms.stream().map(ArticleSignature.Term::weight).toList()),
                joined(terms.stream().map(ArticleSignature.Term::lead).toList()),
                joined(terms.stream()
                        .map(term -> (term.told() ? 1 : 0) + (term.name() ? 2 : 0))
                        .toList()),
                joined(signature.numbers()),
                joined(signature.leadNumbers()),
                joined(signature.dates()),
                joined(signature.weekdays()),
                signature.person(),
                joined(signature.place()));
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }
}
