package org.broadsheet.across;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is compared with others.
 *
 * @param figureId the figure
 * @param articleId where it stands
 * @param kind what sort of number
 * @param values what the number can mean, in the base unit
 * @param unit what it is counted or measured in
 * @param toldAs what the number is to what it is told of
 * @param unitOf what a share is a share of, or null
 * @param holderId whose it is, or null
 * @param from first day of the time it is told for, or null
 * @param to last day, or null
 * @param near wording of the few words around the number, without it
 * @param sentence wording of its sentence, without the number
 * @param outcomes what became of those counted, by their row in the list of words
 * @param scope what its sentence says that it is told of
 * @param subject wording of what is measured, without words where none is told
 * @param restates the figure before it that it gives again in brackets, in another unit ("10 miles (16 km)"), or null
 * @param told the number, its unit and its sentence: the same in reprints
 */
public record ReportedFigure(
        String figureId,
        String articleId,
        Figure.Kind kind,
        ValueInterval values,
        ClaimUnit unit,
        ToldAs toldAs,
        @Nullable String unitOf,
        @Nullable String holderId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Wording near,
        Wording sentence,
        Set<Integer> outcomes,
        FigureScope scope,
        Wording subject,
        String told,
        @Nullable String restates) {
    /**
     * A figure with what is read from the words around it.
     *
     * @param trend whether it tells a change
     * @param subject what is measured, or null
     * @param per what a rate is counted for ("dose" of "euros a dose"), or null
     */
    public static ReportedFigure of(
            String figureId,
            String articleId,
            Figure.Kind kind,
            ValueInterval values,
            ClaimUnit unit,
            Figure.Trend trend,
            @Nullable String unitOf,
            @Nullable String subject,
            @Nullable String per,
            @Nullable String holderId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            FigurePlace place,
            @Nullable String restates,
            Wordings wordings) {
        String measured = Stream.of(subject, per).filter(Objects::nonNull).collect(Collectors.joining(" "));
        // "40% of voters": the group stands in the figure, and its subject tells what they do.
        Wording near = Wording.of(place.near() + " " + measured + (unitOf == null ? "" : " " + unitOf));
        return new ReportedFigure(
                figureId,
                articleId,
                kind,
                values,
                unit,
                ToldAs.of(kind, unit, trend, subject, place),
                unitOf,
                holderId,
                from,
                to,
                near,
                wordings.of(place.sentence()),
                Outcomes.in(near),
                place.scope(),
                Wording.of(measured),
                values + "\t" + unit + "\t" + place.sentence(),
                restates);
    }
}
