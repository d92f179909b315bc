package org.broadsheet.pipeline.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.broadsheet.across.ClaimUnit;
import org.broadsheet.across.FigurePlace;
import org.broadsheet.across.ReportedFigure;
import org.broadsheet.across.ValueInterval;
import org.broadsheet.across.Wordings;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/** A figure as the table has it, beside what it is compared by. */
record ToldFigure(
        ReportedFigure figure,
        String kind,
        @Nullable String unit,
        @Nullable String unitOf,
        @Nullable String subject,
        @Nullable String holderName) {
    /** A row of what {@code told_figures.sql} makes. */
    static ToldFigure of(ResultSet row, Wordings wordings) throws SQLException {
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
                Figure.Trend.valueOf(row.getString("trend")),
                row.getString("unit_of"),
                row.getString("subject"),
                unit != null && unit.contains("/") ? unit.substring(unit.indexOf('/') + 1) : null,
                row.getString("holder_entity_id"),
                day(row, "time_from"),
                day(row, "time_to"),
                FigurePlace.between(row.getString("before"), row.getString("text"), row.getString("after")),
                row.getString("restates"),
                wordings);
        return new ToldFigure(
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
}
