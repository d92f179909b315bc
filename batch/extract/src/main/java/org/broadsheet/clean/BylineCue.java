package org.broadsheet.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.words.WordList;

/** Words that announce who wrote an article: "By", "Written by:", "Author:". */
final class BylineCue {
    /** Cues, and whether a name may follow one without a colon. */
    private static final Map<String, Boolean> CUES = cues();

    /** Whether cues begin with an ASCII character, by its code. */
    private static final boolean[] CUE_STARTS = cueStarts();

    private static final int MOST_CUE_WORDS = 4;

    private BylineCue() {}

    private static Map<String, Boolean> cues() {
        Map<String, Boolean> cues = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("byline-cues").rows()) {
            cues.put(row.cell(0), row.cell(1).equals("by"));
        }
        return cues;
    }

    private static boolean[] cueStarts() {
        boolean[] starts = new boolean[0x80];
        for (String cue : CUES.keySet()) {
            char first = cue.charAt(0);
            if (first < starts.length) {
                starts[first] = true;
                starts[Character.toUpperCase(first)] = true;
            }
        }
        return starts;
    }

    /** Index behind the words that a line begins with and that announce its author ("By ", "Author: "), 0 without any. */
    static int end(String line) {
        if (line.isEmpty() || line.charAt(0) < CUE_STARTS.length && !CUE_STARTS[line.charAt(0)]) {
            return 0;
        }
        int end = 0;
        int at = 0;
        for (int words = 1; words <= MOST_CUE_WORDS && at < line.length(); words++) {
            while (at < line.length() && Character.isLetter(line.charAt(at))) {
                at++;
            }
            Boolean alone = CUES.get(line.substring(0, at).toLowerCase(Locale.ROOT));
            int next = at;
            while (next < line.length()
                    && (line.charAt(next) == ' ' || line.charAt(next) == ':' || line.charAt(next) == '：')) {
                next++;
            }
            boolean colon = next > at && line.substring(at, next).strip().length() == 1;
            if (alone != null && next < line.length() && (colon || alone && next > at)) {
                end = next;
            }
            if (next == at || colon) {
                return end;
            }
            at = next;
        }
        return end;
    }

    /** Whether a line begins with words that announce an author. */
    static boolean opens(String line) {
        return end(line) > 0;
    }

    /** Whether a text is a cue and nothing else: "Written by", "Author:". */
    static boolean isAlone(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("[\\s:：]{1,9}$", "");
        return CUES.containsKey(lower);
    }
}
