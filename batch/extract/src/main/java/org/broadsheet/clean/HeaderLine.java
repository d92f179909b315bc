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
    private static final Pattern PIECES = Pattern.compile("\\s*[|•·]\\s*|\\s+[-–—]\\s+");
    private static final Pattern READING_TIME = Pattern.compile("\\d ?-?min(?:ute)?s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGED = Pattern.compile(
            "updated?|modified|edited|changed|actualizado|aktualisiert|mis à jour", Pattern.CASE_INSENSITIVE);

    /** What the line tells, or nothing where it is no such line. */
    static Optional<HeaderLine> parse(String line) {
        if (line.length() > LONGEST || !mayTell(line)) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>();
        List<WrittenDate> published = new ArrayList<>();
        List<WrittenDate> modified = new ArrayList<>();
        List<String> bareNames = new ArrayList<>();
        int otherWords = 0;
        boolean readingTime = false;
        for (String piece : PIECES.split(line, -1)) {
            if (piece.isBlank()) {
                continue;
            }
            if (WrittenDate.fillsLine(piece)) {
                sort(piece, published, modified);
                continue;
            }
            List<WrittenDate> dates = WrittenDate.in(piece);
            String named = dates.isEmpty() ? piece : beforeDate(piece, dates.get(0));
            Optional<List<String>> names = Byline.ofLine(named);
            if (names.isPresent() && (dates.isEmpty() || WrittenDate.fillsLine(piece.substring(named.length())))) {
                authors.addAll(names.get());
                sort(piece.substring(named.length()), published, modified);
            } else if (isKnown(piece)) {
                readingTime |= READING_TIME.matcher(piece).find();
            } else {
                bareNames.addAll(Byline.ofNamesAlone(piece).orElse(List.of()));
                otherWords += Characters.words(piece);
            }
        }
        boolean dated = !published.isEmpty() || !modified.isEmpty();
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
                .filter(rule -> rule.reason() == Reason.HEADER)
                .isPresent();
    }

    /** Most lines have neither a year nor a reading time nor a word that names an author: they are not looked at closer. */
    private static boolean mayTell(String line) {
        if (line.contains("20") || line.contains("19")) {
            return true;
        }
        if (READING_TIME.matcher(line).find()) {
            return true;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("by")
                || lower.contains("author")
                || lower.contains("reporter")
                || lower.startsWith("von ")
                || lower.startsWith("por ");
    }

    private static String beforeDate(String piece, WrittenDate date) {
        String before = piece.substring(0, date.start()).stripTrailing();
        for (String label : List.of(" published", " posted", " updated", " last", " on")) {
            // Not the place in a lower-case copy: changing case may change a text's length.
            for (int at = before.length() - label.length(); at > 0; at--) {
                if (before.regionMatches(true, at, label, 0, label.length())) {
                    return before.substring(0, at);
                }
            }
        }
        return before.replaceAll("[,\\s]{1,9}$", "");
    }

    private static void sort(String piece, List<WrittenDate> published, List<WrittenDate> modified) {
        int from = 0;
        for (WrittenDate date : WrittenDate.in(piece)) {
            boolean change = CHANGED.matcher(piece).region(from, date.start()).find();
            (change ? modified : published).add(date);
            from = date.end();
        }
    }
}
