package org.broadsheet.clean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as sites write it, with its time of day where one stands beside it.
 *
 * @param day the day as written, in the writer's own zone; where the order of the numbers leaves it open, the one with the
 *     day before the month
 * @param at the moment of that day, or null where no time or no zone is written
 * @param monthFirst the other day that it may be, with the month before the day ("03/04/2024"), or null where there is none
 * @param start index of its first character in the text it was read from
 * @param end index after its last character
 */
record WrittenDate(
        LocalDate day, @Nullable Instant at, @Nullable LocalDate monthFirst, int start, int end) {
    static final int LONGEST_LINE = 120;

    private static final int LEAST_DIGITS = 3;
    /** The digits of other scripts than Latin begin here. */
    private static final char FIRST_OTHER_DIGIT = 0x660;

    /** "20240503", in fields only: in a line such a number is mostly another. */
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d\\d[01]\\d[0-3]\\d(?!\\d).{0,20}");

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    /** The date of a field that holds nothing else: ISO 8601, RFC 822, epoch seconds or millis, or as in a date line. */
    static Optional<WrittenDate> ofField(@Nullable String value) {
        if (value == null || value.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String text = value.strip();
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant at = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(new WrittenDate(at.atOffset(ZoneOffset.UTC).toLocalDate(), at, null, 0, value.length()));
        }
        if (COMPACT.matcher(text).matches()) {
            text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        List<WrittenDate> found = in(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * The date to go by: the one that is known, unless the order of its numbers is open and one that is told is not.
     *
     * @param known or null
     * @param told more dates of the same thing, in order
     */
    static @Nullable WrittenDate surest(@Nullable WrittenDate known, List<WrittenDate> told) {
        if (known != null && known.monthFirst == null) {
            return known;
        }
        for (WrittenDate date : told) {
            if (date.monthFirst == null) {
                return date;
            }
        }
        return known != null || told.isEmpty() ? known : told.get(0);
    }

    /** The same of one more date, or of none. */
    static @Nullable WrittenDate surest(@Nullable WrittenDate known, @Nullable WrittenDate told) {
        return surest(known, told == null ? List.of() : List.of(told));
    }

    /** This date where the order of its numbers is known or does not matter; nothing where it is left open. */
    Optional<WrittenDate> in(DateOrder order) {
        if (monthFirst == null) {
            return Optional.of(this);
        }
        return switch (order) {
            case DAY_FIRST -> Optional.of(new WrittenDate(day, at, null, start, end));
            case MONTH_FIRST -> {
                Duration between = Duration.ofDays(ChronoUnit.DAYS.between(day, monthFirst));
                yield Optional.of(new WrittenDate(monthFirst, at == null ? null : at.plus(between), null, start, end));
            }
            case UNKNOWN -> Optional.empty();
        };
    }

    /** All dates of a short text, in order. */
    static List<WrittenDate> in(String text) {
        return inAscii(asciiDigits(text));
    }

    private static String asciiDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_OTHER_DIGIT && Character.isDigit(text.charAt(i))) {
                StringBuilder ascii = new StringBuilder(text);
                for (int k = i; k < text.length(); k++) {
                    char c = text.charAt(k);
                    ascii.setCharAt(k, Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
                }
                return ascii.toString();
            }
        }
        return text;
    }

    /** Whether a text has as many digits as the shortest date: one for the day, two for the year. */
    static boolean mayBeIn(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LEAST_DIGITS; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' || c >= FIRST_OTHER_DIGIT && Character.isDigit(c) ? 1 : 0;
        }
        return digits == LEAST_DIGITS;
    }

    private static List<WrittenDate> inAscii(String text) {
        if (!mayBeIn(text)) {
            return List.of();
        }
        List<WrittenDate> found = new ArrayList<>();
        Matcher matcher = DateForm.DATE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            DateForm form = DateForm.of(matcher);
            if (form == null) {
                from = matcher.start() + 1;
                continue;
            }
            Instant at = WrittenTime.beside(text, matcher.start(), matcher.end(), form.day());
            found.add(new WrittenDate(form.day(), at, form.monthFirst(), matcher.start(), matcher.end()));
            from = matcher.end();
        }
        return found;
    }
}
