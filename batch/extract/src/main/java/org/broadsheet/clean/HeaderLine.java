package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;

/**
 * A line that tells who wrote the article and when, and nothing else.
 *
 * @param authors named on it, may be empty
 * @param published dates on it that tell of publication
 * @param modified dates on it that tell of a later change
 */
record HeaderLine(List<String> authors, List<WrittenDate> published, List<WrittenDate> modified) {
    private static final int LONGEST = 250;
    private static final int MOST_OTHER_WORDS = 4;
    /** A line of so many words beside the headline that holds a date is there for the date. */
    private static final int WORDS_OF_A_DATE_LINE = 12;

    private static final Pattern PIECES = Pattern.compile("\\s*[|•·⋅∙●▪◦‧]\\s*|\\s+[-–—]\\s+");
    private static final Pattern READING_TIME = Pattern.compile(
            "(?:(?:read in|reading time:?|read time:?) )?(?:\\d{1,3} ?[-–] ?)?\\d{1,3} ?-?min(?:ute)?s?\\b(?: (?:to )?read)?",
            Pattern.CASE_INSENSITIVE);
    /** A date needs a year of four digits, or one of two behind a day and a month. */
    private static final Pattern YEAR = Pattern.compile(
            "\\p{Nd}{4}|\\d[./]\\d{1,2}[./]\\d\\d|-\\p{L}{3,15}-\\d\\d|\\d,? ['’]\\d\\d|\\p{L} ['’]\\d\\d");

    private static final Pattern RIGHTS = Pattern.compile("©|\\(c\\)|\\bcopyright\\b", Pattern.CASE_INSENSITIVE);

    HeaderLine {
        authors = List.copyOf(authors);
        published = List.copyOf(published);
        modified = List.copyOf(modified);
    }

    /** What the line tells, or nothing where it is no such line. */
    static Optional<HeaderLine> parse(String line) {
        if (line.length() > LONGEST || !mayTell(line)) {
            return Optional.empty();
        }
        Parts parts = new Parts();
        for (String piece : PIECES.split(line, -1)) {
            if (!piece.isBlank()) {
                parts.add(piece);
            }
        }
        return parts.header();
    }

    /**
     * The dates of a short line that stands where a page tells its dates, whatever else is on it. Of lines anywhere else
     * this would make headers out of headings and captions.
     */
    static Optional<HeaderLine> datesBesideTitle(String line) {
        if (line.length() > LONGEST
                || Characters.words(line) > WORDS_OF_A_DATE_LINE
                || !YEAR.matcher(line).find()
                || RIGHTS.matcher(line).find()) {
            return Optional.empty();
        }
        Parts parts = new Parts();
        parts.sort(line, WrittenDate.in(line));
        if (parts.published.size() > 1) {
            parts.published.removeIf(date -> date.monthFirst() != null);
        }
        return parts.published.size() > 1 || parts.published.isEmpty() && parts.modified.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeaderLine(List.of(), parts.published, parts.modified));
    }

    /** Whether a line tells a date or how long the article takes to read, and nothing else. */
    static boolean isDated(String line) {
        return DateWords.fillsLine(line)
                || line.length() < LONGEST && READING_TIME.matcher(line).find() && Characters.words(line) <= 5;
    }

    /** The authors of a text that is known to name some: a header line, or names alone. */
    static Optional<List<String>> authors(String text) {
        Optional<List<String>> told = parse(text).map(HeaderLine::authors).filter(names -> !names.isEmpty());
        return told.isPresent() ? told : Byline.ofNamesAlone(text);
    }

    /** A line that tells one day and says of what, by an author or by a word such as "Published", or beside a change. */
    static Optional<HeaderLine> labelled(String line) {
        boolean may = line.indexOf(' ') >= 0 && WrittenDate.mayBeIn(line);
        Optional<HeaderLine> header = may ? parse(line) : Optional.empty();
        return header.filter(told ->
                told.modified().size() == 1 && told.published().size() <= 1
                        || told.published().size() == 1
                                && (!told.authors().isEmpty()
                                        || DateWords.isLabel(line.substring(
                                                0, told.published().get(0).start()))));
    }

    /** Most lines have neither a year nor a reading time nor a word that names an author: they are not looked at closer. */
    private static boolean mayTell(String line) {
        return hasDigit(line) && (YEAR.matcher(line).find() || tellsReadingTime(line)) || BylineCue.opens(line);
    }

    private static boolean tellsReadingTime(String line) {
        return line.toLowerCase(Locale.ROOT).contains("min")
                && READING_TIME.matcher(line).find();
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9' || c >= 0x80 && (Character.isDigit(c) || Character.isSurrogate(c))) {
                return true;
            }
        }
        return false;
    }

    /** What the pieces of a line tell, collected from left to right. */
    private static final class Parts {
        private final List<String> authors = new ArrayList<>();
        private final List<WrittenDate> published = new ArrayList<>();
        private final List<WrittenDate> modified = new ArrayList<>();
        private final List<String> bareNames = new ArrayList<>();
        private final List<String> firstNames = new ArrayList<>();
        private int otherWords;
        private boolean readingTime;

        void add(String piece) {
            List<WrittenDate> dates = WrittenDate.in(piece);
            List<String> beside = beside(piece, dates);
            List<String> named = new ArrayList<>();
            List<String> bare = new ArrayList<>();
            int bareWords = 0;
            for (String words : beside) {
                Optional<List<String>> names = Byline.ofLine(words);
                Optional<List<String>> alone = names.isPresent() ? names : Byline.ofNamesAlone(words);
                if (names.isPresent()) {
                    named.addAll(names.get());
                } else if (Byline.ofFirstName(words).isPresent()) {
                    firstNames.add(Byline.ofFirstName(words).get());
                } else if (isKnown(words) || Byline.isJobAlone(words)) {
                    readingTime |= READING_TIME.matcher(words).find();
                } else if (alone.isPresent()) {
                    bare.addAll(alone.get());
                    bareWords += Characters.words(words);
                } else {
                    // A sentence with a date in it tells nothing of the article.
                    otherWords += Characters.words(piece);
                    return;
                }
            }
            authors.addAll(named);
            bareNames.addAll(bare);
            otherWords += bareWords;
            sort(piece, dates);
        }

        /** The words before, between and behind a piece's dates, without labels, times and reading times. */
        private List<String> beside(String piece, List<WrittenDate> dates) {
            List<String> beside = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= dates.size(); i++) {
                int to = i < dates.size() ? dates.get(i).start() : piece.length();
                String words = piece.substring(from, to);
                if (READING_TIME.matcher(words).find()) {
                    readingTime = true;
                    words = READING_TIME.matcher(words).replaceAll(" ");
                }
                words = dates.isEmpty() ? words.strip() : DateWords.stripped(words);
                if (!words.isBlank()) {
                    beside.add(words);
                }
                from = i < dates.size() ? dates.get(i).end() : to;
            }
            return beside;
        }

        private void sort(String piece, List<WrittenDate> dates) {
            int from = 0;
            for (WrittenDate date : dates) {
                (DateWords.tellsChange(piece.substring(from, date.start())) ? modified : published).add(date);
                from = date.end();
            }
        }

        Optional<HeaderLine> header() {
            boolean dated = !published.isEmpty() || !modified.isEmpty();
            if (authors.isEmpty() && dated) {
                authors.addAll(firstNames);
            }
            if (authors.isEmpty()
                    && (dated || readingTime)
                    && Characters.words(String.join(" ", bareNames)) == otherWords) {
                authors.addAll(bareNames);
                otherWords = 0;
            }
            return (dated || !authors.isEmpty()) && otherWords <= MOST_OTHER_WORDS
                    ? Optional.of(new HeaderLine(authors, published, modified))
                    : Optional.empty();
        }

        private static boolean isKnown(String piece) {
            return Boilerplate.RULES
                    .match(piece)
                    .filter(rule -> rule.reason() == Reason.HEADER || rule.reason() == Reason.COMMENTS)
                    .isPresent();
        }
    }
}
