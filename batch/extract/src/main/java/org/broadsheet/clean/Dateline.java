package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * Reads from an article's own words on which day it was written: a dateline ("EASTPORT, March 5, 2024 (Coastwire) - The
 * harbour ..."), an author before the first sentence ("By Ana Ruiz, 5 March 2024. The harbour ..."), a first sentence that
 * calls a date today, or a note that says when the article was first published. Any other date in an article's sentences
 * is that of an event and says nothing of publication.
 */
final class Dateline {
    private static final int LONGEST = 140;
    private static final int LONGEST_NOTE = 400;
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Lu} .'-]{1,40}(?:, ?[\\p{L} .'-]{1,40})?,? ");
    private static final Pattern SENDER =
            Pattern.compile(",? ?(?:/[^/]{2,40}/ ?|\\([^()]{2,40}\\) ?)?(?:--|[-–—:]) ?.*", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？](?=\\s|$)(?<!\\d\\.)");
    private static final List<String> TODAY = words("today");
    private static final List<String> FIRST = words("first");

    private Dateline() {}

    private static List<String> words(String kind) {
        return List.copyOf(WordList.anyLanguage("day-of-writing").where(1, kind).words());
    }

    /** The date at the start of an article's first paragraph or in its first sentence, if that is the day of writing. */
    static Optional<WrittenDate> of(String firstParagraph) {
        String head = firstParagraph.substring(0, Math.min(LONGEST, firstParagraph.length()));
        List<WrittenDate> dates = WrittenDate.in(head);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        WrittenDate date = dates.get(0);
        String before = head.substring(0, date.start());
        boolean dateline = PLACE.matcher(before).matches()
                && SENDER.matcher(head.substring(date.end())).matches();
        return dateline || Byline.ofLine(DateWords.stripped(before)).isPresent()
                ? Optional.of(date)
                : today(head, dates);
    }

    private static Optional<WrittenDate> today(String head, List<WrittenDate> dates) {
        Matcher end = SENTENCE_END.matcher(head);
        int sentence = end.find() ? end.start() : head.length();
        for (WrittenDate date : dates) {
            String before = head.substring(0, date.start()).toLowerCase(Locale.ROOT);
            String bare = DateWords.withoutLabels(before);
            if (date.start() < sentence && TODAY.stream().anyMatch(word -> endsWith(bare, word))) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static boolean endsWith(String text, String word) {
        int at = text.length() - word.length();
        return text.endsWith(word) && (at == 0 || !Character.isLetter(text.charAt(at - 1)) || isUnspaced(word));
    }

    private static boolean isUnspaced(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    /** The day on which a note among the lines says that the article was first published. */
    static Optional<WrittenDate> firstPublished(Iterable<String> lines) {
        for (String line : lines) {
            if (line.length() > LONGEST_NOTE || !WrittenDate.mayBeIn(line)) {
                continue;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            List<WrittenDate> dates = new ArrayList<>();
            for (String words : FIRST) {
                int at = lower.indexOf(words);
                if (at >= 0 && dates.isEmpty()) {
                    // Changing case may change a text's length, by a letter or two in all of it.
                    dates.addAll(WrittenDate.in(line.substring(Math.min(line.length(), at))));
                }
            }
            if (!dates.isEmpty()) {
                return Optional.of(dates.get(0));
            }
        }
        return Optional.empty();
    }
}
