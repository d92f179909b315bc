package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.across.EqualClaims;
import org.broadsheet.across.ReportedFigure;
import org.broadsheet.across.Wordings;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * Published claims of other stories on the quantities of which something may have changed: what they are in their stories is
 * made again from their figures, so that which are one is asked of all.
 */
final class ClaimMates {
    /** Holds of no row. */
    static final String NONE = "false";

    private final Connection connection;

    ClaimMates(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds them to {@code made}, {@code made_claims}, {@code told_figures} and {@code reports}; {@code mate_claims} and {@code
     * mate_quotes} hold their ids and the quotes that give them.
     *
     * @param regionDays SQL that holds of the rows of the stories that were gone through
     * @param made the claims that were made; those on whole quantities are added to
     * @return SQL that holds of the rows of their figures by {@code published_on}, {@link #NONE} where there are none
     */
    String add(String regionDays, List<EqualClaims.Keyed> made) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            TempRows.fillColumn(connection, "mate_claims", "claim_id", find(statement, regionDays, made));
            String days = PublishedDays.of(
                    statement,
                    "(SELECT unnest([first_on, last_on]) AS published_on FROM claims SEMI JOIN mate_claims"
                            + " USING (claim_id))");
            statement.execute(SqlText.resource(ClaimMates.class, "claim_mates.sql")
                    .replace("${days}", TempRows.holds(statement, "mate_claims") ? days : NONE));
            if (!TempRows.holds(statement, "mate_region")) {
                return NONE;
            }
            Reports reports = Reports.create(connection, days, "mate_region", "mate_reports");
            reports.tell("told_figures.sql", "all_mate_figures");
            statement.execute("CREATE OR REPLACE TEMP TABLE mate_told AS SELECT all_mate_figures.*, claim_id"
                    + " FROM all_mate_figures JOIN mate_figures USING (figure_id)");
            remake(reports, made);
            statement.execute("INSERT INTO made FROM mate_made");
            statement.execute("INSERT INTO made_claims FROM mate_made_claims");
            statement.execute("INSERT INTO told_figures BY NAME SELECT * EXCLUDE (claim_id) FROM mate_told");
            statement.execute("INSERT INTO reports BY NAME FROM mate_reports");
            statement.execute(
                    "INSERT INTO mate_quotes SELECT DISTINCT quote_id FROM mate_told WHERE quote_id NOT NULL");
            return days;
        }
    }

    /** The ids of published claims that are on a quantity of those that were made, or that were in their stories before. */
    private Collection<String> find(Statement statement, String regionDays, List<EqualClaims.Keyed> made)
            throws SQLException {
        statement.execute(SqlText.resource(ClaimMates.class, "near_claims.sql")
                .replace("${days}", regionDays)
                .replace("${telling}", AcrossStories.TELLING));
        Set<String> quantities = new HashSet<>();
        made.forEach(claim -> quantities.add(claim.quantity()));
        Map<String, String> near = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("SELECT claim_id, is_met, subject, holder_entity_id, holder_name,"
                + " kind, unit, unit_of, change, time_from, time_to FROM near_claims")) {
            while (row.next()) {
                String quantity = MadeClaims.quantity(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        AcrossStories.change(row.getString(9)),
                        row.getObject(10, LocalDate.class),
                        row.getObject(11, LocalDate.class));
                if (quantity != null) {
                    near.put(row.getString(1), quantity);
                    if (row.getBoolean(2)) {
                        quantities.add(quantity);
                    }
                }
            }
        }
        near.values().retainAll(quantities);
        return near.keySet();
    }

    /** A figure of a published claim. */
    private record Mate(String claimId, ToldFigure told) {}

    /** Of one story a claim has the figures that were one by themselves. */
    private void remake(Reports reports, List<EqualClaims.Keyed> made) throws SQLException {
        Wordings wordings = new Wordings();
        try (MadeClaims mates = new MadeClaims(connection, "mate_")) {
            reports.eachStory(
                    "mate_told",
                    row -> new Mate(row.getString("claim_id"), ToldFigure.of(row, wordings)),
                    (storyId, figures) -> {
                        wordings.clear();
                        Map<String, List<ReportedFigure>> claims = new TreeMap<>();
                        Map<String, ToldFigure> byId = new HashMap<>();
                        for (Mate mate : figures) {
                            ReportedFigure figure = mate.told.figure();
                            byId.put(figure.figureId(), mate.told);
                            claims.computeIfAbsent(mate.claimId, id -> new ArrayList<>())
                                    .add(figure);
                        }
                        for (List<ReportedFigure> claim : claims.values()) {
                            claim.sort(Comparator.comparing(ReportedFigure::figureId));
                            mates.add(claim, byId);
                        }
                    });
            made.addAll(mates.keyed());
        }
    }
}
