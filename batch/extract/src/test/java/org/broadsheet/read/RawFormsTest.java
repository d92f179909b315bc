package org.broadsheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.SourceFormat;
import org.junit.jupiter.api.Test;

/** The registry of forms is whole: what it lists is shown by a case. */
class RawFormsTest {
    private static final Pattern ARTICLE = Pattern.compile("(?m)^ARTICLE \\S+ (\\w+) ");

    @Test
    void everyFormHasAGoldenCase() throws IOException {
        Set<SourceFormat> shown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/read"))) {
            for (Path file : files.filter(one -> one.endsWith("expected.txt")).toList()) {
                Matcher article = ARTICLE.matcher(Files.readString(file));
                while (article.find()) {
                    shown.add(SourceFormat.valueOf(article.group(1)));
                }
            }
        }

        assertEquals(RawForms.BUILT_IN.formats(), List.copyOf(shown));
    }

    @Test
    void noEndingIsClaimedTwice() {
        List<String> endings = RawForms.BUILT_IN.endings();

        assertEquals(new HashSet<>(endings).size(), endings.size(), endings.toString());
        List<String> odd = new ArrayList<>(endings);
        odd.removeIf(ending -> ending.matches("\\.[a-z]+"));
        assertTrue(odd.isEmpty(), odd.toString());
    }
}
