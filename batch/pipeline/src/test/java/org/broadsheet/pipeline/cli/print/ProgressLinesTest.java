package org.broadsheet.pipeline.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private final ProgressLines progress = new ProgressLines(lines::add, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private static Split split(int number, long bytes) {
        return new Split(number, 1, bytes, 0, null);
    }

    @Test
    void aLineComesAfterFiveSecondsAtTheEarliest() {
        progress.planned(new Plan(3, 1, List.of(split(0, 100), split(1, 300)), List.of(), Map.of()), 0);
        progress.extracted(10, 0);
        now = now.plus(ProgressLines.BETWEEN).minusMillis(1);
        progress.extracted(10, 0);
        now = now.plusMillis(1);
        progress.extracted(9, 1);
        progress.extracted(1, 0);
        assertEquals(
                List.of("3 files listed, 1 unchanged, 2 to read", "30 of about 30 articles (1 rejected), 6.0 a second"),
                lines);
    }

    @Test
    void whatIsToComeIsProjectedFromTheSplitsThatAreDone() {
        Split first = split(0, 100);
        progress.planned(new Plan(2, 0, List.of(first, split(1, 300)), List.of(), Map.of()), 0);
        progress.extracted(20, 0);
        progress.splitDone(first);
        now = now.plus(Duration.ofSeconds(10));
        progress.extracted(5, 0);
        assertEquals("25 of about 80 articles (0 rejected), 2.5 a second", lines.get(1));
    }
}
