package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.across.ClaimConflict;
import org.broadsheet.across.ClaimGroups;
import org.broadsheet.across.ClaimUnit;
import org.broadsheet.across.EqualClaims;
import org.broadsheet.across.ReportedFigure;
import org.broadsheet.across.ValueInterval;
import org.broadsheet.across.Wordings;
import org.broadsheet.article.Figure;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;

/**
 * Takes the figures together that make one claim: those of each story by the words around them, those of several stories
 * where each tells the quantity whole; and finds the claims that exclude each other, inside a story and across stories.
 */
final class ClaimsStep implements LinkStep {
    @Override
    public void run(Connection connection) throws SQLException {
        Reports reports = Reports.create(connection);
        reports.tell("told_figures.sql");
        List<EqualClaims.Keyed> keyed = makeInStories(connection, reports);
        String mates = new ClaimMates(connection).add(reports.days(), keyed);
        makeOne(connection, keyed);
        try (Statement statement = connection.createStatement()) {
            GroupIds.give(
                    statement, "(" + reports.days() + " OR " + mates + ")", "claim", Table.CLAIMS, Table.CLAIM_FIGURES);
            statement.execute(SqlText.resource(ClaimsStep.class, "claim_rows.sql")
                    .replace("${has_mates}", String.valueOf(!mates.equals(ClaimMates.NONE))));
        }
        AcrossStories.findConflicts(connection);
    }

    private static List<EqualClaims.Keyed> makeInStories(Connection connection, Reports reports) throws SQLException {
        try (MadeClaims made = new MadeClaims(connection, "");
                MadeRows conflicts = new MadeRows(connection, "made_conflicts", "one_key VARCHAR, other_key VARCHAR")) {
            Wordings wordings = new Wordings();
            reports.eachStory("told_figures", row -> ToldFigure.of(row, wordings), (storyId, figures) -> {
                wordings.clear();
                Map<String, ToldFigure> byId = new HashMap<>();
                figures.forEach(told -> byId.put(told.figure().figureId(), told));
                List<List<ReportedFigure>> groups =
                        ClaimGroups.of(figures.stream().map(ToldFigure::figure).toList());
                for (List<ReportedFigure> group : groups) {
                    made.add(group, byId);
                }
                for (ClaimConflict conflict : ClaimConflict.among(groups)) {
                    conflicts.add(
                            groups.get(conflict.one()).get(0).figureId(),
                            groups.get(conflict.other()).get(0).figureId());
                }
            });
            return new ArrayList<>(made.keyed());
        }
    }

    /** What a claim is told in, and by how many figures. */
    private record Weight(double factor, long figures) {}

    /** Makes one claim of those that are one; the one of the most figures speaks for all. */
    private static void makeOne(Connection connection, List<EqualClaims.Keyed> keyed) throws SQLException {
        List<List<EqualClaims.Keyed>> equal = EqualClaims.of(keyed);
        if (equal.isEmpty()) {
            return;
        }
        Map<String, Weight> weights = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT group_key, any_value(kind), any_value(unit), count(*)"
                        + " FROM made JOIN made_claims USING (group_key) WHERE is_keyed GROUP BY group_key")) {
            while (row.next()) {
                double factor = ClaimUnit.of(row.getString(3), Figure.Kind.valueOf(row.getString(2)))
                        .factor();
                weights.put(row.getString(1), new Weight(factor, row.getLong(4)));
            }
        }
        try (MadeRows rows = new MadeRows(
                connection,
                "equal_claims",
                "group_key VARCHAR, one_key VARCHAR, value_low DOUBLE, value_high DOUBLE")) {
            for (List<EqualClaims.Keyed> group : equal) {
                String one = group.stream()
                        .map(EqualClaims.Keyed::id)
                        .min(Comparator.<String>comparingLong(id -> -Objects.requireNonNull(weights.get(id)).figures)
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
                ValueInterval values = EqualClaims.values(group);
                double factor = Objects.requireNonNull(weights.get(one)).factor;
                for (EqualClaims.Keyed claim : group) {
                    rows.add(claim.id(), one, values.low() / factor, values.high() / factor);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(ClaimsStep.class, "equal_claims.sql"));
        }
    }
}
