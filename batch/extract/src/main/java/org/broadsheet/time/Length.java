package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.NNS;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
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
    static @Nullable Length at(Line line, int i) {
        Count count = Count.at(line, i);
        if (count == null) {
            return null;
        }
        int at = count.end();
        if (line.isAny(at, "of") && !count.isTold()) {
            at++;
        }
        boolean hyphen = line.is(at, "-") && (line.glued(at) || line.glued(at + 1));
        at = hyphen ? at + 1 : at;
        at = line.isIn(at, FILLERS) ? at + 1 : at;
        Grain grain = TimeWords.unit(line.word(at));
        if (grain == null || !fits(line, i, at, count, hyphen)) {
            return null;
        }
        return withRest(line, new Length(at + 1, count.value(), count.high(), grain));
    }

    private static boolean fits(Line line, int i, int at, Count count, boolean hyphen) {
        boolean plural = line.word(at).endsWith("s");
        if (count.value() == 0 || (line.isAny(at, "second", "quarter") && !plural && !hyphen)) {
            return false;
        }
        return !line.isAny(i, "a", "an") || count.value() != 1 || !plural;
    }

    /** "a year and a half", "a week or two", "two years and three months". */
    private static Length withRest(Line line, Length length) {
        int at = length.end;
        if (line.is(at, "and") && line.is(at + 1, "a") && line.is(at + 2, "half") && length.isTold()) {
            return new Length(at + 3, length.count + 0.5, length.high + 0.5, length.grain);
        }
        if (line.is(at, "or") && line.is(at + 1, "two")) {
            return new Length(at + 2, length.count, 2, length.grain);
        }
        return length;
    }

    /** A unit in the plural without a count: "years", "weeks or months". */
    static @Nullable Length plural(Line line, int i) {
        Grain grain = TimeWords.unit(line.word(i));
        if (grain == null || !line.word(i).endsWith("s") || line.word(i).length() < 4) {
            return null;
        }
        if (grain == Grain.SECOND && !line.token(i).is(NNS)) {
            return null;
        }
        int end = i + 1;
        Grain other = line.isAny(end, "or", "and") ? TimeWords.unit(line.word(end + 1)) : null;
        if (other != null && line.word(end + 1).endsWith("s")) {
            end += 2;
        }
        return new Length(end, Double.NaN, Double.NaN, grain);
    }
}
