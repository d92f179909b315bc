package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/entity} is a short text and its entities: a line each with type, canonical name and roles,
 * then its mentions in the order of the text. Run with {@code -Dgolden.update=true} to write what is found now, and read
 * the difference before committing it.
 */
class EntityGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/entity");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
            assertTrue(cases.size() >= 60, "golden cases found: " + cases.size());
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void entitiesAreAsExpected(Path folder) throws IOException {
        String found = describe(AnnotatedTexts.entitiesOf(Files.readString(folder.resolve("input.txt"))));
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, folder.toString());
    }

    private static String describe(ArticleEntities entities) {
        StringBuilder told = new StringBuilder();
        for (Entity entity : entities.entities()) {
            told.append(entity.type()).append(' ').append(entity.name());
            told.append(entity.roles().isEmpty() ? "" : " " + entity.roles()).append('\n');
            for (Mention mention : entity.mentions()) {
                told.append("  ")
                        .append(mention.form())
                        .append(' ')
                        .append(mention.text())
                        .append('\n');
            }
        }
        return told.toString();
    }
}
