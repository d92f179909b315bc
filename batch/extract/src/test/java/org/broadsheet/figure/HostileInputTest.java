package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Hostile text, up to a megabyte, takes no more than a generous minute; where work grew with the square of the length
 * it would take hours.
 */
class HostileInputTest {
    private static final int LENGTH = 1_000_000;
    /** What grows with the square shows at this length too; the full length is for the likeliest culprits. */
    private static final int SHORT_LENGTH = 150_000;

    private static final Set<String> LONG = Set.of("digits", "number words", "hyphens", "marks");
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final FigureExtractor extractor = new FigureExtractor();

    @TestFactory
    Stream<DynamicTest> hostileTextIsReadInLinearTime() {
        Map<String, String> seeds = Map.ofEntries(
                Map.entry("digits", "7"),
                Map.entry("grouped digits", "1,234,"),
                Map.entry("points", "1.2."),
                Map.entry("blanks and zeros", "1 000 "),
                Map.entry("number words", "two hundred thousand "),
                Map.entry("units of number words", "one and a half "),
                Map.entry("hyphens", "twenty-three-"),
                Map.entry("fractions", "1/2/"),
                Map.entry("ranges", "10-15 to 20 or "),
                Map.entry("commas", "5, 10, and 15, "),
                Map.entry("scales", "million billion "),
                Map.entry("money", "$ $5 per $ "),
                Map.entry("percent", "5% of 5% of "),
                Map.entry("of", "thousands of tens of "),
                Map.entry("brackets", "5 ((((( 6 ))))) "),
                Map.entry("primes", "5' 6\" '\" "),
                Map.entry("per", "5 km per km per "),
                Map.entry("marks", "+-%$€.,"),
                Map.entry("nouns", "5 big red house "),
                Map.entry("cells", "7 | "),
                Map.entry("empty cells", "| | 7 "),
                Map.entry("rows of cells", "boats | 7 | 8 |\n"),
                Map.entry("lists of numbers", "one, two, three thousand, four hundred, "));
        return seeds.entrySet().stream()
                .map(seed -> DynamicTest.dynamicTest(seed.getKey(), () -> {
                    // Plain text needs a letter.
                    String text =
                            seed.getValue().repeat(LENGTH / seed.getValue().length()) + " x";
                    ParsedArticle article = ParsedArticle.of(HandTagging.plain(text));
                    assertTimeoutPreemptively(
                            BOUND,
                            () -> assertNotNull(
                                    extractor.extract(article, List.of(), ArticleEntities.of(List.of()), List.of())));
                }));
    }
}
