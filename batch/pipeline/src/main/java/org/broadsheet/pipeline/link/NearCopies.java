package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.ArticleSignature;
import org.broadsheet.across.NearCopy;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds near copies among what a run brings and what is published: candidates share hashes inside a window of days, their
 * texts decide. Copies of copies are one group, whose earliest article is the original of all others; a group of which an
 * article gives way is looked at anew. Works over what {@code copies.sql} and those before it have left, and leaves {@code
 * near_decided}, the original of every article of which something may have changed.
 */
final class NearCopies {
    private static final Logger LOG = LoggerFactory.getLogger(NearCopies.class);

    /** Texts whose hashes are made at once. */
    private static final int HASHED_AT_ONCE = 20_000;

    private final Connection connection;
    private final Statement statement;
    private final PairTexts pairTexts;

    private NearCopies(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
        this.pairTexts = new PairTexts(connection);
    }

    /**
     * Decides, over the connection on which exact copies have been found.
     *
     * @param elsewhere who joins and compares texts where they are many; null for DuckDB and this process alone
     */
    static void find(Connection connection, Statement statement, @Nullable JoinElsewhere elsewhere)
            throws SQLException, IOException, InterruptedException {
        NearCopies copies = new NearCopies(connection, statement);
        statement.execute(SqlText.resource(NearCopies.class, "near_fresh.sql"));
        statement.execute(SqlText.resource(NearCopies.class, "near_texts.sql"));
        int texts = Math.toIntExact(copies.number("SELECT count(*) FROM near_texts"));
        if (elsewhere != null && elsewhere.join().isFor(texts)) {
            copies.pair(elsewhere);
        } else {
            copies.pair();
        }
        statement.execute(SqlText.resource(NearCopies.class, "near_groups.sql"));
        NumberedGroups.write(connection, statement, "near_numbered", "near_links", "near_grouped");
        statement.execute(SqlText.resource(NearCopies.class, "near_copies.sql"));
        CopySimilarities.measure(connection, statement);
    }

    private void hash(OrderedTexts texts) throws SQLException {
        long count = number("SELECT count(*) FROM near_texts");
        for (long from = 0; from < count; from += HASHED_AT_ONCE) {
            String query =
                    texts.between(from, from + HASHED_AT_ONCE) + " AND place NOT IN (SELECT number FROM near_shingles)";
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery();
                    DuckDBAppender appender =
                            connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "near_shingles")) {
                while (rows.next()) {
                    for (long shingle : ArticleSignature.shinglesOf(rows.getString(3))) {
                        appender.beginRow();
                        appender.append(rows.getInt(1));
                        appender.append(shingle);
                        appender.endRow();
                    }
                }
            }
        }
    }

    /** Leaves {@code near_pairs}, copies that chain together whatever is chained. */
    private void pair() throws SQLException {
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE near_places AS SELECT article_id, number AS place FROM near_texts");
        try (OrderedTexts texts = new OrderedTexts(
                statement,
                "near_places",
                PairTexts.query("article_id IN (SELECT article_id FROM near_places)", freshDays(0)))) {
            hash(texts);
            NearTexts numbers = NearTexts.read(statement);
            CopyChains copies = new CopyChains(numbers.chains(), pairs -> areCopies(numbers, pairs, texts));
            new CopyOffers(connection, numbers, pairs -> keep(numbers, copies.join(pairs))).make();
            LOG.debug("{} texts, {} pairs of them compared", numbers.fresh(), copies.compared());
        }
    }

    /** The same, where others join and compare. */
    private void pair(JoinElsewhere elsewhere) throws SQLException, IOException, InterruptedException {
        List<CopyChains.Pair> found = CopiesElsewhere.find(statement, elsewhere, freshDays(CopyRule.WINDOW_DAYS));
        try (MadeRows rows = new MadeRows(connection, "found_numbers", "one BIGINT, other BIGINT")) {
            for (CopyChains.Pair pair : found) {
                rows.add((long) pair.one(), (long) pair.other());
            }
        }
        statement.execute("INSERT INTO near_pairs SELECT one.article_id, other.article_id FROM found_numbers"
                + " JOIN near_numbers AS one ON one.number = found_numbers.one"
                + " JOIN near_numbers AS other ON other.number = found_numbers.other");
    }

    private void keep(NearTexts texts, List<CopyChains.Pair> found) throws SQLException {
        List<ArticlePair> pairs = texts.ids(connection, found);
        TempRows.fill(
                connection,
                "found_pairs",
                "one VARCHAR, other VARCHAR",
                pairs.stream().map(pair -> List.of(pair.one(), pair.other())).toList());
        statement.execute("INSERT INTO near_pairs FROM found_pairs");
    }

    private List<Boolean> areCopies(NearTexts numbers, List<CopyChains.Pair> asked, OrderedTexts texts)
            throws SQLException {
        List<Boolean> copies = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += PairTexts.AT_ONCE) {
            List<ArticlePair> pairs =
                    numbers.ids(connection, asked.subList(from, Math.min(asked.size(), from + PairTexts.AT_ONCE)));
            Map<String, String> bodies = pairTexts.read(pairs, texts);
            addPublished(bodies);
            for (ArticlePair pair : pairs) {
                copies.add(NearCopy.isCopy(pairTexts.similarity(bodies, pair)));
            }
        }
        return copies;
    }

    /** Adds the texts of published articles in {@code asked} that need no hashes: they lie in the window of those that do. */
    private void addPublished(Map<String, String> bodies) throws SQLException {
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE asked_published AS FROM asked ANTI JOIN near_places USING (article_id)");
        if (!TempRows.holds(statement, "asked_published")) {
            return;
        }
        String days = daysAround("near_texts SEMI JOIN asked USING (article_id)", CopyRule.WINDOW_DAYS);
        try (ResultSet rows = statement.executeQuery(
                PairTexts.query("article_id IN (SELECT article_id FROM asked_published)", days))) {
            while (rows.next()) {
                bodies.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** The condition that an article lies so many days from a fresh one at most: one without a day lies near all. */
    private String freshDays(int more) throws SQLException {
        return daysAround("near_fresh", more);
    }

    private String daysAround(String rows, int more) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT coalesce(bool_or(published_on IS NULL), false),"
                + " min(published_on), max(published_on) FROM " + rows)) {
            row.next();
            LocalDate first = row.getObject(2, LocalDate.class);
            return row.getBoolean(1) || first == null
                    ? "true"
                    : PublishedDays.between(
                            first.minusDays(more),
                            row.getObject(3, LocalDate.class).plusDays(more));
        }
    }

    private long number(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
