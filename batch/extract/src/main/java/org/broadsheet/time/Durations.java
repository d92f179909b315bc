package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NNS;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.jspecify.annotations.Nullable;

/** Lengths, and times told by one: "three-month", "about two years ago", "the next few days", "the first nine months". */
final class Durations implements TimeRule {
    private static final Set<String> BEFORE_RATE = TimeWords.context("before-rate");
    private static final Set<String> AFTER_RATE = TimeWords.context("after-rate");
    private static final Set<String> BEFORE_PLURAL = TimeWords.context("before-plural");
    private static final Set<String> AFTER_PLURAL = TimeWords.context("after-plural");

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        int at = afterModifier(line, i);
        Match modified = at > i ? counted(line, i, at, discourse) : null;
        if (modified != null) {
            return modified;
        }
        Match counted = counted(line, i, i, discourse);
        return counted != null ? counted : framed(line, i, discourse);
    }

    private static int afterModifier(Line line, int i) {
        return switch (line.word(i)) {
            case "about", "around", "nearly", "almost", "roughly", "approximately", "over", "exactly" -> i + 1;
            case "more", "less" -> line.is(i + 1, "than") ? i + 2 : i;
            case "at" -> line.isAny(i + 1, "least", "most") ? i + 2 : i;
            case "just" -> line.isAny(i + 1, "over", "under") ? i + 2 : i;
            default -> i;
        };
    }

    /** A count and its unit: "two weeks", "a year and a half", "20 more years", "10-year". */
    private static @Nullable Match counted(Line line, int start, int i, Discourse discourse) {
        Length length = Length.at(line, i);
        if (length == null || isAge(line, i, length.end()) || isRate(line, i, length)) {
            return null;
        }
        if (line.is(length.end(), "or") && line.is(length.end() + 1, "so") && !line.is(length.end() + 2, "ago")) {
            length = new Length(length.end() + 2, length.count(), length.high(), length.grain());
        }
        Match moved = moved(line, start, length, discourse);
        return moved != null ? moved : length(line, start, length, discourse);
    }

    /** "3 million a year", "24 hours a day": the unit belongs to a rate. */
    private static boolean isRate(Line line, int i, Length length) {
        boolean amount = line.digits(i - 1)
                || line.isIn(i - 1, BEFORE_RATE)
                || (line.token(i - 1).is(NNS) && line.token(i - 2).is(CD));
        return amount && line.isAny(i, "a", "an") && length.end() == i + 2 && !line.isIn(i + 2, AFTER_RATE);
    }

    private static boolean isAge(Line line, int start, int end) {
        int next = line.afterHyphen(end);
        return line.is(next, "old")
                || line.is(next, "olds")
                || (line.is(end, "of") && line.is(end + 1, "age"))
                || line.is(start - 1, "aged")
                || (line.is(end, "'") && line.is(end + 1, "old"));
    }

    private static Match length(Line line, int start, Length length, Discourse discourse) {
        LocalDate now = discourse.reference();
        LocalDate to = now == null || !length.isTold() ? null : length.after(now);
        boolean ahead = line.is(start - 1, "within")
                || (line.is(start - 1, "in") && Tense.at(line, start, length.end()) == Tense.FUTURE);
        if (ahead) {
            return new Match(
                    start,
                    length.end(),
                    TimeReference.Type.DURATION,
                    length.value(),
                    to == null ? null : now,
                    to,
                    Relation.WITHIN,
                    null);
        }
        return Match.plain(start, length.end(), TimeReference.Type.DURATION, length.value());
    }

    /** "two weeks ago", "a year earlier", "three days later", "two years from now". */
    private static @Nullable Match moved(Line line, int start, Length length, Discourse discourse) {
        int end = length.end();
        int at = line.is(end, "or") && line.is(end + 1, "so") ? end + 2 : end;
        if (line.is(at, "ago")) {
            return Match.date(start, at + 1, ago(length, discourse));
        }
        if (line.isAny(at, "earlier", "before", "previously") && !line.is(at + 1, "than")) {
            if (line.is(at, "before") && !line.isAny(at + 1, ".", ",", ";", "")) {
                return null;
            }
            return Match.date(start, at + 1, besideLast(length, -1, discourse));
        }
        if (line.isAny(at, "later", "afterward", "afterwards") && !line.is(at + 1, "than")) {
            return Match.date(start, at + 1, besideLast(length, 1, discourse));
        }
        if (line.is(at, "from") && line.isAny(at + 1, "now", "today")) {
            return Match.date(start, at + 2, beside(length, 1, discourse));
        }
        if (line.is(at, "hence")) {
            return Match.date(start, at + 1, beside(length, 1, discourse));
        }
        return null;
    }

    private static Period ago(Length length, Discourse discourse) {
        if (length.value().equals("P1Y") && discourse.business() != null) {
            return ResultPeriods.yearBefore(discourse);
        }
        return beside(length, -1, discourse);
    }

    private static Period beside(Length length, int direction, Discourse discourse) {
        LocalDate now = discourse.reference();
        if (!length.isTold()) {
            return Period.unknown(length.grain(), direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        if (now == null) {
            return Period.unknown(length.grain(), Discourse.unknownValue(length.grain()));
        }
        LocalDate day = length.grain().after(now, direction * length.count());
        return day == null
                ? Period.unknown(length.grain(), direction < 0 ? "PAST_REF" : "FUTURE_REF")
                : Period.of(length.placed(), day);
    }

    private static Period besideLast(Length length, int direction, Discourse discourse) {
        if (direction < 0 && length.value().equals("P1Y") && discourse.business() != null) {
            return ResultPeriods.yearBefore(discourse);
        }
        Period last = discourse.last();
        LocalDate from = last == null ? null : last.from();
        if (!length.isTold()) {
            return Period.unknown(length.grain(), direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        if (from == null || last == null) {
            return beside(length, direction, discourse);
        }
        Grain grain = last.grain().compareTo(length.grain()) > 0 ? last.grain() : length.placed();
        LocalDate day = length.grain().after(from, direction * length.count());
        return day == null ? beside(length, direction, discourse) : Period.of(grain, day);
    }

    /** "the past two years", "next few days", "the first nine months", "the latest nine months", "recent quarters". */
    private static @Nullable Match framed(Line line, int i, Discourse discourse) {
        int at = line.is(i, "the") ? i + 1 : i;
        String word = line.word(at);
        String shift = TimeWords.shift(word);
        if (line.isAny(at, "first", "final", "latest", "opening", "closing", "recent", "intervening", "early")) {
            Length length = Length.at(line, at + 1);
            return length == null || (line.isAny(at, "recent", "early") && at == i)
                    ? null
                    : Match.plain(i, length.end(), TimeReference.Type.DURATION, length.value());
        }
        if (shift != null && !line.isAny(at, "this", "current", "present")) {
            Length length = Length.at(line, at + 1);
            length = length == null ? Length.plural(line, at + 1) : length;
            return length == null ? null : shifted(i, length, shift, discourse);
        }
        if (at > i) {
            Length length = Length.at(line, at);
            boolean attribute = length != null
                    && (line.is(length.end() - 2, "-")
                            || (length.count() > 1
                                    && !line.word(length.end() - 1).endsWith("s")));
            if (length != null && !attribute && !isAge(line, at, length.end())) {
                return Match.plain(i, length.end(), TimeReference.Type.DURATION, length.value());
            }
            return null;
        }
        Length plural = Length.plural(line, i);
        boolean bare = plural != null && !line.digits(i - 1) && !line.isAny(i - 1, "-", "many", "few");
        return bare && plural != null ? bare(line, i, plural) : null;
    }

    private static @Nullable Match bare(Line line, int i, Length plural) {
        int end = plural.end();
        if (line.is(end, "ago")) {
            return Match.date(i, end + 1, Period.unknown(plural.grain(), "PAST_REF"));
        }
        if (plural.grain().isClock() && !line.isAny(i - 1, "for", "in", "within")) {
            return null;
        }
        return line.isIn(i - 1, BEFORE_PLURAL) || line.isIn(end, AFTER_PLURAL)
                ? Match.plain(i, end, TimeReference.Type.DURATION, plural.value())
                : null;
    }

    private static Match shifted(int start, Length length, String shift, Discourse discourse) {
        LocalDate now = discourse.reference();
        boolean past = shift.equals("PAST");
        LocalDate other = now == null || !length.isTold() ? null : past ? length.before(now) : length.after(now);
        LocalDate known = other == null ? null : now;
        return new Match(
                start,
                length.end(),
                TimeReference.Type.DURATION,
                length.value(),
                past ? other : known,
                past ? known : other,
                past ? Relation.OVER : Relation.WITHIN,
                null);
    }
}
