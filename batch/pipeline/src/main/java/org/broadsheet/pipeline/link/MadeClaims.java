package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.across.ClaimConflict;
import org.broadsheet.across.ClaimedQuantity;
import org.broadsheet.across.EqualClaims;
import org.broadsheet.across.ReportedFigure;
import org.broadsheet.across.ToldAs;
import org.broadsheet.across.ValueInterval;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Claims of stories as they are made: {@code <prefix>made(member_id, group_key)} takes their figures, {@code
 * <prefix>made_claims} what they say, each under the id of its first figure.
 */
final class MadeClaims implements AutoCloseable {
    private final MadeRows made;
    private final MadeRows claims;
    private final List<EqualClaims.Keyed> keyed = new ArrayList<>();

    MadeClaims(Connection connection, String prefix) throws SQLException {
        made = new MadeRows(connection, prefix + "made", "member_id VARCHAR, group_key VARCHAR");
        claims = new MadeRows(
                connection,
                prefix + "made_claims",
                "group_key VARCHAR, subject VARCHAR, holder_entity_id VARCHAR, holder_name VARCHAR, kind VARCHAR,"
                        + " unit VARCHAR, unit_of VARCHAR, change VARCHAR, time_from DATE, time_to DATE, value_low DOUBLE,"
                        + " value_high DOUBLE, is_keyed BOOLEAN");
    }

    /** Those that tell their quantity whole. */
    List<EqualClaims.Keyed> keyed() {
        return keyed;
    }

    /**
     * Adds the claim of one story that some figures make.
     *
     * @param group its figures, ordered by id
     * @param byId what the table has of them
     */
    void add(List<ReportedFigure> group, Map<String, ToldFigure> byId) throws SQLException {
        String key = group.get(0).figureId();
        for (ReportedFigure figure : group) {
            made.add(figure.figureId(), key);
        }
        List<ToldFigure> told = group.stream()
                .filter(figure -> figure.restates() == null)
                .map(figure -> Objects.requireNonNull(byId.get(figure.figureId())))
                .toList();
        String unit = MostTold.of(told, ToldFigure::unit);
        List<ToldFigure> inUnit =
                told.stream().filter(one -> Objects.equals(one.unit(), unit)).toList();
        ValueInterval values = ClaimConflict.values(group);
        double factor = inUnit.get(0).figure().unit().factor();
        String holder = MostTold.of(told, one -> one.figure().holderId());
        LocalDate from = MostTold.of(told, one -> one.figure().from());
        LocalDate to = MostTold.of(
                told.stream()
                        .filter(one -> Objects.equals(one.figure().from(), from))
                        .toList(),
                one -> one.figure().to());
        String subject = MostTold.of(told, ToldFigure::subject);
        String holderName = holder == null
                ? null
                : MostTold.of(
                        told.stream()
                                .filter(one -> holder.equals(one.figure().holderId()))
                                .toList(),
                        ToldFigure::holderName);
        String kind = Objects.requireNonNull(MostTold.of(inUnit, ToldFigure::kind));
        String unitOf = MostTold.of(told, ToldFigure::unitOf);
        double low = values.low() / factor;
        double high = values.high() / factor;
        ToldAs change = MostTold.of(told, one -> one.figure().toldAs().change());
        String quantity = quantity(subject, holder, holderName, kind, unit, unitOf, change, from, to);
        if (quantity != null) {
            keyed.add(new EqualClaims.Keyed(key, quantity, values));
        }
        claims.add(key, subject, holder, holderName, kind, unit, unitOf, change, from, to, low, high, quantity != null);
    }

    /** The key of a claim's quantity; null where it is not told whole. */
    static @Nullable String quantity(
            @Nullable String subject,
            @Nullable String holder,
            @Nullable String holderName,
            String kind,
            @Nullable String unit,
            @Nullable String unitOf,
            @Nullable ToldAs change,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return subject == null || unit == null || to == null
                ? null
                : new ClaimedQuantity(
                                subject,
                                holder,
                                holderName,
                                Figure.Kind.valueOf(kind),
                                unit,
                                unitOf,
                                change,
                                from,
                                to,
                                0,
                                0)
                        .key();
    }

    @Override
    public void close() throws SQLException {
        made.close();
        claims.close();
    }
}
