package org.broadsheet.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatternTimesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 10, 18);

    @TestFactory
    Stream<DynamicTest> everyRowFindsItsExample() {
        List<TimeRow> rows = TimeRow.all();
        assertTrue(rows.size() >= 19, rows.size() + " rows");
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    List<TimeReference> times = LoadedStages.TIMES.tag(LoadedStages.parsed(row.example()), FRIDAY);
                    assertTrue(
                            times.stream()
                                    .anyMatch(time -> time.rule().equals(row.name())
                                            && time.text().equals(row.found())
                                            && time.value().equals(row.value())),
                            row.example() + " gives " + times);
                }));
    }
}
