package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Rule;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Text;
import org.broadsheet.entity.EntityRule;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.broadsheet.quote.QuoteRule;
import org.broadsheet.time.TimeName;
import org.broadsheet.time.TimeReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every named rule has a case in {@code golden/rule}, headed {@code # stage: rule-name}, in which it gives what the case
 * tells: {@code part: the characters it went by | the row}. A rule that no case can reach is dead.
 */
class RuleCasesTest {
    private static final Extraction EXTRACTION = new Extraction(LoadedStages.ANNOTATOR);
    private static final Extraction READING_TWICE = EXTRACTION.withSecondReader();
    /** The rules that only the second reader gives. */
    private static final Set<String> READ =
            Set.of("figure: " + FigureRule.HOLDER_READ.ruleName(), "figure: " + FigureRule.MEASURED_READ.ruleName());

    private static final Publication FRIDAY =
            new Publication(null, LocalDate.of(2024, 10, 18), PublishedBasis.METADATA);

    @TestFactory
    Stream<DynamicTest> everyRuleGivesWhatItsCaseTells() throws IOException {
        return GoldenCases.tests("rule", rules().size(), FRIDAY, one -> lines(one.article(), nameOf(one)));
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> cases = new TreeSet<>();
        for (Case one : GoldenCases.of("rule", FRIDAY)) {
            cases.add(nameOf(one));
            assertFalse(
                    one.owed().isEmpty(),
                    nameOf(one) + " gives nothing of " + one.article().body());
        }

        assertEquals(rules(), cases);
    }

    @Test
    void explanationChangesNoRow() throws IOException {
        for (Case one : GoldenCases.of("rule", FRIDAY)) {
            ExplainedArticle explained = EXTRACTION.explain(one.article());
            ExtractedArticle extracted = EXTRACTION.extract(one.article());
            assertEquals(extracted, explained.extracted(), one.title());
            Stream.of(
                            extracted.entities().stream().map(Entity::entityId),
                            extracted.quotes().stream().map(Quote::quoteId),
                            extracted.figures().stream().map(Figure::figureId))
                    .flatMap(ids -> ids)
                    .forEach(id -> assertFalse(explained.rulesOf(id).isEmpty(), one.title() + ": " + id));
        }
    }

    @Test
    void aFigureIsASpeakersOnlyWhereHeTellsOfHimself() {
        assertEquals("Ana Weber", holderOf("“I have nine boats,” Ana Weber said."));
        assertNull(holderOf("“We have nine boats,” Ana Weber said."));
        assertNull(holderOf("“My daughter has nine boats,” Ana Weber said."));
    }

    private static String holderOf(String text) {
        return EXTRACTION
                .extract(Article.ofPlainText("test:boats", text, FRIDAY))
                .figures()
                .get(0)
                .holderName();
    }

    private static Set<String> rules() {
        Set<String> names = new TreeSet<>();
        add(names, "quote", QuoteRule.values());
        add(names, "figure", FigureRule.values());
        add(names, "time", TimeName.values());
        add(names, "entity", EntityRule.values());
        return names;
    }

    private static void add(Set<String> names, String stage, Rule[] rules) {
        for (Rule rule : rules) {
            names.add(stage + ": " + rule.ruleName());
        }
    }

    private static String nameOf(Case one) {
        return one.head().stream()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(one.title() + " names no rule"))
                .substring(2);
    }

    /** What a rule gave of a text. */
    private static List<String> lines(Article article, String name) {
        ExplainedArticle explained = (READ.contains(name) ? READING_TWICE : EXTRACTION).explain(article);
        Text body = article.body();
        String stage = name.substring(0, name.indexOf(':'));
        String rule = name.substring(name.indexOf(' ') + 1);
        List<String> lines = new ArrayList<>();
        switch (stage) {
            case "quote" ->
                explained.extracted().quotes().forEach(row -> add(lines, explained, row.quoteId(), row.text(), rule));
            case "figure" ->
                explained.extracted().figures().forEach(row -> add(lines, explained, row.figureId(), row.text(), rule));
            case "entity" ->
                explained
                        .extracted()
                        .entities()
                        .forEach(row -> add(lines, explained, row.entityId(), row.name(), rule));
            case "time" -> {
                for (TimeReference time : explained.times()) {
                    if (time.rule().equals(rule)) {
                        lines.add(body.of(time.span()) + " | " + time.value());
                    }
                }
            }
            default -> throw new IllegalArgumentException("no stage " + stage);
        }
        return lines;
    }

    private static void add(List<String> lines, ExplainedArticle explained, String id, String row, String rule) {
        for (RuleUse use : explained.rulesOf(id)) {
            if (use.rule().equals(rule)) {
                Text body = explained.extracted().article().body();
                lines.add(use.part() + ": " + (use.span() == null ? use.detail() : body.of(use.span())) + " | " + row);
            }
        }
    }
}
