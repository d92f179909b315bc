package org.broadsheet.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of invented words, and what outlets make of one. The same for the same seed. */
final class InventedTexts {
    private static final String SYLLABLES = "banedirofukelamisotu";
    private static final int SENTENCE_WORDS = 14;

    private final Random random;

    InventedTexts(long seed) {
        random = new Random(seed);
    }

    /** A new sentence. */
    String sentence() {
        String words = IntStream.range(0, SENTENCE_WORDS).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String word() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(i -> {
                    int at = 2 * random.nextInt(SYLLABLES.length() / 2);
                    return SYLLABLES.substring(at, at + 2);
                })
                .collect(Collectors.joining());
    }

    /** A new text. */
    List<String> text(int sentences) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            text.add(sentence());
        }
        return text;
    }

    /** A text without some of its sentences, and with some of its own. */
    List<String> edited(List<String> text, double without, int own) {
        List<String> edited = new ArrayList<>(text);
        edited.removeIf(sentence -> random.nextDouble() < without);
        for (int i = 0; i < own; i++) {
            edited.add(random.nextInt(edited.size() + 1), sentence());
        }
        return edited;
    }

    /** One form filled in with numbers of its own: with each other such texts share nearly all hashes and are no copies. */
    List<String> filledIn(List<String> form) {
        return form.stream()
                .map(sentence ->
                        sentence.substring(0, sentence.length() - 1) + " " + (100 + random.nextInt(9_000)) + ".")
                .toList();
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    static String body(List<String> sentences) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += 2) {
            paragraphs.add(String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + 2))));
        }
        return String.join("\n\n", paragraphs);
    }
}
