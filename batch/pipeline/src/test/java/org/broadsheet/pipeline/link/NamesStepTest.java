package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.broadsheet.across.NamesFile;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step over tables in memory, which are published by hand after each run. */
class NamesStepTest {
    /** A name in an article, with a role or none. */
    private record Given(String type, String name, String role) {
        static Given person(String name) {
            return new Given("PERSON", name, "");
        }

        static Given person(String name, String role) {
            return new Given("PERSON", name, role);
        }

        String id() {
            return ContentId.of("entity", type, name);
        }
    }

    private static final List<String> NAMES = List.of(
            "Aldous Wrexley",
            "Aldous T. Wrexley",
            "Aldous P. Wrexley",
            "A. Wrexley",
            "Wrexley",
            "Aldus Wrexly",
            "Rosa Wrexley",
            "Catherine Dunleavy",
            "Katherine Dunleavey",
            "Kate Dunleavy",
            "Dunleavy Catherine",
            "Dunleavy",
            "Laura Smith",
            "Smith",
            "L. Smith",
            "Jonas Smith Jr.",
            "Jonas Smith");

    private static final List<String> ROLES = List.of("Irish minister", "minister", "judge of Oakport", "", "");
    private static final List<String> BODIES = List.of(
            "Quay Corp", "Quay", "Quay Bank Holding", "QBH", "UN", "United Nations", "Holm and Lind", "Holm Lind");

    @TempDir
    private Path folder;

    private Connection connection = open();
    private final Map<String, List<Given>> articles = new LinkedHashMap<>();
    private int runs;

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        connection.close();
        connection = open();
        articles.clear();
        runs = 0;
        try (Statement statement = connection.createStatement()) {
            for (Table table : List.of(Table.ENTITIES, Table.ENTITY_NAMES, Table.ID_CHANGES, Table.KNOWN_NAMES)) {
                String columns = String.join(
                        ", ",
                        table.schema().getFields().stream()
                                .map(NamesStepTest::column)
                                .toList());
                for (String prefix : List.of("", "new_", "gone_", "linked_")) {
                    statement.execute("CREATE TABLE " + prefix + table.view() + " (" + columns + ")");
                }
                statement.execute("CREATE TABLE leaving_" + table.view() + " AS SELECT "
                        + String.join(", ", table.keyColumns()) + " FROM " + table.view());
            }
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private static String column(Schema.Field field) {
        return field.name() + " " + ColumnType.of(field.schema());
    }

    /** A run in which these articles have these names; an article of none is gone. */
    private void run(Map<String, List<Given>> changed) throws SQLException {
        run(changed, null);
    }

    private void run(Map<String, List<Given>> changed, @Nullable String namesFile) throws SQLException {
        runs++;
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "new_entities",
                    "gone_entities",
                    "linked_entity_names",
                    "leaving_entity_names",
                    "linked_known_names",
                    "leaving_known_names",
                    "linked_id_changes")) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("SET VARIABLE run_id = 'run-" + runs + "'");
            statement.execute("SET VARIABLE all_names = (SELECT count(*) = 0 FROM entity_names)");
            for (Map.Entry<String, List<Given>> article : changed.entrySet()) {
                statement.execute(
                        "INSERT INTO gone_entities FROM entities WHERE article_id = '" + article.getKey() + "'");
                statement.execute("DELETE FROM entities WHERE article_id = '" + article.getKey() + "'");
                for (Given given : article.getValue()) {
                    insert(statement, article.getKey(), given);
                }
                articles.put(article.getKey(), article.getValue());
            }
            // A row that is only written into another file.
            statement.execute(
                    "INSERT INTO gone_entities FROM entities ANTI JOIN new_entities USING (article_id) LIMIT 1");
            statement.execute("INSERT INTO new_entities SELECT entities.* FROM entities SEMI JOIN gone_entities"
                    + " USING (article_id, entity_id, run_id) ANTI JOIN new_entities USING (article_id, entity_id)");
            KnownNames.give(connection, namesFile == null ? null : rows(namesFile));
            new NamesStep().run(connection);
            statement.execute("DELETE FROM known_names WHERE position IN (FROM leaving_known_names)"
                    + " OR position IN (SELECT position FROM linked_known_names)");
            statement.execute("INSERT INTO known_names FROM linked_known_names");
            statement.execute("DELETE FROM entity_names WHERE entity_id IN (FROM leaving_entity_names)"
                    + " OR entity_id IN (SELECT entity_id FROM linked_entity_names)");
            statement.execute("INSERT INTO entity_names FROM linked_entity_names");
            statement.execute("INSERT INTO id_changes FROM linked_id_changes");
        }
    }

    private List<NamesFile.Row> rows(String namesFile) {
        try {
            return NamesFile.read(Files.writeString(folder.resolve("names.csv"), namesFile))
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Statement statement, String article, Given given) throws SQLException {
        String row = "SELECT '" + given.id() + "' AS entity_id, '" + article
                + "' AS article_id, DATE '2024-05-01' + (hash('" + article + "') % 30)::INT AS published_on, '"
                + given.name() + "' AS name, '" + given.type() + "' AS type, 1 AS mention_count, [{'text': '"
                + given.name() + "', 'start_offset': 0, 'end_offset': 1, 'form': 'NAME'}] AS mentions, "
                + (given.role().isEmpty() ? "[]" : "['" + given.role() + "']") + " AS roles, 'run-" + runs
                + "' AS run_id";
        statement.execute("INSERT INTO entities BY NAME " + row);
        statement.execute("INSERT INTO new_entities BY NAME " + row);
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }

    /** All that rows tell, but ids of groups and runs; forms and roles of a group stand for the row that has them. */
    private List<String> told() throws SQLException {
        List<String> told = new ArrayList<>(query(
                "SELECT type, list_sort(list(own_name)), list_sort(list(articles || own_name)), max(aliases) FILTER"
                        + " (merged_into IS NULL), max(roles) FILTER (merged_into IS NULL) FROM entity_names"
                        + " GROUP BY type, coalesce(merged_into, entity_id) ORDER BY ALL"));
        told.addAll(query("SELECT own_name, articles, first_on, last_on, keys, ids FROM entity_names ORDER BY ALL"));
        return told;
    }

    /** What the audit asks of the table. */
    private void check() throws SQLException {
        assertEquals(List.of(), query("SELECT entity_id FROM entities ANTI JOIN entity_names USING (entity_id)"));
        assertEquals(List.of(), query("SELECT entity_id FROM entity_names ANTI JOIN entities USING (entity_id)"));
        assertEquals(
                List.of(),
                query("SELECT entity_id FROM entity_names WHERE merged_into IS NOT NULL AND merged_into NOT IN"
                        + " (SELECT entity_id FROM entity_names WHERE merged_into IS NULL)"));
        assertEquals(
                List.of(),
                query("SELECT entity_id FROM entity_names JOIN (SELECT entity_id, count(*) AS found FROM entities"
                        + " GROUP BY entity_id) USING (entity_id) WHERE articles <> found"));
        assertEquals(
                query("SELECT entity_id, merged_into FROM entity_names WHERE merged_into IS NOT NULL ORDER BY ALL"),
                query("FROM one_names ORDER BY ALL"));
    }

    private static Map<String, List<Given>> articles(Random random, int from, int number) {
        Map<String, List<Given>> articles = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            Map<String, Given> names = new LinkedHashMap<>();
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                Given given = random.nextInt(3) == 0
                        ? new Given("ORGANIZATION", BODIES.get(random.nextInt(BODIES.size())), "")
                        : new Given(
                                "PERSON",
                                NAMES.get(random.nextInt(NAMES.size())),
                                ROLES.get(random.nextInt(ROLES.size())));
                names.put(given.id(), given);
            }
            articles.put("article-" + (from + i), List.copyOf(names.values()));
        }
        return articles;
    }

    @Test
    void ordersCorrectionsAndRetirementsEndWhereOneGoDoes() throws Exception {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(seed);
            begin();
            for (int i = 0; i < 6; i++) {
                Map<String, List<Given>> changed = articles(random, random.nextInt(12), 1 + random.nextInt(5));
                if (i > 1) {
                    changed.put("article-" + random.nextInt(12), List.of());
                }
                run(changed);
                check();
            }
            List<String> told = told();
            Map<String, List<Given>> all = new LinkedHashMap<>();
            List<String> order = new ArrayList<>(articles.keySet());
            Collections.shuffle(order, random);
            order.forEach(id -> all.put(id, articles.getOrDefault(id, List.of())));
            begin();
            run(all);
            check();
            assertEquals(String.join("\n", told), String.join("\n", told()), "seed " + seed);
        }
    }

    @Test
    void tellsWhatBecomesOfPublishedIds() throws Exception {
        Given plain = Given.person("Aldous Wrexley", "Irish minister");
        Given middle = Given.person("Aldous T. Wrexley");
        Given other = Given.person("Aldous P. Wrexley");
        run(Map.of("a", List.of(plain), "b", List.of(middle)));
        String one = query("SELECT coalesce(merged_into, entity_id) FROM entity_names")
                .get(0);
        assertEquals(List.of(), query("FROM id_changes"));

        // Who the plain name is can no longer be told.
        run(Map.of("c", List.of(other), "d", List.of(other)));
        assertEquals(List.of("3"), query("SELECT count(*) FROM entity_names WHERE merged_into IS NULL"));
        String apart = one.equals(plain.id()) ? middle.id() : plain.id();
        assertEquals(
                List.of("entity_names|" + one + "|" + apart + "|SPLIT|run-2"),
                query("SELECT table_name, old_id, new_id, relation, run_id FROM id_changes"));

        run(Map.of("c", List.of(), "d", List.of()));
        assertEquals(List.of("1"), query("SELECT count(*) FROM entity_names WHERE merged_into IS NULL"));
        assertEquals(List.of("MERGED|run-3"), query("SELECT relation, run_id FROM id_changes WHERE run_id = 'run-3'"));
        assertNotEquals(List.of(), query("FROM one_names"));
    }

    @Test
    void anotherNamesFileLinksAllAnewAndIsRemembered() throws Exception {
        Given duchess = Given.person("The Duchess");
        Given wrexley = Given.person("Ottoline Wrexley");
        Given bank = new Given("ORGANIZATION", "Quay Bank", "");
        Map<String, List<Given>> first = Map.of("a", List.of(duchess, bank), "b", List.of(wrexley));
        run(
                first,
                "name,type,alias,id\nOttoline Wrexley,person,The Duchess,Q42\nHolm Bank,organization,Quay Bank,lei:9\n");
        List<String> linked = List.of(
                "Ottoline Wrexley|Ottoline Wrexley|null|[{'scheme': wikidata, 'id': Q42}]",
                "Quay Bank|Holm Bank|null|[{'scheme': lei, 'id': 9}]",
                "The Duchess|Ottoline Wrexley|" + wrexley.id() + "|[{'scheme': wikidata, 'id': Q42}]");
        String told = "SELECT own_name, name, merged_into, ids FROM entity_names ORDER BY own_name";
        assertEquals(linked, query(told));

        run(Map.of("c", List.of(duchess)));
        assertEquals(linked, query(told));
        assertEquals(List.of("2"), query("SELECT articles FROM entity_names WHERE own_name = 'The Duchess'"));

        run(Map.of(), "name,type,alias,id\nAldous Wrexley,person,The Duchess,Q43\n");
        assertEquals(
                List.of(
                        "Ottoline Wrexley|Ottoline Wrexley|null|[]",
                        "Quay Bank|Quay Bank|null|[]",
                        "The Duchess|Aldous Wrexley|null|[{'scheme': wikidata, 'id': Q43}]"),
                query(told));
        assertEquals(List.of("0|Aldous Wrexley"), query("SELECT position, name FROM known_names WHERE position >= 0"));
        assertEquals(
                List.of(wrexley.id() + "|" + duchess.id() + "|SPLIT"),
                query("SELECT old_id, new_id, relation FROM id_changes"));

        run(Map.of(), "name,type\n");
        assertEquals(List.of(), query("FROM known_names WHERE position >= 0"));
        assertEquals(List.of("The Duchess"), query("SELECT name FROM entity_names WHERE own_name = 'The Duchess'"));
    }

    @Test
    void theSameNamesFileAgainLinksNothingAnew() throws Exception {
        String file =
                "name,type,alias,id\nHolm Bank,organization,Quay Bank,lei:9\nHolm Bank,organization,Holmbank,lei:9\n";
        String reordered =
                "name,type,alias,id\nHolm Bank,organization,Holmbank,lei:9\nHolm Bank,organization,Quay Bank,lei:9\n";
        run(Map.of("a", List.of(new Given("ORGANIZATION", "Quay Bank", ""))), file);
        run(Map.of("b", List.of(Given.person("Aldous Wrexley"))), file);
        assertEquals(List.of("1"), query("SELECT count(*) FROM changed_names"));
        run(Map.of("c", List.of(Given.person("Ida Lund"))), reordered);
        assertEquals(List.of("1"), query("SELECT count(*) FROM changed_names"));
    }

    @Test
    void otherShippedNamesLinkAllAnewAndRenewTheirKeys() throws Exception {
        run(Map.of("a", List.of(Given.person("Aldous Wrexley")), "b", List.of(Given.person("Ida Lund"))));
        String keys = "SELECT own_name, keys FROM entity_names ORDER BY own_name";
        List<String> before = query(keys);
        query("UPDATE entity_names SET keys = ['pe:of an earlier release'] RETURNING 1");

        run(Map.of("c", List.of(Given.person("Vera Holt"))));
        assertEquals(
                List.of("['pe:of an earlier release']"),
                query("SELECT DISTINCT keys FROM entity_names WHERE own_name <> 'Vera Holt'"),
                "the lists are as they were");

        query("UPDATE known_names SET id = 'of an earlier release' WHERE position = -1 RETURNING 1");
        run(Map.of("c", List.of()));
        assertEquals(before, query(keys));
        assertEquals(List.of("1"), query("SELECT count(*) FROM known_names"));
    }

    @Test
    void anIdThatVanishesLeavesItsNamesToAnother() throws Exception {
        Given full = Given.person("Ottoline Brandt-Lavigne");
        Given bare = Given.person("Brandt-Lavigne");
        run(Map.of("a", List.of(full), "b", List.of(bare)));
        assertEquals(List.of(full.id()), query("SELECT merged_into FROM entity_names WHERE merged_into IS NOT NULL"));
        run(Map.of("a", List.of()));
        assertEquals(List.of(bare.id() + "|null"), query("SELECT entity_id, merged_into FROM entity_names"));
        assertEquals(
                List.of(full.id() + "|" + bare.id() + "|MERGED"),
                query("SELECT old_id, new_id, relation FROM id_changes"));
    }

    @Test
    void looksAtNoMoreThanWhatMayBeOneWithWhatComes() throws Exception {
        run(Map.of(
                "a",
                List.of(Given.person("Aldous Wrexley")),
                "b",
                List.of(Given.person("William Dunleavy"), new Given("ORGANIZATION", "Quay Corp", ""))));
        run(Map.of("c", List.of(Given.person("Bill Dunleavy"))));

        assertEquals(
                List.of("Bill Dunleavy", "William Dunleavy"),
                query("SELECT name FROM region_names WHERE type = 'PERSON' ORDER BY name"));
        assertEquals(
                List.of("Aldous Wrexley|run-1"),
                query("SELECT own_name, run_id FROM entity_names WHERE own_name = 'Aldous Wrexley'"));
    }
}
