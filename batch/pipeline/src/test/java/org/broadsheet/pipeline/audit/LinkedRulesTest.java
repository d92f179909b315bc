package org.broadsheet.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.audit.AuditScope.AuditedFile;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on signatures, stories and names, over two articles that tell one story and what was broken of their rows. */
class LinkedRulesTest {
    static final List<String> RULES = List.of(
            "articles_are_signed",
            "articles_have_a_story",
            "entities_are_named",
            "name_counts_equal_rows",
            "names_stand_for_one",
            "names_stay_while_given",
            "signatures_are_of_articles",
            "stories_are_of_articles",
            "stories_have_articles",
            "stories_resolve",
            "story_counts_equal_rows");

    private static final LocalDate DAY = LocalDate.of(2031, 5, 7);
    private static final List<Table> TABLES = List.of(
            Table.ARTICLES, Table.ENTITIES, Table.SIGNATURES, Table.STORY_ARTICLES, Table.STORIES, Table.ENTITY_NAMES);

    @TempDir
    private Path folder;

    private final Connection connection;

    LinkedRulesTest() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @BeforeEach
    void fill() throws SQLException {
        execute("SET TimeZone = 'UTC'");
        for (Table table : TABLES) {
            List<String> columns = new ArrayList<>();
            for (Schema.Field field : table.schema().getFields()) {
                columns.add("\"" + field.name() + "\" " + ColumnType.of(field.schema()));
            }
            execute("CREATE TABLE " + table.view() + " (" + String.join(", ", columns) + ")");
        }
        String day = "DATE '" + DAY + "'";
        for (String id : List.of("a", "b")) {
            String url = SqlText.literal("https://www." + id + ".example/flood");
            execute("INSERT INTO articles BY NAME SELECT '" + id + "' AS article_id, " + url + " AS url, " + day
                    + " AS published_on");
            execute("INSERT INTO entities BY NAME SELECT '" + id
                    + "' AS article_id, 'lind' AS entity_id, 'PERSON' AS type, " + day
                    + " AS published_on, 'run-1' AS run_id");
            execute("INSERT INTO signatures BY NAME SELECT '" + id + "' AS article_id, " + day + " AS published_on");
            execute("INSERT INTO story_articles BY NAME SELECT '" + id + "' AS article_id, 'flood' AS story_id, " + day
                    + " AS published_on");
        }
        execute("INSERT INTO stories BY NAME SELECT 'flood' AS story_id, 2 AS articles, 0 AS copies, 2 AS outlets, "
                + day + " AS first_on, " + day + " AS last_on");
        execute("INSERT INTO entity_names BY NAME SELECT 'lind' AS entity_id, 'PERSON' AS type, 2 AS articles, " + day
                + " AS first_on, " + day + " AS last_on, 'run-1' AS run_id");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void whatIsSoundPasses() throws SQLException, IOException {
        assertEquals(List.of(), failures("SELECT 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM signatures WHERE article_id = 'a'|articles_are_signed",
                "UPDATE signatures SET article_id = 'none' WHERE article_id = 'a'|signatures_are_of_articles",
                "DELETE FROM story_articles WHERE article_id = 'a'|articles_have_a_story",
                "UPDATE story_articles SET article_id = 'none' WHERE article_id = 'a'|stories_are_of_articles",
                "UPDATE story_articles SET story_id = 'none' WHERE article_id = 'a'|stories_resolve",
                "UPDATE stories SET story_id = 'none'|stories_have_articles",
                "UPDATE stories SET outlets = 3|story_counts_equal_rows",
                "UPDATE articles SET duplicate_of = 'a' WHERE article_id = 'b'|story_counts_equal_rows",
                "UPDATE entities SET entity_id = 'none' WHERE article_id = 'a'|entities_are_named",
                "UPDATE entity_names SET merged_into = 'none'|names_stand_for_one",
                "UPDATE entity_names SET articles = 1|name_counts_equal_rows",
                "DELETE FROM entity_names|names_stay_while_given"
            })
    void aFaultIsCaughtByItsRule(String fault, String rule) throws SQLException, IOException {
        List<String> failures = failures(fault);

        assertTrue(failures.contains(rule), fault + " breaks " + failures);
    }

    /** Which of the rules fail once a statement was run over the tables; the names as they were give way. */
    private List<String> failures(String fault) throws SQLException, IOException {
        List<AuditedFile> retired = List.of(write(Table.ENTITY_NAMES, "before"));
        execute(fault);
        List<AuditedFile> files = new ArrayList<>();
        for (Table table : TABLES) {
            files.add(write(table, "rows"));
        }
        try (Connection audited = DuckDb.modest(folder.resolve("spill")).open()) {
            return Audit.run(audited, new AuditScope(files, retired, null)).failures().stream()
                    .map(RuleResult::rule)
                    .filter(RULES::contains)
                    .toList();
        }
    }

    private AuditedFile write(Table table, String name) throws SQLException, IOException {
        Path file =
                folder.resolve(table.partitionFolder(PartitionBy.MONTH, DAY)).resolve(name + ".parquet");
        Files.createDirectories(file.getParent());
        execute("COPY " + table.view() + " TO " + SqlText.literal(file.toString()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.view())) {
            rows.next();
            return new AuditedFile(
                    table, file.toString(), rows.getLong(1), Files.size(file), SchemaVersion.CURRENT, true);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
