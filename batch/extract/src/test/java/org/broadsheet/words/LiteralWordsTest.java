package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words are data: a collection of ten strings or more stands in a list, not in code. */
class LiteralWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/broadsheet");
    private static final int LARGE = 10;
    /** To the end of the statement. */
    private static final Pattern COLLECTION =
            Pattern.compile("(?:Set|List|Map)\\.(?:of|ofEntries)\\(((?:[^;\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+);");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    /** Names of formats, fields, tags, zones and prefixes: no words of a language. */
    private static final Set<String> TECHNICAL = Set.of(
            "clean/BlockBuilder.java",
            "clean/PageDates.java",
            "clean/PageHead.java",
            "clean/WrittenTime.java",
            "figure/amount/UnitLexicon.java",
            "read/Encoding.java",
            "read/EnvelopeSearch.java",
            "read/RawForms.java",
            "read/ArticleFields.java",
            "read/UnreadForm.java");

    @Test
    void noLargeCollectionOfWordsStandsInCode() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher collection = COLLECTION.matcher(Files.readString(file));
                while (collection.find()) {
                    if (STRING.matcher(collection.group(1)).results().count() >= LARGE) {
                        found.add(SOURCES.relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
        }
        found.removeAll(TECHNICAL);

        assertEquals(Set.of(), found);
    }
}
