package org.broadsheet.clean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * How long before it was fetched a page says that its article was published: "3 hours ago", "vor 2 Tagen", "yesterday".
 * Without the time of fetching it tells nothing.
 *
 * @param amount of the unit, 0 or more
 * @param change whether the line says it of a later change
 */
record RelativeTime(int amount, Unit unit, boolean change) {
    /** What is counted. Sites leave out the rest: "2 days ago" is two days and up to a day more. */
    enum Unit {
        MINUTE,
        HOUR,
        DAY
    }

    private static final int LONGEST = 160;
    private static final int SHORTEST_SURE = 3;
    /** Longer ago sites write dates; a larger number is a mistake. */
    private static final int MOST = 400;
    /** Stands for the words in their line, which is then a date line if any is. */
    private static final String ANY_DATE = "2001-02-03";

    private static final Pattern LARGER_UNIT = Pattern.compile("\\p{Nd} ?\\p{L}{1,12}[,.]?(?: \\p{L}{1,3})? ?$");

    private static final List<Form> FORMS =
            WordList.anyLanguage("relative-times").rows().stream().map(Form::of).toList();

    /**
     * One way to write such a time.
     *
     * @param literal its words without a number: lines without them are not looked at closer
     * @param amount -1 where the words hold a number
     */
    private record Form(String literal, Pattern words, Unit unit, int amount) {
        static Form of(WordList.Row row) {
            String words = row.cell(0);
            boolean spaced = !Character.isIdeographic(words.codePointBefore(words.length()));
            String before = words.startsWith("%") ? "(?<![\\p{N}.,:])" : spaced ? "(?<![\\p{L}\\p{N}])" : "";
            String number = words.replace("%", "\\E(?<n>\\p{Nd}{1,3})\\Q");
            return new Form(
                    longest(words.split("%", -1)),
                    Pattern.compile(before + "\\Q" + number + "\\E" + (spaced ? "(?![\\p{L}\\p{N}])" : "")),
                    Unit.valueOf(row.cell(1).toUpperCase(Locale.ROOT)),
                    row.cell(2).isEmpty() ? -1 : row.number(2));
        }
    }

    private static String longest(String[] parts) {
        return Arrays.stream(parts).max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /** A line with a blank in place of the words that tell how long ago something was. */
    static String blanked(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            if (lower.length() == line.length() && lower.contains(form.literal)) {
                Matcher words = form.words.matcher(lower);
                if (words.find()) {
                    return line.substring(0, words.start()) + " " + line.substring(words.end());
                }
            }
        }
        return line;
    }

    /** Whether a line tells more than once how long ago something was, by a number each time: teasers side by side do. */
    static boolean isListed(String line) {
        if (line.length() > LONGEST || digits(line) < 2) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        Set<Integer> numbers = new HashSet<>();
        for (Form form : FORMS) {
            // "3m" is a length as well.
            if (form.amount < 0 && form.literal.length() > SHORTEST_SURE && lower.contains(form.literal)) {
                Matcher words = form.words.matcher(lower);
                while (words.find()) {
                    numbers.add(words.start("n"));
                }
            }
        }
        return numbers.size() > 1;
    }

    /** What a line tells that is a date line but for the words in place of the date. */
    static Optional<RelativeTime> of(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (line.length() > LONGEST || lower.length() != line.length()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            if (!lower.contains(form.literal)) {
                continue;
            }
            Matcher words = form.words.matcher(lower);
            if (words.find()) {
                int amount = form.amount < 0 ? Integer.parseInt(words.group("n")) : form.amount;
                return amount > MOST ? Optional.empty() : told(line, words, amount, form.unit);
            }
        }
        return Optional.empty();
    }

    private static Optional<RelativeTime> told(String line, Matcher words, int amount, Unit unit) {
        String around = line.substring(0, words.start()) + line.substring(words.end());
        // "Today" alone is a section of the site; in "1 day, 3 hours ago" half of it is missing.
        boolean section = unit == Unit.DAY && amount == 0 && Characters.letters(around) + digits(around) == 0;
        if (section || LARGER_UNIT.matcher(line.substring(0, words.start())).find()) {
            return Optional.empty();
        }
        String dated = (line.substring(0, words.start()) + " " + ANY_DATE + " " + line.substring(words.end())).strip();
        // Words such as "yesterday" stand in headings too.
        boolean exact = words.pattern().pattern().contains("<n>") || DateWords.fillsLine(dated);
        Optional<HeaderLine> parsed = exact ? HeaderLine.parse(dated) : HeaderLine.labelled(dated);
        return parsed.filter(
                        header -> header.published().size() + header.modified().size() == 1)
                .map(header -> new RelativeTime(amount, unit, header.published().isEmpty()));
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /**
     * The day so long before a page was fetched, by the clock that told when it was fetched.
     *
     * @return nothing where hours are counted back from a day without a time
     */
    Optional<LocalDate> before(CrawlTime fetched) {
        if (unit == Unit.DAY) {
            return Optional.of(fetched.day().minusDays(amount));
        }
        Instant at = fetched.at();
        Duration since = unit == Unit.HOUR ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
        return at == null
                ? Optional.empty()
                : Optional.of(at.minus(since).atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
