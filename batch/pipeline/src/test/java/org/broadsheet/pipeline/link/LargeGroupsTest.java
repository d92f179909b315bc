package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.across.StoryGroups;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One group of articles over two months, of which a part was published as one group, and the rest joins. */
class LargeGroupsTest {
    private static final int MOST = 8;
    private static final int DAYS = 60;
    private static final LocalDate FIRST = LocalDate.of(2027, 5, 4);

    @TempDir
    private Path folder;

    /** Every seventh day has an event of its own, and every report some words that few others have. */
    private static void sign(Statement statement, Random random, String id, int day) throws SQLException {
        int topic = day / 7 * 3 + random.nextInt(3);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            words.add(
                    "'" + (random.nextInt(12) < 10 ? "n" + topic + "q" + i : "own" + random.nextInt(1_000_000)) + "'");
        }
        String list = "[" + String.join(", ", words) + "]";
        statement.execute("INSERT INTO signed SELECT '" + id + "', DATE '" + FIRST.plusDays(day) + "', " + list
                + ", [2.0 FOR w IN " + list + "], [1.0 FOR w IN " + list
                + "], [3 FOR w IN " + list + "], ['7'], ['7'], [], [], NULL, []");
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("CREATE TEMP TABLE signed (article_id VARCHAR, published_on DATE, terms VARCHAR[], weights"
                + " FLOAT[], leads FLOAT[], marks INTEGER[], numbers VARCHAR[], lead_numbers VARCHAR[], dates DATE[],"
                + " weekdays INTEGER[], person VARCHAR, place VARCHAR[])");
        statement.execute("CREATE TEMP TABLE changed (article_id VARCHAR)");
        statement.execute("CREATE TEMP TABLE changed_groups (group_id VARCHAR)");
        statement.execute("CREATE TEMP TABLE region_before (article_id VARCHAR, story_id VARCHAR, group_id VARCHAR)");
        statement.execute("CREATE TEMP TABLE told (article_id VARCHAR, story_key VARCHAR)");
    }

    private static void tell(Statement statement, String table, List<List<String>> stories, String more)
            throws SQLException {
        for (List<String> story : stories) {
            for (String id : story) {
                statement.execute(
                        "INSERT INTO " + table + " VALUES ('" + id + "', '" + story.get(0) + "'" + more + ")");
            }
        }
    }

    private static Set<Set<String>> told(Statement statement) throws SQLException {
        Map<String, Set<String>> stories = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("FROM told")) {
            while (rows.next()) {
                stories.computeIfAbsent(rows.getString(2), key -> new TreeSet<>())
                        .add(rows.getString(1));
            }
        }
        return new HashSet<>(stories.values());
    }

    @Test
    void storiesAreThoseOfTheWholeGroup() throws SQLException {
        int toldAgain = 0;
        int all = 0;
        for (long seed = 1; seed <= 4; seed++) {
            try (Connection connection = DuckDb.modest(folder).open();
                    Statement statement = connection.createStatement()) {
                create(statement);
                Random random = new Random(seed);
                for (int i = 0; i < 240; i++) {
                    String id = "%08x".formatted(random.nextInt());
                    int day = random.nextInt(DAYS);
                    sign(statement, random, id, day);
                    // Some articles of two days join.
                    if (day % 30 == 10 && random.nextInt(3) == 0) {
                        statement.execute("INSERT INTO changed VALUES ('" + id + "')");
                    }
                }
                statement.execute("CREATE TEMP TABLE standing AS SELECT article_id, published_on, 0 AS group_number,"
                        + " article_id AS of_id FROM signed");
                statement.execute(
                        "CREATE TEMP TABLE divided AS SELECT 0 AS group_number, count(*) AS size FROM signed");
                StoryGroups groups = new StoryGroups(MOST);
                Map<String, StoryProfile> now = new TreeMap<>(Profiles.read(statement, "true"));
                Map<String, StoryProfile> before =
                        new TreeMap<>(Profiles.read(statement, "article_id NOT IN (FROM changed)"));
                assertTrue(before.size() < now.size(), "nothing joins");
                tell(statement, "region_before", groups.of(before), ", 'group'");

                List<List<String>> again = new ArrayList<>();
                LargeGroups.divide(statement, MOST, stories -> {
                    again.addAll(stories);
                    tell(statement, "told", stories, "");
                });

                Set<Set<String>> expected = new HashSet<>();
                groups.of(now).forEach(story -> expected.add(new TreeSet<>(story)));
                assertEquals(expected, told(statement), "seed " + seed);
                assertEquals(0, count(statement, "divided"));
                toldAgain += again.stream().mapToInt(List::size).sum();
                all += now.size();
            }
        }
        assertTrue(toldAgain > 0 && 2 * toldAgain < all, toldAgain + " of " + all + " articles were told again");
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
