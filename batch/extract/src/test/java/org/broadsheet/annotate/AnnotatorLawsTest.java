package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text: exact places, every visible character in a token, time in proportion to length. */
class AnnotatorLawsTest {
    private static final PerceptronAnnotator ANNOTATOR = PerceptronAnnotator.load();
    private static final int LONG = 300_000;

    /** Characters of many kinds, those that rules look at most. */
    private static final int[] ALPHABET = IntStream.concat(
                    "aAbZ09 .,;:!?'’\"“”()[]-–—/\\&@#%$_=*`~^|\n\t\r\u00a0\u00ad\u200b\u200d\ufeff\u0301\u0000nsté中ع한ß"
                            .chars(),
                    IntStream.of(0x1F600, 0x1D400, 0x10FFFF, 0xD800, 0xDC00, 0x0915, 0x093F, 0xFFFD))
            .toArray();

    private static Article article(String text) {
        return Article.ofPlainText("laws", "x " + text, Publication.UNKNOWN);
    }

    private static void check(Article article, AnnotatedArticle annotated) {
        String body = article.body().toString();
        int at = 0;
        boolean[] covered = new boolean[body.length()];
        for (Token token : annotated.tokens()) {
            Arrays.fill(covered, token.from(), token.to(), true);
            assertTrue(at <= token.from() && token.from() < token.to(), () -> token + " overlaps or is empty");
            assertEquals(body.substring(token.from(), token.to()), token.text());
            at = token.to();
        }
        for (Span paragraph : article.paragraphs()) {
            for (int i = article.body().from(paragraph); i < article.body().to(paragraph); i++) {
                int place = i;
                assertTrue(covered[i] || CharKind.isBlank(body.charAt(i)), () -> "no token has character " + place);
            }
        }
        int next = 0;
        for (Sentence sentence : annotated.sentences()) {
            assertEquals(next, sentence.first());
            assertTrue(sentence.end() > sentence.first());
            next = sentence.end();
        }
        assertEquals(annotated.tokens().size(), next);
    }

    @Test
    void holdsForRandomText() {
        Random random = new Random(20261125);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
            }
            Article article = article(text.toString());
            check(article, ANNOTATOR.annotate(article));
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "word ",
                        "a",
                        "A",
                        "1",
                        ".",
                        "'",
                        "-",
                        "a-",
                        "a'",
                        "A.",
                        "1/",
                        "1,",
                        "www.",
                        "http://",
                        "a@b.",
                        "&",
                        "“",
                        "\uD83D\uDE00",
                        "\u0301",
                        "中",
                        "Co. ",
                        "x-x-",
                        "A'",
                        "... ",
                        "?!",
                        "Anna Vale ",
                        "IBM (",
                        "n't ",
                        "U.S. ",
                        "\u200d",
                        "'s",
                        ":",
                        "1:",
                        "@a",
                        "#")
                .map(part -> part.repeat(LONG / part.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesTimeInProportionToItsLength(String text) {
        Article article = article(text);
        check(article, assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ANNOTATOR.annotate(article)));
    }

    @Test
    void annotatesATokenOfAMillionCharacters() {
        Article article = article("before " + "q".repeat(1_000_000) + " after");
        AnnotatedArticle annotated = ANNOTATOR.annotate(article);
        check(article, annotated);
        assertEquals(4, annotated.tokens().size());
    }

    @Test
    void cutsASentenceOfTenThousandWords() {
        Article article = article("ships sail ".repeat(5000));
        AnnotatedArticle annotated = ANNOTATOR.annotate(article);
        check(article, annotated);
        assertTrue(annotated.sentences().stream().allMatch(sentence -> sentence.end() - sentence.first() <= 400));
    }

    @Test
    void taggerAndRecognizerTakeALongSentenceWhole() {
        List<String> words = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 3 == 0 ? "Vale" : "sails")
                .toList();
        Lexicon lexicon = Lexicon.load(null);

        assertEquals(words.size(), Tagger.load(null, lexicon).tag(words).size());
        assertEquals(
                words.size(),
                NameRecognizer.load(null, lexicon).find(List.of(words)).get(0).size());
    }

    @Test
    void givesEveryThreadTheSame() throws Exception {
        Article article = article(
                "Ana Costa told Harbour Bank on Monday that ships sail from Lisbon again. She left.\n".repeat(20));
        List<Token> expected = ANNOTATOR.annotate(article).tokens();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Token>> task =
                    () -> PerceptronAnnotatorHolder.FRESH.annotate(article).tokens();
            for (Future<List<Token>> found : threads.invokeAll(List.of(task, task, task, task, task, task))) {
                assertEquals(expected, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Its caches are empty when the threads start. */
    private static final class PerceptronAnnotatorHolder {
        static final PerceptronAnnotator FRESH = PerceptronAnnotator.load();
    }
}
