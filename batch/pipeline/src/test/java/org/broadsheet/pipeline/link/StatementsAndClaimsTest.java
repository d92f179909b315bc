package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsAndClaimsTest {
    static final String AGENCY = """
            A flood on the river Leem killed at least 14 people on Tuesday, officials said.

            "Money alone will not rebuild our fine old bridge at Tarn," mayor Vera Holt said on Monday.

            "We have asked the army for forty tents," she said.

            The water rose to 6.2 metres.
            """;
    static final String PAPER = """
            Thirty-one people are now known to have died in the flood on the river Leem, the police said.

            "Cash by itself cannot rebuild the old bridge at Tarn," said Vera Holt, the mayor.

            The water stood at 6.2 metres in Tarn.
            """;
    private static final String LATER = """
            The mayor of Tarn, Vera Holt, has asked the army for forty tents, she said.

            Nobody knows when the bridge will open.
            """;
    private static final String GROUPS = "SELECT list_sort(list(quote_id))::VARCHAR FROM statement_quotes"
            + " GROUP BY statement_id UNION ALL SELECT list_sort(list(figure_id))::VARCHAR FROM claim_figures"
            + " GROUP BY claim_id ORDER BY 1";

    @Test
    void followsAStatementThroughItsOutlets() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article("paper", "2031-05-08", "flood", PAPER)
                    .link();

            assertEquals(
                    List.of("Money alone will not rebuild our fine old bridge at Tarn|Vera Holt|2031-05-05|2031-05-07"
                            + "|2031-05-08|agency.example|2|2|2|2|0|0|[en]"),
                    dataset.rows("SELECT rtrim(text, ','), speaker_name, said_on, first_on, last_on, first_outlet,"
                            + " outlets, articles, quotes, direct, mixed, indirect, languages FROM statements"
                            + " WHERE text LIKE '%bridge%'"));
            assertEquals(
                    List.of("true"),
                    dataset.rows("SELECT wording_spread BETWEEN .1 AND .9 FROM statements WHERE text LIKE '%bridge%'"));
        }
    }

    @Test
    void tellsThatALaterCountUpdatesAnEarlierOne() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article("paper", "2031-05-08", "flood", PAPER)
                    .link();

            assertEquals(
                    List.of("14.0|31.0|UPDATES"),
                    dataset.rows("SELECT one.value_low, other.value_low, relation FROM claim_conflicts"
                            + " JOIN claims AS one USING (claim_id)"
                            + " JOIN claims AS other ON other.claim_id = other_claim_id"));
            assertEquals(
                    List.of("2|2"),
                    dataset.rows("SELECT outlets, articles FROM claims WHERE unit = 'm' AND kind = 'QUANTITY'"));
        }
    }

    @Test
    void countsNoCopyAsAnOutlet() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article(
                            "copyist",
                            "2031-05-07",
                            "flood",
                            AGENCY,
                            SmallDataset.idOf("agency", "2031-05-07", "flood"))
                    .link();

            assertEquals(
                    List.of("1|2"), dataset.rows("SELECT DISTINCT outlets, articles FROM statements ORDER BY ALL"));
            assertEquals(List.of("1|2"), dataset.rows("SELECT DISTINCT outlets, articles FROM claims ORDER BY ALL"));
        }
    }

    @Test
    void findsConflictsAcrossStoriesInAnyOrder() throws SQLException {
        String minister = "The tram extension will cost 1.2 billion euros by 2040, minister Vera Holt said.";
        String auditors = "The tram extension will cost 1.9 billion euros by 2040, the auditors said.";
        String other = "The canal bridge will cost 1.9 billion euros by 2040, the auditors said.";
        String conflicts = "SELECT one.value_high, other.value_low, relation, claim_conflicts.story_id"
                + " FROM claim_conflicts JOIN claims AS one USING (claim_id)"
                + " JOIN claims AS other ON other.claim_id = other_claim_id";
        List<String> found = List.of("1.212E9|1.881E9|CONTRADICTS|plans");
        try (SmallDataset forwards = new SmallDataset();
                SmallDataset backwards = new SmallDataset()) {
            forwards.article("agency", "2031-05-07", "plans", minister)
                    .article("weekly", "2031-05-20", "bridge", other)
                    .link();
            forwards.article("paper", "2031-06-18", "audit", auditors).link();
            assertEquals(found, forwards.rows(conflicts));
            backwards.article("paper", "2031-06-18", "audit", auditors).link();
            assertEquals(List.of(), backwards.rows(conflicts));
            backwards.article("agency", "2031-05-07", "plans", minister).link();
            assertEquals(found, backwards.rows(conflicts));

            backwards.article("paper", "2031-06-18", "audit", minister).link();
            assertEquals(List.of(), backwards.rows(conflicts));
        }
    }

    private static final String CLAIMS = "SELECT subject, unit, value_low, value_high, outlets, articles, figures,"
            + " first_on, last_on, first_outlet, story_id FROM claims ORDER BY ALL";
    private static final String RELATIONS = "SELECT one.value_low, other.value_low, relation, claim_conflicts.story_id"
            + " FROM claim_conflicts JOIN claims AS one USING (claim_id)"
            + " JOIN claims AS other ON other.claim_id = other_claim_id ORDER BY ALL";
    private static final String MINISTER =
            "The tram extension will cost 1.2 billion euros by 2040, minister Vera Holt said.";
    private static final String AGAIN = "It was a long year in Tarn.\n\n" + MINISTER;
    private static final String OWNER = "Tramways: the tram extension will cost 1.21 billion euros by 2040.";
    private static final String AUDITORS = "The tram extension will cost 1.9 billion euros by 2040, the auditors said.";

    private record Report(String outlet, String day, String story, String text) {
        SmallDataset in(SmallDataset dataset) throws SQLException {
            return dataset.article(outlet, day, story, text);
        }
    }

    private static SmallDataset inOneGo(List<Report> reports) throws SQLException {
        SmallDataset dataset = new SmallDataset();
        for (Report report : reports) {
            report.in(dataset);
        }
        dataset.link();
        return dataset;
    }

    private static SmallDataset oneByOne(List<Report> reports) throws SQLException {
        SmallDataset dataset = new SmallDataset();
        for (Report report : reports) {
            report.in(dataset).link();
        }
        return dataset;
    }

    private static List<Report> backwards(List<Report> reports) {
        List<Report> reversed = new ArrayList<>(reports);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void takesEqualClaimsOfStoriesForOneInAnyOrder() throws SQLException {
        List<Report> reports = List.of(
                new Report("agency", "2031-05-07", "plans", MINISTER),
                new Report("paper", "2031-06-18", "budget", OWNER),
                new Report("weekly", "2031-07-02", "audit", AUDITORS),
                new Report("review", "2031-07-03", "year", AGAIN));
        try (SmallDataset together = inOneGo(reports);
                SmallDataset forwards = oneByOne(reports);
                SmallDataset backwards = oneByOne(backwards(reports))) {
            List<String> claims = together.rows(CLAIMS);
            assertEquals(2, claims.size(), claims.toString());
            assertTrue(claims.get(1).endsWith("|3|3|3|2031-05-07|2031-07-03|agency.example|plans"), claims.toString());
            assertEquals(claims, forwards.rows(CLAIMS));
            assertEquals(claims, backwards.rows(CLAIMS));
            assertEquals(1, together.rows(RELATIONS).size());
            assertEquals(together.rows(RELATIONS), forwards.rows(RELATIONS));
            assertEquals(together.rows(RELATIONS), backwards.rows(RELATIONS));
            assertEquals(forwards.rows(GROUPS), backwards.rows(GROUPS));
        }
    }

    @Test
    void keepsChangesOfStoriesApartFromLevels() throws SQLException {
        List<Report> reports = List.of(
                new Report("agency", "2031-05-07", "plans", "Profits of the tram line were 3.5 million euros in 2030."),
                new Report("paper", "2031-06-18", "budget", "Profits of the tram line rose 3.5 million euros in 2030."),
                new Report(
                        "weekly", "2031-07-02", "audit", "Profits of the tram line rose to 3.5 million euros in 2030."),
                new Report(
                        "review", "2031-07-03", "year", "Profits of the tram line rose by 5 million euros in 2030."));
        try (SmallDataset together = inOneGo(reports);
                SmallDataset forwards = oneByOne(reports);
                SmallDataset backwards = oneByOne(backwards(reports))) {
            String claims = "SELECT change, value_high, outlets, first_outlet FROM claims ORDER BY ALL";
            assertEquals(
                    List.of(
                            "RISE|3535000.0|1|paper.example",
                            "RISE|5050000.0|1|review.example",
                            "null|3535000.0|2|agency.example"),
                    together.rows(claims));
            assertEquals(together.rows(claims), forwards.rows(claims));
            assertEquals(together.rows(claims), backwards.rows(claims));
            List<String> conflicts = List.of("3535000.0|4950000.0|CONTRADICTS|budget");
            String disagreeing = RELATIONS.replace("one.value_low", "one.value_high");
            assertEquals(conflicts, together.rows(disagreeing));
            assertEquals(conflicts, forwards.rows(disagreeing));
            assertEquals(conflicts, backwards.rows(disagreeing));
        }
    }

    @Test
    void saysWhichClaimsOfStoriesBecameOneAndCameApart() throws SQLException {
        String changes = "SELECT table_name, relation, new_id IN (SELECT claim_id FROM claims) FROM id_changes"
                + " WHERE table_name = 'claims' AND run_id = ";
        String between = "The tram extension will cost 1.2 to 1.9 billion euros by 2040, the builder said.";
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.onlyTouchedStories();
            dataset.article("agency", "2031-05-07", "plans", MINISTER).link();
            dataset.article("paper", "2031-06-18", "audit", AUDITORS).link();
            dataset.article("weekly", "2031-07-02", "year", between).link();
            assertEquals(
                    List.of("2|agency.example|plans", "1|paper.example|audit"),
                    dataset.rows("SELECT outlets, first_outlet, story_id FROM claims ORDER BY value_low"));
            assertEquals(1, dataset.rows(RELATIONS).size());

            dataset.forget("agency", "2031-05-07", "plans").link();
            assertEquals(
                    List.of("2|2|paper.example|audit"),
                    dataset.rows("SELECT outlets, figures, first_outlet, story_id FROM claims"));
            assertEquals(List.of("claims|MERGED|true"), dataset.rows(changes + "'run4'"));
            assertEquals(List.of(), dataset.rows(RELATIONS));

            dataset.article("agency", "2031-05-07", "plans", MINISTER).link();
            assertEquals(
                    List.of("2|agency.example", "1|paper.example"),
                    dataset.rows("SELECT outlets, first_outlet FROM claims ORDER BY value_low"));
            assertEquals(List.of("claims|SPLIT|true"), dataset.rows(changes + "'run5'"));
            assertEquals(1, dataset.rows(RELATIONS).size());
            assertEquals(
                    List.of("0"), dataset.rows("SELECT count(*) FROM claim_figures ANTI JOIN claims USING (claim_id)"));
        }
    }

    @Test
    void keepsTheConflictsOfAStoryThatIsNotGoneThroughAgain() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.onlyTouchedStories();
            dataset.article("agency", "2031-05-07", "plans", MINISTER)
                    .article("paper", "2031-05-08", "plans", AUDITORS)
                    .link();
            List<String> conflicts = dataset.rows(RELATIONS);
            assertEquals(1, conflicts.size(), "of one story");

            dataset.article("weekly", "2031-07-02", "audit", AGAIN).link();
            assertEquals(conflicts, dataset.rows(RELATIONS));
            assertEquals(List.of("1", "2"), dataset.rows("SELECT outlets FROM claims ORDER BY 1"));
            assertEquals(
                    List.of("0"),
                    dataset.rows("SELECT count(*) FROM claim_conflicts ANTI JOIN claims USING (claim_id)"));
        }
    }

    private static List<String> relation(String one, String oneDay, String other, String otherDay, String outlet)
            throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", oneDay, "flood", one)
                    .article(outlet, otherDay, "flood", other)
                    .link();
            return dataset.rows("SELECT relation FROM claim_conflicts");
        }
    }

    @Test
    void tellsARevisionByItsOwnSourceFromAContradiction() throws SQLException {
        String mayor = "\"The slide at Marlow killed 31 people,\" mayor Vera Holt said.";
        String fewer = "\"The slide at Marlow killed 28 people,\" mayor Vera Holt said.";
        String police = "\"The slide at Marlow killed 28 people,\" police chief Leo Brandt said.";
        String plain = "The slide at Marlow killed 31 people.";
        String plainFewer = "The slide at Marlow killed 28 people.";

        assertEquals(List.of("UPDATES"), relation(mayor, "2031-05-07", fewer, "2031-05-08", "paper"), "same speaker");
        assertEquals(
                List.of("UPDATES"), relation(plain, "2031-05-07", plainFewer, "2031-05-08", "agency"), "same outlet");
        assertEquals(
                List.of("CONTRADICTS"),
                relation(mayor, "2031-05-07", police, "2031-05-08", "paper"),
                "another speaker");
        assertEquals(
                List.of("CONTRADICTS"),
                relation(mayor, "2031-05-07", police, "2031-05-08", "agency"),
                "two speakers in one outlet");
        assertEquals(
                List.of("CONTRADICTS"),
                relation(plain, "2031-05-07", plainFewer, "2031-05-08", "paper"),
                "two outlets");
        assertEquals(
                List.of("CONTRADICTS"),
                relation(mayor, "2031-05-07", fewer, "2031-05-07", "paper"),
                "one speaker on one day, without an hour: nothing tells which came first");
        assertEquals(
                List.of("UPDATES"),
                relation(mayor, "2031-05-07T08:00:00Z", fewer, "2031-05-07T08:20:00Z", "paper"),
                "one speaker who corrects himself the same day");
    }

    @Test
    void groupsTheSameInAnyOrderAndInOneGo() throws SQLException {
        List<Report> reports = List.of(
                new Report("agency", "2031-05-07", "flood", AGENCY),
                new Report("paper", "2031-05-08", "flood", PAPER),
                new Report("weekly", "2031-05-09", "flood", LATER));
        try (SmallDataset together = inOneGo(reports);
                SmallDataset forwards = oneByOne(reports);
                SmallDataset backwards = oneByOne(backwards(reports))) {
            List<String> groups = together.rows(GROUPS);
            assertTrue(groups.stream().anyMatch(group -> group.contains(",")), groups.toString());
            assertEquals(groups, forwards.rows(GROUPS));
            assertEquals(groups, backwards.rows(GROUPS));
            String sums = "SELECT text, outlets, articles, quotes, said_on, first_outlet FROM statements ORDER BY ALL";
            assertEquals(together.rows(sums), backwards.rows(sums));
            String claims =
                    "SELECT subject, unit, value_low, value_high, outlets, figures, first_on FROM claims ORDER BY ALL";
            assertEquals(together.rows(claims), backwards.rows(claims));
        }
    }

    @Test
    void keepsAnIdWhileReportsJoinAndSaysWhatBecameOfIt() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article("paper", "2031-05-08", "other", PAPER)
                    .link();
            String bridge =
                    "SELECT statement_id FROM statements WHERE text LIKE '%bridge%' ORDER BY articles DESC, first_on";
            List<String> before = dataset.rows(bridge);
            assertEquals(2, before.size());
            assertEquals(List.of("0"), dataset.rows("SELECT count(*) FROM id_changes"));

            dataset.forget("paper", "2031-05-08", "other")
                    .article("paper", "2031-05-08", "flood", PAPER)
                    .link();
            List<String> after = dataset.rows(bridge);
            assertEquals(1, after.size());
            assertEquals(before.get(0), after.get(0));

            dataset.forget("agency", "2031-05-07", "flood").link();
            assertEquals(after, dataset.rows(bridge));
            assertEquals(List.of("1"), dataset.rows("SELECT articles FROM statements WHERE text LIKE '%bridge%'"));
        }
    }

    @Test
    void recordsThatTwoStatementsBecameOne() throws SQLException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article("paper", "2031-05-08", "other", PAPER)
                    .link();
            dataset.move("paper", "2031-05-08", "other", "flood").link();

            assertEquals(
                    List.of("statements|MERGED|true"),
                    dataset.rows("SELECT DISTINCT table_name, relation, new_id IN (SELECT statement_id FROM statements)"
                            + " FROM id_changes WHERE table_name = 'statements'"));
            assertNotEquals(
                    List.of("0"),
                    dataset.rows(
                            "SELECT count(*) FROM id_changes WHERE table_name = 'claims' AND relation = 'MERGED'"));
            dataset.move("paper", "2031-05-08", "other", "other").link();
            assertEquals(
                    List.of("SPLIT"), dataset.rows("SELECT DISTINCT relation FROM id_changes WHERE run_id = 'run3'"));
            assertEquals(
                    List.of("0"),
                    dataset.rows("SELECT count(*) FROM statement_quotes ANTI JOIN statements USING (statement_id)"));
        }
    }

    @Test
    void answersHowAStatementTravelledAndWhoGaveWhichNumber() throws SQLException, IOException {
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", AGENCY)
                    .article("paper", "2031-05-08", "flood", PAPER)
                    .link();

            assertEquals(
                    List.of(
                            "1|https://www.agency.example/2031-05-07/flood|1.0",
                            "2|https://www.paper.example/2031-05-08/flood"),
                    dataset
                            .rows("SELECT place, reported_by, CASE WHEN place = 1 THEN kept END AS kept FROM ("
                                    + question("how_a_statement_travelled")
                                    + ") WHERE text LIKE '%bridge%' ORDER BY place")
                            .stream()
                            .map(row -> row.replace("|null", ""))
                            .toList());
            assertEquals(
                    List.of("14.0|1|UPDATES", "31.0|1|UPDATES"),
                    dataset.rows("SELECT low, conflicts, relations FROM (" + question("who_gave_which_number")
                            + ") WHERE conflicts > 0 ORDER BY low"));
        }
    }

    private static String question(String name) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("broadsheet.root", "../.."), "notebooks/sql/" + name + ".sql"));
    }
}
