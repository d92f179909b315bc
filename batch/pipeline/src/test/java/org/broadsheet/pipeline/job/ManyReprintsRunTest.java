package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A text in hundreds of places costs by how many they are, not by their pairs. */
class ManyReprintsRunTest {
    private static final int REPRINTS = 400;
    /** Spring would set logging up anew, and nothing would be heard of the run. */
    private static final String LOGGING = "org.springframework.boot.logging.LoggingSystem";

    private static final Pattern COMPARED = Pattern.compile("(\\d+) pairs of");
    private static final String TEXT = "A ferry ran aground off Port Ella on Tuesday with 214 people aboard, the coast"
            + " guard said.\n\nSeven passengers were treated for bruises. \"The tide will lift her off by itself,\" said"
            + " Jon Tarrel, the harbour master.\n\nThe Ella Star was on its way from Skerry to Port Ella when its rudder"
            + " failed.\n\nElla Lines runs four ferries and has carried islanders since 1931.";

    @TempDir
    private Path folder;

    /** Every second one has a sentence of its own. */
    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(TestDataset.line(
                    "https://www.outlet" + i + ".example/story",
                    "2027-05-0" + (4 + i % 3) + "T10:00:00Z",
                    TEXT + (i % 2 == 0 ? "" : "\n\nReaders of edition " + i + " wrote to us.")));
        }
        return lines.toString();
    }

    private static List<String> compared(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> COMPARED.matcher(message).find())
                .toList();
    }

    @Test
    void reprintsAreComparedWithFewAndMakeOneStory() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("org.broadsheet.pipeline.link");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.DEBUG);
        TestDataset dataset = new TestDataset(folder);
        String logging = System.getProperty(LOGGING, "");
        System.setProperty(LOGGING, "none");
        try {
            dataset.input("first.jsonl", lines(0, REPRINTS / 2));
            dataset.ingest();
            dataset.input("then.jsonl", lines(REPRINTS / 2, REPRINTS));
            dataset.ingest();
        } finally {
            System.setProperty(LOGGING, logging);
            logger.detachAppender(log);
            logger.setLevel(before);
        }

        List<String> messages = compared(log);
        assertEquals(4, messages.size(), "each run tells of texts and of articles: " + messages);
        for (String message : messages) {
            Matcher pairs = COMPARED.matcher(message);
            assertTrue(pairs.find() && Integer.parseInt(pairs.group(1)) <= 2 * REPRINTS, message);
        }
        SoundDataset.check(DatasetFolder.open(dataset.output()));
        assertEquals(List.of(REPRINTS + "|" + (REPRINTS - 1)), dataset.query("SELECT articles, copies FROM stories"));
        assertEquals(
                List.of("EXACT|" + (REPRINTS / 2 - 1), "NEAR|" + REPRINTS / 2),
                dataset.query("SELECT duplicate_kind, count(*) FROM articles WHERE duplicate_of IS NOT NULL"
                        + " GROUP BY 1 ORDER BY 1"));
    }
}
