package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.across.StoryEvidence;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.measure.ReportPairs.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainStoriesTest {
    private static final String FERRY =
            "A ferry ran aground off Port Ella on Tuesday with 214 people aboard. The Ella Star was"
                    + " on its way from Skerry when its rudder failed, said harbour master Jon Tarrel.";
    private static final String FERRY_TOO =
            "Harbour master Jon Tarrel counts on the tide: the Ella Star, a ferry with 214 people"
                    + " aboard, sat on a sandbank at Port Ella on Tuesday after its rudder failed off Skerry.";
    private static final String TANKER =
            "A tanker hit a sandbank off Cape Morran on Tuesday, an hour after the ferry Ella Star"
                    + " at Port Ella. No oil was lost, said salvage chief Ida Brunn, and 19 sailors stayed aboard.";

    @TempDir
    private Path folder;

    /** Reports are of one event where their names are alike, nine times in ten; the rest is chance. */
    private static List<Pair> pairs(int count, boolean sameTopic) {
        Random random = new Random(5);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] evidence = new double[StoryEvidence.values().length];
            evidence[StoryEvidence.ALWAYS.ordinal()] = 1;
            evidence[StoryEvidence.WORDS.ordinal()] = random.nextDouble();
            boolean alike = random.nextBoolean();
            evidence[StoryEvidence.NAMES.ordinal()] = alike ? 1 : 0;
            pairs.add(new Pair(evidence, alike == random.nextInt(10) > 0, sameTopic));
        }
        return pairs;
    }

    @Test
    void findsTheWeightsOfAKnownLaw() {
        double[] weights = TrainStories.fit(List.of(), pairs(2000, false));

        double[] alike = pairs(1, false).get(0).evidence();
        alike[StoryEvidence.NAMES.ordinal()] = 1;
        assertEquals(.9, StoryLikeness.probability(weights, alike), .03);
        assertEquals(0, weights[StoryEvidence.WORDS.ordinal()], .4);
        assertEquals(0, weights[StoryEvidence.PLACE_MISSED_BY_BOTH.ordinal()], 1e-9, "there was none");
        assertEquals(-1.5, weights[StoryEvidence.ONE_WEEKDAY_APART.ordinal()], "it is set");
    }

    @Test
    void twoEventsOfOneTopicWeighMore() {
        double[] weights = TrainStories.fit(List.of(), pairs(500, false));
        double[] confusable = TrainStories.fit(List.of(), pairs(500, true));

        assertTrue(confusable[0] < weights[0], confusable[0] + " and " + weights[0]);
    }

    @Test
    void writesAWeightForEachEvidence() throws IOException {
        Path written = Files.createDirectories(folder.resolve("across/written"));
        Files.write(
                written.resolve("articles.jsonl"),
                List.of(report("a", FERRY), report("b", FERRY_TOO), report("c", TANKER)));
        Files.writeString(
                written.resolve("truth.json"),
                "{\"articles\": {\"a\": {\"story\": \"e1\"}, \"b\": {\"story\": \"e1\"}, \"c\": {\"story\": \"e1x\"}},"
                        + " \"near_copies\": [], \"figures\": [], \"utterances\": [], \"contradictions\": []}");
        Path real = Files.createDirectories(folder.resolve("across/real"));
        Files.writeString(real.resolve("ecb-dev.jsonl"), "");
        Files.writeString(real.resolve("wcl-dev.jsonl"), "");
        Path list = folder.resolve("list.tsv");

        int exit = TrainStories.commandLine().execute("--corpus", folder.toString(), "--output", list.toString());

        assertEquals(0, exit);
        List<String> lines = Files.readAllLines(list);
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("# Source: fitted for this project to 3 pairs")),
                lines.toString());
        List<String> names = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertEquals(List.of(StoryEvidence.values()).stream().map(Enum::name).toList(), names);
    }

    private static String report(String id, String text) {
        return "{\"id\": \"" + id + "\", \"published_at\": \"2027-05-04\", \"title\": \"At Port Ella\", \"text\": \""
                + text + "\"}";
    }
}
