package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final Path LISTS = Path.of("src/main/resources/org/broadsheet/words");

    private static List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.walk(LISTS)) {
            List<Path> lists = files.filter(Files::isRegularFile).sorted().toList();
            assertTrue(lists.size() >= 30, lists.size() + " lists");
            return lists;
        }
    }

    @Test
    void everyListSaysWhereItsWordsComeFromAndWhen() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path list : lists()) {
            String source = fact(list, "Source");
            String date = fact(list, "Date");
            if (source == null || source.length() < 10) {
                faults.add(list + ": no line \"# Source: ...\"");
            }
            if (date == null || LocalDate.parse(date).isBefore(LocalDate.of(2026, 1, 1))) {
                faults.add(list + ": no line \"# Date: ...\"");
            }
            if (!list.toString().endsWith(".tsv")) {
                faults.add(list + ": lists end in .tsv");
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Who holds an office changes: the list must say until when it was looked after. */
    @Test
    void theListOfLeadersSaysUntilWhenItIsTrue() throws IOException {
        LocalDate until = LocalDate.parse(String.valueOf(fact(LISTS.resolve("en/leaders.tsv"), "True until")));

        assertTrue(until.isAfter(LocalDate.of(2024, 12, 31)), "leaders.tsv is true until " + until);
    }

    @Test
    void noRowStandsTwiceInAList() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path list : lists()) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(list)) {
                if (!line.startsWith("# ") && !seen.add(line)) {
                    faults.add(list + ": " + line);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String fact(Path list, String name) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("# " + name + ": "))
                .map(line -> line.substring(name.length() + 4).strip())
                .findFirst()
                .orElse(null);
    }

    @Test
    void aRowHasItsCellsAndTheirParts() {
        WordList list = WordList.parse("list", "# words <tab> more\n\n#1\tone | uno|\n two \n");

        assertEquals(Set.of("#1", "two"), list.words());
        assertEquals(List.of("one", "uno"), list.rows().get(0).parts(1));
        assertEquals("", list.rows().get(1).cell(1));
        assertEquals(List.of(), list.rows().get(1).parts(1));
    }

    @Test
    void twoSetsOfOneNameAreRefused() {
        WordList list = WordList.parse("list", "before\tin|at\nbefore\tof\n");

        assertThrows(IllegalArgumentException.class, list::sets);
    }

    @Test
    void aListThatIsMissingIsNamed() {
        UncheckedIOException missing = assertThrows(UncheckedIOException.class, () -> WordList.english("nothing"));

        assertTrue(missing.getMessage().contains("en/nothing.tsv"), missing.getMessage());
    }
}
