package org.broadsheet.time;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Publication;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a time is: {@code golden/time}, a line {@code text | TYPE | value | days | relation} each. */
class TimeTaggerGoldenTest {
    @TestFactory
    Stream<DynamicTest> everySentenceGivesItsTimes() throws IOException {
        return GoldenCases.tests("time", 60, Publication.UNKNOWN, this::found);
    }

    private List<String> found(Case one) {
        return LoadedStages.TIMES.tag(one.parsed(), one.article().publication().on()).stream()
                .map(TimeTaggerGoldenTest::line)
                .toList();
    }

    private static String line(TimeReference time) {
        String days = time.from() == null && time.to() == null
                ? "-"
                : (time.from() == null ? "" : time.from()) + ".." + (time.to() == null ? "" : time.to());
        return String.join(
                " | ",
                time.text(),
                time.type().name(),
                time.value(),
                days,
                time.relation().name());
    }
}
