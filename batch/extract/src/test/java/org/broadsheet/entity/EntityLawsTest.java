package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.Test;

/** What holds for the entities of any text, shown on all golden texts and on all of them in one. */
class EntityLawsTest {
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Case one : GoldenCases.of("entity", Publication.UNKNOWN)) {
            texts.add(one.article().body().toString());
        }
        texts.add(String.join("\n\n", texts));
        return texts;
    }

    @Test
    void theTextAtASpanIsTheMention() throws IOException {
        for (String text : texts()) {
            ParsedArticle article = LoadedStages.parsed(text);
            for (Entity entity : LoadedStages.entities(article).rows()) {
                for (Mention mention : entity.mentions()) {
                    assertEquals(article.article().body().of(mention.span()), mention.text());
                }
            }
        }
    }

    @Test
    void mentionsAscendAndOnesOfAFormDoNotOverlap() throws IOException {
        for (String text : texts()) {
            List<Mention> all = new ArrayList<>();
            for (Entity entity :
                    LoadedStages.entities(LoadedStages.parsed(text)).rows()) {
                List<Mention> mentions = entity.mentions();
                for (int i = 1; i < mentions.size(); i++) {
                    assertTrue(
                            mentions.get(i - 1).span().compareTo(mentions.get(i).span()) < 0, entity.name());
                }
                assertTrue(mentions.stream().anyMatch(mention -> mention.form() == Form.NAME), entity.name());
                all.addAll(mentions);
            }
            for (Form form : List.of(Form.NAME, Form.PRONOUN)) {
                List<Span> spans = all.stream()
                        .filter(mention -> mention.form() == form)
                        .map(Mention::span)
                        .sorted()
                        .toList();
                for (int i = 1; i < spans.size(); i++) {
                    assertFalse(spans.get(i - 1).overlaps(spans.get(i)), text + " at " + spans.get(i));
                }
            }
        }
    }

    @Test
    void equalNamesOfEqualTypeHaveEqualIdsInEveryArticle() throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (String text : texts()) {
            for (Entity entity :
                    LoadedStages.entities(LoadedStages.parsed(text)).rows()) {
                String key = entity.type() + " " + entity.name();
                assertEquals(ids.computeIfAbsent(key, k -> entity.entityId()), entity.entityId(), key);
            }
        }
        assertEquals(ids.size(), ids.values().stream().distinct().count());
    }

    @Test
    void theSameTextGivesTheSameEntitiesWhateverWasReadBefore() throws IOException {
        List<String> texts = texts();
        EntityExtractor shared = new EntityExtractor();
        List<List<Entity>> forwards = new ArrayList<>();
        for (String text : texts) {
            forwards.add(shared.extract(LoadedStages.parsed(text)).rows());
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            assertEquals(
                    forwards.get(i),
                    shared.extract(LoadedStages.parsed(texts.get(i))).rows());
        }
    }

    @Test
    void everyRowIsTrustedToADegreeAndNobodyIsTakenToMeanADoubtfulOne() throws IOException {
        for (String text : texts()) {
            ArticleEntities entities = LoadedStages.entities(LoadedStages.parsed(text));
            for (Entity entity : entities.rows()) {
                assertTrue(entity.confidence() >= 0 && entity.confidence() <= 1, entity.toString());
                boolean meant = entities.entities().contains(entity);
                assertEquals(
                        meant,
                        entities.places().stream()
                                .anyMatch(place -> place.entity().equals(entity)),
                        entity.toString());
                assertTrue(
                        meant
                                || entity.mentions().stream().allMatch(mention -> mention.form() == Form.NAME)
                                        && entity.roles().isEmpty(),
                        entity.toString());
            }
            assertTrue(entities.rows().containsAll(entities.entities()));
        }
    }

    @Test
    void withinFindsWhatAFullSearchFinds() throws IOException {
        List<String> texts = texts();
        ArticleEntities entities = LoadedStages.entities(LoadedStages.parsed(texts.get(texts.size() - 1)));
        for (int start = 0; start < 3000; start += 7) {
            Span span = new Span(start, start + 40);
            assertEquals(
                    entities.places().stream()
                            .filter(place -> place.mention().span().overlaps(span))
                            .toList(),
                    entities.within(span));
        }
        assertNotEquals(List.of(), entities.places());
    }
}
