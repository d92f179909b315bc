package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NNS;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Lengths, and times told by one: "three-month", "about two years ago", "the next few days", "the first nine months". */
final class Durations implements TimeRule {
    private static final Set<String> BEFORE_RATE = TimeWords.context("before-rate");
    private static final Set<String> AFTER_RATE = TimeWords.context("after-rate");
    private static final Set<String> BEFORE_PLURAL = TimeWords.context("before-plural");
    private static final Set<String> AFTER_PLURAL = TimeWords.context("after-plural");

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int at = afterModifier(pieces, i);
        Match modified = at > i ? counted(pieces, i, at, discourse) : null;
        if (modified != null) {
            return modified;
        }
        Match counted = counted(pieces, i, i, discourse);
        return counted != null ? counted : Match.by(TimeName.FRAMED_LENGTH, framed(pieces, i, discourse));
    }

    private static int afterModifier(Pieces pieces, int i) {
        return switch (pieces.word(i)) {
            case "about", "around", "nearly", "almost", "roughly", "approximately", "over", "exactly" -> i + 1;
            case "more", "less" -> pieces.is(i + 1, "than") ? i + 2 : i;
            case "at" -> pieces.isAny(i + 1, "least", "most") ? i + 2 : i;
            case "just" -> pieces.isAny(i + 1, "over", "under") ? i + 2 : i;
            default -> i;
        };
    }

    /** A count and its unit: "two weeks", "a year and a half", "20 more years", "10-year". */
    private static @Nullable Match counted(Pieces pieces, int start, int i, Discourse discourse) {
        Length length = Length.at(pieces, i);
        if (length == null || isAge(pieces, i, length.end()) || isRate(pieces, i, length)) {
            return null;
        }
        if (pieces.is(length.end(), "or") && pieces.is(length.end() + 1, "so") && !pieces.is(length.end() + 2, "ago")) {
            length = new Length(length.end() + 2, length.count(), length.high(), length.grain());
        }
        Match moved = moved(pieces, start, length, discourse);
        return moved != null
                ? Match.by(TimeName.LENGTH_AWAY, moved)
                : Match.by(TimeName.LENGTH, length(pieces, start, length, discourse));
    }

    /** "3 million a year", "24 hours a day": the unit belongs to a rate. */
    private static boolean isRate(Pieces pieces, int i, Length length) {
        boolean amount = pieces.digits(i - 1)
                || pieces.isIn(i - 1, BEFORE_RATE)
                || (pieces.token(i - 1).is(NNS) && pieces.token(i - 2).is(CD));
        return amount && pieces.isAny(i, "a", "an") && length.end() == i + 2 && !pieces.isIn(i + 2, AFTER_RATE);
    }

    private static boolean isAge(Pieces pieces, int start, int end) {
        int next = pieces.afterHyphen(end);
        return pieces.is(next, "old")
                || pieces.is(next, "olds")
                || (pieces.is(end, "of") && pieces.is(end + 1, "age"))
                || pieces.is(start - 1, "aged")
                || (pieces.is(end, "'") && pieces.is(end + 1, "old"));
    }

    private static Match length(Pieces pieces, int start, Length length, Discourse discourse) {
        LocalDate now = discourse.reference();
        LocalDate to = now == null || !length.isTold() ? null : length.after(now);
        boolean ahead = pieces.is(start - 1, "within")
                || (pieces.is(start - 1, "in") && Tense.at(pieces, start, length.end()) == Tense.FUTURE);
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
    private static @Nullable Match moved(Pieces pieces, int start, Length length, Discourse discourse) {
        int end = length.end();
        int at = pieces.is(end, "or") && pieces.is(end + 1, "so") ? end + 2 : end;
        if (pieces.is(at, "ago")) {
            return Match.date(start, at + 1, ago(pieces, length, discourse));
        }
        if (pieces.isAny(at, "earlier", "before", "previously", "prior") && !pieces.isAny(at + 1, "than", "to")) {
            if (pieces.is(at, "before") && !pieces.isAny(at + 1, ".", ",", ";", "")) {
                return null;
            }
            return Match.date(start, at + 1, besideLast(pieces, length, -1, discourse));
        }
        if (pieces.isAny(at, "later", "afterward", "afterwards") && !pieces.is(at + 1, "than")) {
            return Match.date(start, at + 1, besideLast(pieces, length, 1, discourse));
        }
        if (pieces.is(at, "from") && pieces.isAny(at + 1, "now", "today")) {
            return Match.date(start, at + 2, beside(length, 1, discourse));
        }
        if (pieces.is(at, "hence")) {
            return Match.date(start, at + 1, beside(length, 1, discourse));
        }
        return null;
    }

    private static Period ago(Pieces pieces, Length length, Discourse discourse) {
        if (length.value().equals("P1Y") && discourse.told(pieces) != null) {
            return ResultPeriods.yearBefore(pieces, discourse);
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

    private static Period besideLast(Pieces pieces, Length length, int direction, Discourse discourse) {
        if (direction < 0 && length.value().equals("P1Y") && discourse.told(pieces) != null) {
            return ResultPeriods.yearBefore(pieces, discourse);
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
    private static @Nullable Match framed(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        String word = pieces.word(at);
        // "may last two weeks", "lasts a month or two"
        String shift = pieces.is(at, "last") && isVerb(pieces, at) ? null : TimeWords.shift(word);
        if (pieces.isAny(at, "first", "final", "latest", "opening", "closing", "recent", "intervening", "early")) {
            return placed(pieces, i, at);
        }
        if (shift != null && !pieces.isAny(at, "this", "current", "present")) {
            Length length = Length.at(pieces, at + 1);
            length = length == null ? Length.plural(pieces, at + 1) : length;
            return length == null ? null : shifted(i, length, shift, discourse);
        }
        Length ahead = ahead(pieces, at);
        if (ahead != null) {
            return Match.plain(i, ahead.end(), TimeReference.Type.DURATION, ahead.value());
        }
        if (at > i) {
            return definite(pieces, i, at);
        }
        Length plural = Length.plural(pieces, i);
        boolean bare = plural != null && !pieces.digits(i - 1) && !pieces.isAny(i - 1, "-", "many", "few");
        return bare && plural != null ? bare(pieces, i, plural) : null;
    }

    /** "The first nine months", "the latest two weeks", "the first hours of the war". */
    private static @Nullable Match placed(Pieces pieces, int i, int at) {
        Length length = Length.at(pieces, at + 1);
        Length bare = length == null && at > i && !pieces.is(at, "early") ? Length.plural(pieces, at + 1) : null;
        if (bare != null && pieces.is(bare.end(), "of")) {
            return Match.plain(i, bare.end(), TimeReference.Type.DURATION, bare.value());
        }
        return length == null || pieces.isAny(at, "recent", "early") && at == i
                ? null
                : Match.plain(i, length.end(), TimeReference.Type.DURATION, length.value());
    }

    private static boolean isVerb(Pieces pieces, int at) {
        return pieces.tag(at).isVerb() || pieces.isAny(at + 1, "a", "an");
    }

    /** "the two days", but not "the two-day strike". */
    private static @Nullable Match definite(Pieces pieces, int start, int at) {
        Length length = Length.at(pieces, at);
        if (length == null || isAge(pieces, at, length.end())) {
            return null;
        }
        boolean attribute = pieces.is(length.end() - 2, "-")
                || length.count() > 1 && !pieces.word(length.end() - 1).endsWith("s");
        return attribute ? null : Match.plain(start, length.end(), TimeReference.Type.DURATION, length.value());
    }

    /** "the weeks ahead", "days to come"; or null. */
    private static @Nullable Length ahead(Pieces pieces, int i) {
        Length plural = Length.plural(pieces, i);
        if (plural == null) {
            return null;
        }
        int end = plural.end();
        int after =
                pieces.is(end, "ahead") ? end + 1 : pieces.is(end, "to") && pieces.is(end + 1, "come") ? end + 2 : end;
        return after == end ? null : new Length(after, plural.count(), plural.high(), plural.grain());
    }

    private static @Nullable Match bare(Pieces pieces, int i, Length plural) {
        int end = plural.end();
        if (pieces.is(end, "ago")) {
            return Match.date(i, end + 1, Period.unknown(plural.grain(), "PAST_REF"));
        }
        if (plural.grain().isClock() && !pieces.isAny(i - 1, "for", "in", "within")) {
            return null;
        }
        return pieces.isIn(i - 1, BEFORE_PLURAL) || pieces.isIn(end, AFTER_PLURAL)
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
