package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.broadsheet.across.ReportedStatement;
import org.broadsheet.across.StatementGroups;
import org.broadsheet.across.StatementLikeness;
import org.broadsheet.across.Wording;
import org.broadsheet.across.Wordings;
import org.broadsheet.article.Quote;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;

/** Takes the quotes of each story together that report one statement. */
final class StatementsStep implements LinkStep {
    /** So many wordings tell how far all of them lie apart. */
    private static final int WORDINGS = 40;

    @Override
    public void run(Connection connection) throws SQLException {
        Reports reports = Reports.create(connection);
        reports.tell("told_quotes.sql");
        try (MadeRows made = new MadeRows(connection, "made", "member_id VARCHAR, group_key VARCHAR");
                MadeRows statements = new MadeRows(
                        connection,
                        "made_statements",
                        "group_key VARCHAR, story_id VARCHAR, speaker_entity_id VARCHAR, speaker_name VARCHAR,"
                                + " text_quote_id VARCHAR, wording_spread DOUBLE")) {
            Wordings wordings = new Wordings();
            reports.eachStory("told_quotes", row -> quote(row, wordings), (storyId, quotes) -> {
                wordings.clear();
                for (List<ReportedStatement> group : StatementGroups.of(quotes)) {
                    add(storyId, group, made, statements);
                }
            });
        }
        try (Statement statement = connection.createStatement()) {
            GroupIds.give(statement, reports.days(), "statement", Table.STATEMENTS, Table.STATEMENT_QUOTES);
            statement.execute(SqlText.resource(StatementsStep.class, "statement_rows.sql"));
        }
    }

    private static ReportedStatement quote(ResultSet row, Wordings wordings) throws SQLException {
        String name = row.getString("speaker_name");
        String text = row.getString("text");
        return new ReportedStatement(
                row.getString("quote_id"),
                row.getString("article_id"),
                Quote.Kind.valueOf(row.getString("kind")),
                text,
                row.getString("speaker_entity_id"),
                name == null ? row.getString("speaker") : name,
                wordings.of(text));
    }

    private static void add(String storyId, List<ReportedStatement> group, MadeRows made, MadeRows statements)
            throws SQLException {
        String key = group.get(0).quoteId();
        for (ReportedStatement quote : group) {
            made.add(quote.quoteId(), key);
        }
        String speakerId = MostTold.of(group, ReportedStatement::speakerId);
        String speaker = speakerId == null
                ? null
                : MostTold.of(
                        group.stream()
                                .filter(quote -> speakerId.equals(quote.speakerId()))
                                .toList(),
                        ReportedStatement::speaker);
        statements.add(key, storyId, speakerId, speaker, fullest(group).quoteId(), spread(group));
    }

    /** Of the direct quotes the longest, else of the mixed ones, else of the indirect ones. */
    private static ReportedStatement fullest(List<ReportedStatement> group) {
        Comparator<ReportedStatement> direct = Comparator.comparingInt(quote -> switch (quote.kind()) {
            case DIRECT -> 2;
            case MIXED -> 1;
            case INDIRECT -> 0;
        });
        return group.stream()
                .max(direct.thenComparingInt(quote -> quote.text().length())
                        .thenComparing(ReportedStatement::quoteId, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The mean of how unlike two different wordings are. */
    private static double spread(List<ReportedStatement> group) {
        TreeMap<String, Wording> distinct = new TreeMap<>();
        group.forEach(quote -> distinct.put(quote.text(), quote.wording()));
        List<Wording> wordings = distinct.values().stream().limit(WORDINGS).toList();
        double unlike = 0;
        int pairs = 0;
        for (int i = 0; i < wordings.size(); i++) {
            for (int j = 0; j < i; j++) {
                unlike += 1 - StatementLikeness.of(wordings.get(i), wordings.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : Math.max(0, unlike / pairs);
    }
}
