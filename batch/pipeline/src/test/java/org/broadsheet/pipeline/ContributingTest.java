package org.broadsheet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;

/** The recipes of CONTRIBUTING for columns, tables and verbs name files and tests that there are, and every schema. */
class ContributingTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Pattern FILE = Pattern.compile("`([a-z]+/[A-Za-z0-9_./-]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

    private static String section(String title) throws IOException {
        String page = Files.readString(PROJECT.resolve("CONTRIBUTING.md"));
        int from = page.indexOf("### " + title + "\n");
        assertTrue(from >= 0, title);
        int to = page.indexOf("\n#", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        for (String title : List.of("A column", "A table", "A verb", "A panel of the dashboard")) {
            List<String> files = found(FILE, section(title));
            assertFalse(files.isEmpty(), title);
            for (String file : files) {
                assertTrue(Files.exists(PROJECT.resolve(file)), title + ": " + file);
            }
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> all = Stream.concat(
                Files.walk(Path.of("src/test/java")), Files.walk(PROJECT.resolve("schemas/src/test/java")))) {
            tests = all.map(path -> String.valueOf(path.getFileName()).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (String title : List.of("A column", "A table", "A verb", "A panel of the dashboard")) {
            for (String test : found(TEST, section(title))) {
                assertTrue(tests.contains(test), title + ": " + test);
            }
        }
    }

    /** A schema without a table would be documented, and written nowhere. */
    @Test
    void everySchemaIsThatOfATableOrOfSomethingInOne() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("Span.avsc", "SnapshotFile.avsc"));
        Table.all().forEach(table -> expected.add(table.rowType().getSimpleName() + ".avsc"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("schemas/src/main/avro"))) {
            assertEquals(
                    expected,
                    files.map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
