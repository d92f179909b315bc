package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.across.ClaimConflict;
import org.broadsheet.across.ClaimGroups;
import org.broadsheet.across.ClaimUnit;
import org.broadsheet.across.FigurePlace;
import org.broadsheet.across.ReportedFigure;
import org.broadsheet.across.ValueInterval;
import org.broadsheet.across.Wordings;
import org.broadsheet.article.Figure;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes the figures of each story together that make one claim, and finds the claims that exclude each other, inside a story
 * and across stories.
 */
final class ClaimsStep implements LinkStep {
    /** A figure as the table has it, beside what it is compared by. */
    private record Told(
            ReportedFigure figure,
            String kind,
            @Nullable String unit,
            @Nullable String unitOf,
            @Nullable String subject,
            @Nullable String holderName) {}

    @Override
    public void run(Connection connection) throws SQLException {
        Reports reports = Reports.create(connection);
        reports.tell("told_figures.sql");
        try (MadeRows made = new MadeRows(connection, "made", "member_id VARCHAR, group_key VARCHAR");
                MadeRows claims = new MadeRows(
                        connection,
                        "made_claims",
                        "group_key VARCHAR, story_id VARCHAR, subject VARCHAR, holder_entity_id VARCHAR,"
                                + " holder_name VARCHAR, kind VARCHAR, unit VARCHAR, unit_of VARCHAR, time_from DATE,"
                                + " time_to DATE, value_low DOUBLE, value_high DOUBLE");
                MadeRows conflicts = new MadeRows(connection, "made_conflicts", "one_key VARCHAR, other_key VARCHAR")) {
            Wordings wordings = new Wordings();
            reports.eachStory("told_figures", row -> told(row, wordings), (storyId, figures) -> {
                wordings.clear();
                Map<String, Told> byId = new HashMap<>();
                figures.forEach(told -> byId.put(told.figure.figureId(), told));
                List<List<ReportedFigure>> groups =
                        ClaimGroups.of(figures.stream().map(Told::figure).toList());
                for (List<ReportedFigure> group : groups) {
                    add(storyId, group, byId, made, claims);
                }
                for (ClaimConflict conflict : ClaimConflict.among(groups)) {
                    conflicts.add(
                            groups.get(conflict.one()).get(0).figureId(),
                            groups.get(conflict.other()).get(0).figureId());
                }
            });
        }
        try (Statement statement = connection.createStatement()) {
            GroupIds.give(statement, reports.days(), "claim", Table.CLAIMS, Table.CLAIM_FIGURES);
            statement.execute(SqlText.resource(ClaimsStep.class, "claim_rows.sql"));
        }
        AcrossStories.findConflicts(connection);
    }

    private static Told told(ResultSet row, Wordings wordings) throws SQLException {
        Figure.Kind kind = Figure.Kind.valueOf(row.getString("kind"));
        String unit = row.getString("unit");
        ClaimUnit counted = ClaimUnit.of(unit, kind);
        ReportedFigure figure = ReportedFigure.of(
                row.getString("figure_id"),
                row.getString("article_id"),
                kind,
                ValueInterval.of(
                        number(row, "value"),
                        number(row, "value_low"),
                        number(row, "value_high"),
                        Figure.Bound.valueOf(row.getString("bound")),
                        counted),
                counted,
                row.getString("unit_of"),
                row.getString("subject"),
                unit != null && unit.contains("/") ? unit.substring(unit.indexOf('/') + 1) : null,
                row.getString("holder_entity_id"),
                day(row, "time_from"),
                day(row, "time_to"),
                FigurePlace.between(row.getString("before"), row.getString("text"), row.getString("after")),
                row.getString("restates"),
                wordings);
        return new Told(
                figure,
                kind.name(),
                unit,
                row.getString("unit_of"),
                row.getString("subject"),
                row.getString("holder_name"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static void add(
            String storyId, List<ReportedFigure> group, Map<String, Told> byId, MadeRows made, MadeRows claims)
            throws SQLException {
        String key = group.get(0).figureId();
        for (ReportedFigure figure : group) {
            made.add(figure.figureId(), key);
        }
        List<Told> told = group.stream()
                .filter(figure -> figure.restates() == null)
                .map(figure -> Objects.requireNonNull(byId.get(figure.figureId())))
                .toList();
        String unit = MostTold.of(told, Told::unit);
        List<Told> inUnit =
                told.stream().filter(one -> Objects.equals(one.unit, unit)).toList();
        ValueInterval values = ClaimConflict.values(group);
        double factor = inUnit.get(0).figure.unit().factor();
        String holder = MostTold.of(told, one -> one.figure.holderId());
        LocalDate from = MostTold.of(told, one -> one.figure.from());
        LocalDate to = MostTold.of(
                told.stream()
                        .filter(one -> Objects.equals(one.figure.from(), from))
                        .toList(),
                one -> one.figure.to());
        claims.add(
                key,
                storyId,
                MostTold.of(told, Told::subject),
                holder,
                holder == null
                        ? null
                        : MostTold.of(
                                told.stream()
                                        .filter(one -> holder.equals(one.figure.holderId()))
                                        .toList(),
                                Told::holderName),
                MostTold.of(inUnit, Told::kind),
                unit,
                MostTold.of(told, Told::unitOf),
                from,
                to,
                values.low() / factor,
                values.high() / factor);
    }
}
