package org.broadsheet.measure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Span;
import org.broadsheet.measure.FigureTruth.Choices;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.jspecify.annotations.Nullable;

/** Holds a figure against its truth, field by field; subject, holder and unit are matched as {@link GenreFigures} does. */
public final class FigureFaults {
    private FigureFaults() {}

    /** The fields of a figure's row. */
    public enum Field {
        WANTED,
        VALUE,
        UNIT,
        BOUND,
        TREND,
        SUBJECT,
        HOLDER,
        TIME;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The fields that are wrong; of a number that nobody wants, that alone. */
    static Set<Field> of(Figure figure, FigureTruth truth, Article article) {
        Set<Field> wrong = EnumSet.noneOf(Field.class);
        if (truth.wanted() == Wanted.NO) {
            wrong.add(Field.WANTED);
            return wrong;
        }
        add(wrong, Field.VALUE, sameValue(figure, truth));
        add(wrong, Field.UNIT, sameUnit(figure.unit(), truth.units()));
        add(wrong, Field.BOUND, figure.bound() == truth.bound());
        add(wrong, Field.TREND, figure.trend() == truth.trend());
        add(wrong, Field.SUBJECT, sameSubject(figure, truth, article));
        add(wrong, Field.HOLDER, isHolder(figure.holderName(), truth.holders(), article));
        add(wrong, Field.TIME, sameTime(figure.time(), truth.times(), article));
        return wrong;
    }

    private static void add(Set<Field> wrong, Field field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }

    private static boolean sameValue(Figure figure, FigureTruth truth) {
        boolean ends = truth.low() == null
                || truth.high() == null
                || same(figure.valueLow(), truth.low()) && same(figure.valueHigh(), truth.high());
        return ends && (truth.value() == null ? figure.value() == null : same(figure.value(), truth.value()));
    }

    private static boolean same(@Nullable Double value, double truth) {
        return value != null && GenreFigures.close(value, truth);
    }

    private static boolean sameUnit(@Nullable String unit, Choices<String> truth) {
        return unit == null
                ? truth.open()
                : truth.all().stream().anyMatch(one -> GenreUnits.folded(one).equals(GenreUnits.folded(unit)));
    }

    private static boolean sameSubject(Figure figure, FigureTruth truth, Article article) {
        return sameSubject(figure.subject(), figure, truth, article);
    }

    /** Whether what is told to be measured is right of a figure. */
    static boolean sameSubject(@Nullable String subject, Figure figure, FigureTruth truth, Article article) {
        return isSubject(subject, figure, truth.subjects(), article);
    }

    /** Whether the subject of a figure is among what is right. */
    static boolean isSubject(Figure figure, Choices<Span> right, Article article) {
        return isSubject(figure.subject(), figure, right, article);
    }

    private static boolean isSubject(@Nullable String subject, Figure figure, Choices<Span> right, Article article) {
        if (sameWords(subject, right, article)) {
            return true;
        }
        String told = figure.text() + " " + figure.unit();
        return subject == null
                && right.all().stream()
                        .anyMatch(span -> GenreText.fullWords(told)
                                .containsAll(GenreText.fullWords(article.body().of(span))));
    }

    /** Whether a holder is among whom a figure may be of. */
    static boolean isHolder(@Nullable String ours, Choices<Span> truth, Article article) {
        return sameWords(ours, truth, article)
                || ours != null
                        && truth.all().stream()
                                .anyMatch(span ->
                                        HolderNames.same(ours, article.body().of(span)));
    }

    static boolean sameWords(@Nullable String ours, Choices<Span> truth, Article article) {
        return ours == null
                ? truth.open()
                : truth.all().stream()
                        .anyMatch(span -> GenreText.meet(ours, article.body().of(span)));
    }

    private static boolean sameTime(@Nullable FigureTime time, Choices<FigureTruthTime> truth, Article article) {
        return time == null
                ? truth.open()
                : truth.all().stream()
                        .anyMatch(one -> one.is(time, article.body().of(one.place())));
    }
}
