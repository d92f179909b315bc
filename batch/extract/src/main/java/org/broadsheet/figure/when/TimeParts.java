package org.broadsheet.figure.when;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;
import org.jspecify.annotations.Nullable;

/** Parts of times that are told by their length: "the first six months of this year". */
final class TimeParts {
    private static final Pattern LENGTH = Pattern.compile("P\\d{1,4}[DWMY]");
    private static final String FIRST = "the first ";
    private static final String LAST = "the last ";

    private TimeParts() {}

    /** Whether a length is told as the first or last part of the time behind it. */
    static boolean isOne(TimeReference part, TimeReference whole, Text body) {
        String text = part.text().toLowerCase(Locale.ROOT);
        return part.type() == Type.DURATION
                && whole.type() == Type.DATE
                && part.span().end() < whole.span().start()
                && (text.startsWith(FIRST) || text.startsWith(LAST))
                && body.of(new Span(part.span().end(), whole.span().start()))
                        .strip()
                        .equals("of");
    }

    /**
     * The part as a time of its own, with its days where those of the whole are known.
     *
     * @param text the words of both
     */
    static TimeReference of(TimeReference part, TimeReference whole, String text) {
        Period length = period(part.value());
        boolean first = part.text().toLowerCase(Locale.ROOT).startsWith(FIRST);
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        LocalDate start = null;
        LocalDate end = null;
        if (from != null && to != null && length != null) {
            LocalDate begun = first ? from : to.plusDays(1).minus(length);
            LocalDate ended = first ? from.plus(length).minusDays(1) : to;
            boolean fits = !ended.isAfter(to) && !begun.isBefore(from);
            start = fits ? begun : null;
            end = fits ? ended : null;
        }
        return new TimeReference(
                new Span(part.span().start(), whole.span().end()),
                text,
                part.value() + "/" + whole.value(),
                Type.DATE,
                start,
                end,
                Relation.IN,
                whole.rule());
    }

    /** A length of days, weeks, months or years, or null for another: "PXM", "P2Q". */
    private static @Nullable Period period(String value) {
        return LENGTH.matcher(value).matches() ? Period.parse(value) : null;
    }
}
