package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShingleHashesTest {
    private static final int GUARANTEED_RUN = 16;

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anySharedRunOfSixteenWordsLeavesASharedHash() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String run = words(random, GUARANTEED_RUN);
            String one = words(random, random.nextInt(60)) + " " + run + " " + words(random, random.nextInt(60));
            String other = words(random, random.nextInt(60)) + " " + run + " " + words(random, random.nextInt(60));
            Set<Long> shared = new HashSet<>(ShingleHashes.of(one));
            shared.retainAll(ShingleHashes.of(other));
            assertFalse(shared.isEmpty(), run);
        }
    }

    @Test
    void keepsAboutOneRunInSix() {
        List<Long> kept = ShingleHashes.of(words(new Random(11), 6_000));

        assertTrue(kept.size() > 800 && kept.size() < 1_100, kept.size() + " of 6,000");
    }

    @Test
    void caseAndMarksDoNotCount() {
        assertEquals(
                ShingleHashes.of("The tide will lift her off by itself, he said."),
                ShingleHashes.of("the tide WILL lift her off by itself - he said"));
    }

    @Test
    void charactersAreTheWordsOfAScriptWithoutBlanks() {
        assertEquals(List.of("渡", "轮", "搁", "浅", "ella", "号"), ShingleHashes.words("渡轮搁浅 Ella号"));
    }

    @Test
    void wordsAreThoseOfTheUnicodePropertiesForEveryCharacter() {
        String alone = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}";
        Pattern word = Pattern.compile("[" + alone + "]|[\\p{L}\\p{N}&&[^" + alone + "]]+");
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 1 << 12) {
            StringBuilder text = new StringBuilder();
            for (int character = first; character < first + (1 << 12); character++) {
                text.append("x").appendCodePoint(character).append("y ");
            }
            String lower = text.toString().toLowerCase(Locale.ROOT);
            assertEquals(
                    word.matcher(lower).results().map(MatchResult::group).toList(),
                    ShingleHashes.words(text.toString()),
                    "from " + first);
        }
    }

    @Test
    void fewerThanFiveWordsHaveNone() {
        assertEquals(List.of(), ShingleHashes.of("Ferry runs aground again"));
    }
}
