package org.broadsheet.time;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** The classes of words that the patterns of {@code time-rules.tsv} name. */
enum TimeClass {
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    FULLDAY,
    MONTH,
    SEASON,
    PART,
    PARTS,
    RECURRENCE,
    COUNT,
    LENGTH;

    /** Before a noun these tell a sort of thing, not a time: "quarterly dividend", "monthly rent". */
    private static final Set<String> ATTRIBUTES = Set.of("quarterly", "monthly", "yearly");
    /** Shorter names of weekdays are abbreviations. */
    private static final int SHORTEST_WEEKDAY = 6;

    /**
     * A member of a class.
     *
     * @param end the place after it
     * @param value as TIMEX3 writes it
     * @param grain of a unit, else null
     */
    record Found(int end, String value, @Nullable Grain grain) {
        /** So many of a unit, as TIMEX3 writes a length. */
        String times(int count) {
            if (grain == null) {
                throw new IllegalStateException(value + " is no unit");
            }
            return String.format(
                    Locale.ROOT, "%s%d%s", grain.isClock() ? "PT" : "P", count * grain.multiple, grain.letter);
        }
    }

    /** The member of a class at a place, or null. */
    @Nullable
    Found at(Pieces pieces, int at) {
        String word = pieces.word(at);
        return switch (this) {
            case UNIT -> unit(TimeWords.unit(word), at);
            case WEEKDAY, WEEKDAYS, FULLDAY -> weekday(word, at);
            case MONTH -> numbered(TimeWords.month(word), "0", at);
            case SEASON -> lettered(TimeWords.season(word), at);
            case PART -> lettered(TimeWords.part(word), at);
            case PARTS -> word.endsWith("s") ? lettered(TimeWords.part(word), at) : null;
            case RECURRENCE -> {
                boolean attribute =
                        ATTRIBUTES.contains(word) && pieces.token(at + 1).tag().isNoun();
                yield attribute ? null : lettered(TimeWords.recurrence(word), at);
            }
            case COUNT -> {
                Count count = Count.at(pieces, at);
                yield count == null ? null : new Found(count.end(), "", null);
            }
            case LENGTH -> {
                Length length = Length.at(pieces, at);
                yield length == null ? null : new Found(length.end(), length.value(), null);
            }
        };
    }

    private @Nullable Found weekday(String word, int at) {
        boolean plural = word.length() >= SHORTEST_WEEKDAY && word.endsWith("s");
        boolean fits = this == WEEKDAY || plural == (this == WEEKDAYS) && word.length() >= SHORTEST_WEEKDAY;
        return fits ? numbered(TimeWords.weekday(word), "", at) : null;
    }

    private static @Nullable Found unit(@Nullable Grain grain, int at) {
        return grain == null ? null : new Found(at + 1, grain.letter, grain);
    }

    private static @Nullable Found numbered(int number, String pad, int at) {
        return number == 0 ? null : new Found(at + 1, number < 10 ? pad + number : Integer.toString(number), null);
    }

    private static @Nullable Found lettered(@Nullable String value, int at) {
        return value == null ? null : new Found(at + 1, value, null);
    }
}
