package org.broadsheet.pipeline.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers from: a snapshot with its rows numbered. Each time the page is asked for it is the newest one, and
 * stays the same behind a page that is open, also when a publication moves its files meanwhile.
 */
public final class ServedSnapshot implements AutoCloseable {
    /** Rows that are asked for at once. */
    private static final int MOST_ROWS = 500;
    /** Words that are searched for at once. */
    private static final int MOST_WORDS = 8;

    private static final Pattern ROWS = Pattern.compile("\\d{1,9}(,\\d{1,9})*");
    /** Of each kind the table of its rows, and the name by which {@code sentences} knows it. */
    private static final Map<String, String> TABLES =
            Map.of("quotes", "page_quote", "figures", "page_figure", "names", "page_named");

    /** The dataset that is served. */
    public interface Dataset {
        /** The snapshot to be shown now. */
        PageSource newest();

        /** A DuckDB with views over a snapshot, wherever its files lie now. */
        Connection open(PageSource source) throws SQLException;
    }

    private interface Question {
        String ask(Connection duckDb) throws SQLException;
    }

    private final Dataset dataset;
    private @Nullable PageSource source;
    private @Nullable Connection duckDb;
    private String page = "";

    public ServedSnapshot(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The page of the newest snapshot. */
    String page() throws SQLException {
        PageSource newest = dataset.newest();
        if (source == null || source.snapshot().number() != newest.snapshot().number()) {
            open(newest);
        }
        return page;
    }

    private Connection open(PageSource wanted) throws SQLException {
        close();
        Connection opened = dataset.open(wanted);
        duckDb = opened;
        StringBuilder text = new StringBuilder();
        DashboardPage.served(opened, wanted).appendTo(text);
        page = text.toString();
        source = wanted;
        return opened;
    }

    /**
     * The sentences of rows, as a page holds them: JSON, an array of articles.
     *
     * @param kind quotes, figures, names or articles
     * @param rows their numbers, with commas between them; none for no sentences
     * @throws IllegalArgumentException when it is something else
     */
    String sentences(@Nullable String kind, String rows) throws SQLException {
        if (rows.isEmpty()) {
            return "[]";
        }
        if (!ROWS.matcher(rows).matches() || rows.split(",").length > MOST_ROWS) {
            throw new IllegalArgumentException("rows are up to " + MOST_ROWS + " numbers with commas between them");
        }
        String in = "row IN (" + rows + ")";
        String articles =
                "articles".equals(kind) ? in : "row IN (SELECT article FROM " + table(kind) + " WHERE " + in + ")";
        SentenceReader reader = new SentenceReader(
                "quotes".equals(kind) ? "q." + in : "false",
                "figures".equals(kind) ? "f." + in : "false",
                "names".equals(kind) ? "n." + in : "false");
        return answer(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE OR REPLACE TABLE kept AS SELECT row AS place, row, article_id FROM page_article"
                                + " WHERE " + articles);
            }
            List<Object> found = new ArrayList<>();
            reader.read(connection, article -> found.add(article.fields()));
            return PageJson.of(found);
        });
    }

    /**
     * The rows in whose paragraphs all the words stand, case aside: JSON, an array of numbers.
     *
     * @throws IllegalArgumentException when the kind is none that has sentences
     */
    String search(@Nullable String kind, String words) throws SQLException {
        List<String> wanted = Pattern.compile("\\s+")
                .splitAsStream(words.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        table(kind);
        String inBody = holds("lower(a.body)", wanted);
        String sql = SqlText.resource(ServedSnapshot.class, "search/" + kind + ".sql")
                .replace("{body}", inBody)
                .replace("{passage}", holds("p.passage", wanted));
        return answer(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (int time = 0; time < 2; time++) {
                    for (String word : wanted) {
                        query.setString(parameter++, word);
                    }
                }
                List<Object> rows = new ArrayList<>();
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(found.getLong(1));
                    }
                }
                return PageJson.of(rows);
            }
        });
    }

    private static String table(@Nullable String kind) {
        String table = kind == null ? null : TABLES.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("there is no kind of row " + kind);
        }
        return table;
    }

    private static String holds(String text, List<String> words) {
        return words.isEmpty()
                ? "true"
                : words.stream().map(word -> "contains(" + text + ", ?)").collect(Collectors.joining(" AND "));
    }

    /** Asks once more where files were moved by a publication since the snapshot was opened. */
    private String answer(Question question) throws SQLException {
        Connection open = duckDb;
        PageSource shown = source;
        if (open == null || shown == null) {
            return question.ask(open(dataset.newest()));
        }
        try {
            return question.ask(open);
        } catch (SQLException e) {
            return question.ask(open(shown));
        }
    }

    @Override
    public void close() throws SQLException {
        Connection open = duckDb;
        duckDb = null;
        source = null;
        if (open != null) {
            open.close();
        }
    }
}
