package org.broadsheet.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells paragraphs that ask the reader to click, buy or sign up ("Half price until Sunday! Order now.") from the story they
 * stand behind: short, quoting nobody, with a sentence that starts with such a request.
 */
final class CallToAction {
    private static final int LONGEST = 240;
    private static final int MOST_WORDS = 30;
    private static final String QUOTES = "\"“”„«»";
    /** Requests by their words, folded; none is longer than four words. */
    private static final Set<String> REQUESTS =
            WordList.english("calls-to-action").words();

    private static final int LONGEST_REQUEST = 4;
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?:;…»›→]");

    private CallToAction() {}

    /** Whether a paragraph at the end of a body is such a call. */
    static boolean is(String line) {
        if (line.length() > LONGEST
                || Characters.words(line) > MOST_WORDS
                || line.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            return false;
        }
        for (String sentence : SENTENCE_ENDS.split(line, -1)) {
            if (startsWithRequest(Characters.fold(sentence).strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithRequest(String folded) {
        int end = 0;
        for (int words = 1; words <= LONGEST_REQUEST && end < folded.length(); words++) {
            int next = folded.indexOf(' ', end + 1);
            end = next < 0 ? folded.length() : next;
            if (REQUESTS.contains(folded.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out calls behind the last paragraph of the story; inside it the same words may well be reported. */
    static void leaveOut(List<Line> lines, @Nullable Reason[] out) {
        for (int i = out.length - 1; i >= 0; i--) {
            if (out[i] == null && is(lines.get(i).text())) {
                out[i] = Reason.ADVERTISING;
            } else if (out[i] == null && lines.get(i).prose()) {
                return;
            }
        }
    }
}
