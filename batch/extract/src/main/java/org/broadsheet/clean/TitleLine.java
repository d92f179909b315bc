package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headline among the lines that stand before an article's first sentence. */
final class TitleLine {
    private static final Pattern BREADCRUMB = Pattern.compile("^[^.!?]{0,200}[›»>→/][^.!?]{1,200}$");
    private static final Pattern SENTENCES = Pattern.compile(".*\\p{Ll}{3}[.!?] \\p{Lu}.*\\.");
    private static final int MOST_WORDS = 35;
    private static final int WORDS_OF_A_HEADLINE = 5;
    private static final int LEAST_WORDS = 3;
    /** In scripts without blanks a headline is one or two words long. */
    private static final int LEAST_LETTERS = 15;

    private TitleLine() {}

    /** The first line that stands twice, else the first that is long enough for a headline, else the first; or null. */
    static @Nullable String among(List<String> lines) {
        List<String> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            if (!mayBeTitle(line)) {
                continue;
            }
            if (!seen.add(Characters.fold(line))) {
                return line;
            }
            candidates.add(line);
        }
        for (String line : candidates) {
            if (Characters.words(line) >= WORDS_OF_A_HEADLINE) {
                return line;
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    private static boolean mayBeTitle(String line) {
        int words = Characters.words(line);
        return (words >= LEAST_WORDS || Characters.letters(line) >= LEAST_LETTERS)
                && words <= MOST_WORDS
                && !Characters.fold(line).startsWith("home ")
                && !SENTENCES.matcher(line).matches()
                && !BREADCRUMB.matcher(line).matches();
    }
}
