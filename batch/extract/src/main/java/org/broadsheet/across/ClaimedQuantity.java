package org.broadsheet.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is put against claims of other stories. There the words around a number say nothing, so that its quantity
 * has to be told whole: what is measured, in what, whose it is as far as it is told, and a time of a month at least, since a
 * number of one day belongs to what happened on it.
 *
 * @param subject what is measured
 * @param holderId whose it is, or null
 * @param holderName its name, or null
 * @param kind of its figures
 * @param unit as in {@link Figure#unit}
 * @param unitOf what a share is a share of, or null
 * @param change how it changed or differs by the amount; null where it is the amount
 * @param from first day of the time it is told for, or null where only its end is told
 * @param to last day
 * @param low least value that its reports allow, in {@code unit}
 * @param high most
 */
public record ClaimedQuantity(
        String subject,
        @Nullable String holderId,
        @Nullable String holderName,
        Figure.Kind kind,
        String unit,
        @Nullable String unitOf,
        @Nullable ToldAs change,
        @Nullable LocalDate from,
        LocalDate to,
        double low,
        double high) {
    private static final int SHORTEST_DAYS = 27;
    private static final int SAME_TIME_DAYS = 31;
    /** Values further apart are of two quantities, or one of them is misread. */
    private static final double LARGEST_RATIO = 6;
    /** Words that a subject has to name where the holder is not told of both: "the price" is of anything. */
    private static final int WORDS_WITHOUT_HOLDER = 2;

    /**
     * What is the same of claims on one quantity: what is measured, in what, whose it is, and for what time. Null where that is
     * not told whole, so that equal numbers may be of two things.
     */
    public @Nullable String key() {
        Set<String> words = words(subject);
        words.removeAll(words(holderName));
        if (!hasSpan()
                || kind == Figure.Kind.RANK
                || kind == Figure.Kind.MULTIPLE
                || words.size() < (holderId == null ? WORDS_WITHOUT_HOLDER : 1)) {
            return null;
        }
        ClaimUnit counted = base();
        String measure = kind == Figure.Kind.RATE ? unit : counted.base() + " " + counted.measured();
        return String.join(
                "\t",
                kind.name(),
                measure,
                change == null ? "" : change.name(),
                unitOf == null ? "" : String.join(" ", new TreeSet<>(Stems.of(unitOf))),
                holderId == null ? "" : holderId,
                from + " " + to,
                String.join(" ", new TreeSet<>(words)));
    }

    /** Whether two claims are on one quantity and no value is in both. The same whichever is first. */
    public boolean excludes(ClaimedQuantity other) {
        return hasSpan()
                && other.hasSpan()
                && isMeasuredAs(other)
                && isAtTimeOf(other)
                && isOfOne(other)
                && areApart(other);
    }

    private boolean hasSpan() {
        return from == null || ChronoUnit.DAYS.between(from, to) >= SHORTEST_DAYS;
    }

    private boolean isMeasuredAs(ClaimedQuantity other) {
        if (kind != other.kind || change != other.change || kind == Figure.Kind.RANK || kind == Figure.Kind.MULTIPLE) {
            return false;
        }
        if (kind == Figure.Kind.RATE ? !unit.equals(other.unit) : base().to(other.base()) != ClaimUnit.Relation.SAME) {
            return false;
        }
        return unitOf == null ? other.unitOf == null : other.unitOf != null && ShareOf.isOne(unitOf, other.unitOf);
    }

    private ClaimUnit base() {
        return ClaimUnit.of(unit, kind);
    }

    private boolean isAtTimeOf(ClaimedQuantity other) {
        return areNear(to, other.to) && (from == null || other.from == null || areNear(from, other.from));
    }

    private static boolean areNear(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_TIME_DAYS;
    }

    /** Whether both name one thing: what one names more than the other is its holder. */
    private boolean isOfOne(ClaimedQuantity other) {
        if (holderId != null && other.holderId != null && !holderId.equals(other.holderId)) {
            return false;
        }
        Set<String> holder = words(holderName);
        holder.addAll(words(other.holderName));
        Set<String> mine = words(subject);
        Set<String> others = words(other.subject);
        mine.removeAll(holder);
        others.removeAll(holder);
        boolean holderTold = holderId != null && other.holderId != null;
        return mine.equals(others) && mine.size() >= (holderTold ? 1 : WORDS_WITHOUT_HOLDER);
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new HashSet<>(text == null ? Set.of() : Set.copyOf(Stems.of(text)));
        words.removeIf(word -> WordRarity.isCommon(word, null));
        return words;
    }

    private boolean areApart(ClaimedQuantity other) {
        ValueInterval mine = values();
        ValueInterval others = other.values();
        return !mine.meets(others) && mine.ratio(others) <= LARGEST_RATIO;
    }

    /** The values in the base unit. */
    public ValueInterval values() {
        double factor = base().factor();
        return new ValueInterval((low + high) / 2 * factor, low * factor, high * factor, 1);
    }
}
