package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.article.Quote;
import org.junit.jupiter.api.Test;

class StatementGroupsTest {
    private final List<ReportedStatement> quotes = new ArrayList<>();

    @Test
    void takesACutOfASentenceForTheStatement() {
        said(
                "a",
                "1",
                "Vera Holt",
                "We will repair the bridge before the winter, and we will not close the market for it.");
        said("b", "2", "Vera Holt", "we will not close the market for it");

        assertEquals("[1 2]", groups());
    }

    @Test
    void keepsTheNextSentenceOfASpeechApart() {
        said("a", "1", "Vera Holt", "We will repair the bridge before the winter.");
        said("a", "2", "Vera Holt", "My door is open to every trader on the square.");
        said("b", "3", "Vera Holt", "We will repair the bridge before the winter.");

        assertEquals("[1 3][2]", groups());
    }

    @Test
    void takesOtherWordsOfOneMeaningForTheStatement() {
        said("a", "1", "Vera Holt", "Money alone does not bring us safety.");
        said("b", "2", "Vera Holt", "Cash by itself cannot bring security.");

        assertEquals("[1 2]", groups());
    }

    @Test
    void takesSpeechRetoldForTheStatement() {
        said("a", "1", "Vera Holt", "I have asked the army for forty tents and two kitchens.");
        retold("b", "2", "Holt", "she had asked the army for forty tents and two field kitchens");

        assertEquals("[1 2]", groups());
    }

    @Test
    void takesAQuoteForTheOneThatItIsMostLikeInTheOtherArticle() {
        said("a", "1", "Vera Holt", "The north bank will get its water back on Friday.");
        said("a", "2", "Vera Holt", "The south bank will get its water back on Sunday.");
        said("b", "3", "Vera Holt", "The south bank will get water again on Sunday.");
        said("b", "4", "Vera Holt", "The north bank will get water again on Friday.");

        assertEquals("[1 4][2 3]", groups());
    }

    @Test
    void keepsLikeWordsOfTwoSpeakersApart() {
        said("a", "1", "Vera Holt", "The harbour must stay open for every fishing boat.");
        said("b", "2", "Tom Marsh", "Our fishing boats have left, so let the town have its beach.");

        assertEquals("[1][2]", groups());
    }

    @Test
    void groupsTheSameWhateverTheOrder() {
        Random random = new Random(7);
        String[] words = {"bridge", "market", "water", "winter", "army", "tents", "Friday", "harbour", "boats", "money"
        };
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder("We");
            for (int k = 0; k < 6; k++) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            said("a" + i % 7, String.format("%02d", i), i % 3 == 0 ? "Vera Holt" : "Tom Marsh", text.toString());
        }
        String groups = groups();
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(quotes, random);
            assertEquals(groups, groups());
        }
    }

    private void said(String article, String id, String speaker, String text) {
        quotes.add(new ReportedStatement(id, article, Quote.Kind.DIRECT, text, speaker, speaker, Wording.of(text)));
    }

    private void retold(String article, String id, String speaker, String text) {
        quotes.add(new ReportedStatement(id, article, Quote.Kind.INDIRECT, text, null, speaker, Wording.of(text)));
    }

    private String groups() {
        return StatementGroups.of(quotes).stream()
                .map(
                        group -> group.stream()
                                .map(ReportedStatement::quoteId)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining());
    }
}
