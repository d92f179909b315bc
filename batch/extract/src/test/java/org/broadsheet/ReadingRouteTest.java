package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Package docs are a way to read by: from {@link Extraction} down to a figure in eight files, each named by one before it. */
class ReadingRouteTest {
    private static final Path SOURCES = Path.of("src/main/java/org/broadsheet");
    private static final Pattern STATION = Pattern.compile("<li>\\{@(?:link|code) (?:[a-z]+\\.)*([A-Z]\\w+)}");

    @Test
    void anArticleIsFollowedDownToAFigureInEightFiles() throws IOException {
        List<String> stations = new ArrayList<>();
        Matcher station = STATION.matcher(Files.readString(SOURCES.resolve("package-info.java")));
        while (station.find()) {
            stations.add(station.group(1));
        }
        assertTrue(stations.size() >= 5 && stations.size() <= 8, stations.toString());
        assertEquals("Extraction", stations.get(0));
        StringBuilder read = new StringBuilder(source(stations.get(0)));
        for (String next : stations.subList(1, stations.size())) {
            assertTrue(read.toString().contains(next), "nothing read before names " + next);
            read.append(source(next));
        }
        assertTrue(source(stations.get(stations.size() - 1)).contains("new Figure("), "the last makes no figure");
    }

    @Test
    void everyPackageSaysWhereToStartAndGivesAnExample() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.endsWith("package-info.java")).toList()) {
                String doc = Files.readString(file);
                if (!doc.contains("Start from") || !doc.contains("\"") && !doc.contains("“") && !doc.contains("Of ")) {
                    faults.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String source(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return Files.readString(files.filter(f -> f.endsWith(simpleName + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(simpleName + " is not there")));
        }
    }
}
