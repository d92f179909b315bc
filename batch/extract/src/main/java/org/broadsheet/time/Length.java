package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.NNS;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as written.
 *
 * @param end place after its last word
 * @param count how many, the lower end of a range; NaN where it is not told
 * @param high the upper end of a range
 * @param grain of what
 */
record Length(int end, double count, double high, Grain grain) {
    private static final Set<String> FILLERS = TimeWords.context("length-filler");

    boolean isTold() {
        return !Double.isNaN(count);
    }

    /** The notation of TIMEX3. */
    String value() {
        String time = grain.isClock() ? "PT" : "P";
        if (!isTold()) {
            return time + "X" + grain.letter;
        }
        double amount = count * grain.multiple;
        if (amount != Math.rint(amount) && grain == Grain.YEAR) {
            long months = Math.round(amount * 12);
            return months < 12 ? "P" + months + "M" : "P" + months / 12 + "Y" + months % 12 + "M";
        }
        if (amount != Math.rint(amount) && grain == Grain.HOUR) {
            long minutes = Math.round(amount * 60);
            return minutes < 60 ? "PT" + minutes + "M" : "PT" + minutes / 60 + "H" + minutes % 60 + "M";
        }
        String number =
                amount == Math.rint(amount) ? Long.toString((long) amount) : String.format(Locale.ROOT, "%.1f", amount);
        return time + number + grain.letter;
    }

    /** What a moment is told by that lies this length off: decades and parts of centuries are told in years. */
    Grain placed() {
        return grain == Grain.DECADE || count != Math.rint(count) ? Grain.YEAR : grain;
    }

    /** The day this length after another, or null beyond the calendar. */
    @Nullable
    LocalDate after(LocalDate day) {
        return grain.after(day, high);
    }

    /** The day this length before another, or null beyond the calendar. */
    @Nullable
    LocalDate before(LocalDate day) {
        return grain.after(day, -high);
    }

    /** A count with its unit at a word, or null. */
    static @Nullable Length at(Pieces pieces, int i) {
        Count count = Count.at(pieces, i);
        if (count == null) {
            return null;
        }
        int at = count.end();
        if (pieces.isAny(at, "of") && !count.isTold()) {
            at++;
        }
        boolean hyphen = pieces.is(at, "-") && (pieces.glued(at) || pieces.glued(at + 1));
        at = hyphen ? at + 1 : at;
        at = pieces.isIn(at, FILLERS) ? at + 1 : at;
        Grain grain = TimeWords.unit(pieces.word(at));
        if (grain == null || !fits(pieces, i, at, count, hyphen)) {
            return null;
        }
        return withRest(pieces, new Length(at + 1, count.value(), count.high(), grain));
    }

    private static boolean fits(Pieces pieces, int i, int at, Count count, boolean hyphen) {
        boolean plural = pieces.word(at).endsWith("s");
        if (count.value() == 0 || (pieces.isAny(at, "second", "quarter") && !plural && !hyphen)) {
            return false;
        }
        boolean one = pieces.isAny(i, "a", "an") && count.value() == 1;
        // "a month-long strike": the article is the strike's.
        return !one || !plural && !(pieces.is(at + 1, "-") && pieces.is(at + 2, "long"));
    }

    /** "a year and a half", "a year-and-a-half", "a week or two", "two-year-long". */
    private static Length withRest(Pieces pieces, Length length) {
        int at = length.end;
        int and = pieces.afterHyphen(at);
        int a = pieces.afterHyphen(and + 1);
        int half = pieces.afterHyphen(a + 1);
        if (pieces.is(and, "and") && pieces.is(a, "a") && pieces.is(half, "half") && length.isTold()) {
            return new Length(half + 1, length.count + 0.5, length.high + 0.5, length.grain);
        }
        if (pieces.is(at, "-") && pieces.is(at + 1, "long")) {
            return new Length(at + 2, length.count, length.high, length.grain);
        }
        if (pieces.is(at, "or") && pieces.is(at + 1, "two")) {
            return new Length(at + 2, length.count, 2, length.grain);
        }
        return length;
    }

    /** A unit in the plural without a count: "years", "weeks or months". */
    static @Nullable Length plural(Pieces pieces, int i) {
        Grain grain = TimeWords.unit(pieces.word(i));
        if (grain == null || !pieces.word(i).endsWith("s") || pieces.word(i).length() < 4) {
            return null;
        }
        if (grain == Grain.SECOND && !pieces.token(i).is(NNS)) {
            return null;
        }
        int end = i + 1;
        Grain other = pieces.isAny(end, "or", "and") ? TimeWords.unit(pieces.word(end + 1)) : null;
        if (other != null && pieces.word(end + 1).endsWith("s")) {
            end += 2;
        }
        return new Length(end, Double.NaN, Double.NaN, grain);
    }
}
