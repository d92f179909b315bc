package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.Extraction;
import org.broadsheet.StageFault;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.junit.jupiter.api.Test;

/** Sentences that begin and end anywhere, as headings, captions and cut text do, cost an article no stage. */
class FragmentsTest {
    private static final int FRAGMENTS = 12_000;
    private static final int AN_ARTICLE = 30;
    private static final int MOST_WORDS = 9;

    private final Extraction extraction = Extraction.load();
    private final Random random = new Random(7);

    @Test
    void piecesOfSentencesCostNoStage() throws IOException {
        List<String> fragments = new ArrayList<>();
        for (MarkedArticle article : MarkedArticles.all()) {
            for (String sentence : article.text().toString().split("(?<=[.!?])\\s+|\\n")) {
                addPieces(sentence.split(" "), fragments);
            }
        }
        Collections.shuffle(fragments, random);

        List<String> faults = new ArrayList<>();
        for (int i = 0; i + AN_ARTICLE <= FRAGMENTS; i += AN_ARTICLE) {
            List<String> several = fragments.subList(i, i + AN_ARTICLE);
            for (StageFault fault : faults(String.join("\n\n", several))) {
                // One of them may do it alone, which is easier to read.
                faults.add(several.stream()
                                .filter(one -> !faults(one).isEmpty())
                                .findFirst()
                                .orElse(String.join("\n\n", several))
                        + ": " + fault.detail());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void fragmentsThatOnceDidCostNoStage() {
        for (String fragment : List.of(
                "(8.4)",
                "is projected to add $3.4 trillion over a",
                "DENMOOR (Wire) - Aid agencies will run out of food unless donors act, the Food Programme warned on Tuesday,"
                        + " after two countries cut their pledges by 45%")) {
            assertEquals(List.of(), faults(fragment), fragment);
        }
    }

    /** Its beginning, its end and its middle, and one within brackets or behind a dash. */
    private void addPieces(String[] words, List<String> fragments) {
        int first = random.nextInt(words.length);
        int end = Math.min(words.length, first + 1 + random.nextInt(MOST_WORDS));
        Stream.of(
                        joined(words, 0, end),
                        joined(words, first, words.length),
                        joined(words, first, end),
                        "(" + joined(words, first, end) + ")",
                        "- " + joined(words, first, words.length))
                .forEach(fragments::add);
    }

    private static String joined(String[] words, int first, int end) {
        return String.join(" ", Arrays.copyOfRange(words, first, end));
    }

    private List<StageFault> faults(String body) {
        return extraction
                .extract(Article.ofPlainText("fragments", body, Publication.UNKNOWN))
                .faults();
    }
}
