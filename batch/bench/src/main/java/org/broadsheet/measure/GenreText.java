package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.measure.GenreScore.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The truth's places and words. */
final class GenreText {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the a an of and or in on at to for by with from his her their its our my your this that these those mr mrs ms dr"
                    .split(" "));

    private GenreText() {}

    static Range range(String text, JsonNode span) {
        return new Range(
                text.offsetByCodePoints(0, span.get(0).asInt()),
                text.offsetByCodePoints(0, span.get(1).asInt()));
    }

    static boolean isNull(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    static List<String> wordsOf(@Nullable String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static Set<String> fullWords(@Nullable String text) {
        Set<String> words = new HashSet<>(wordsOf(text));
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    /** Whether two texts share a word that says something. */
    static boolean meet(@Nullable String a, @Nullable String b) {
        Set<String> words = fullWords(b);
        return fullWords(a).stream().anyMatch(words::contains);
    }
}
