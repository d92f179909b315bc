package org.broadsheet.entity;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Publication;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who and what is named: {@code golden/entity}, a line {@code name | TYPE | roles: ... | FORM mention | ...} each, the
 * mentions in the order of the text, those that nobody is taken to mean with {@code doubtful} before them; and how sure a
 * row is: {@code golden/entity-confidence}, a line {@code name | TYPE | confidence} each.
 */
class EntityGoldenTest {
    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsEntities() throws IOException {
        return GoldenCases.tests("entity", 60, Publication.UNKNOWN, EntityGoldenTest::found);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsConfidences() throws IOException {
        return GoldenCases.tests("entity-confidence", 8, Publication.UNKNOWN, EntityGoldenTest::trusted);
    }

    private static List<String> found(Case one) {
        ArticleEntities entities = LoadedStages.entities(one.parsed());
        return entities.rows().stream()
                .map(entity -> (entities.entities().contains(entity) ? "" : "doubtful | ") + line(entity))
                .toList();
    }

    private static List<String> trusted(Case one) {
        return LoadedStages.entities(one.parsed()).rows().stream()
                .map(entity -> entity.name() + " | " + entity.type() + " | " + entity.confidence())
                .toList();
    }

    private static String line(Entity entity) {
        String roles = entity.roles().isEmpty() ? "" : " | roles: " + String.join(", ", entity.roles());
        return entity.name() + " | " + entity.type() + roles
                + entity.mentions().stream()
                        .map(mention -> " | " + mention.form() + " " + mention.text())
                        .collect(Collectors.joining());
    }
}
