package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.EntityType;
import org.broadsheet.schema.Mention;
import org.broadsheet.schema.MentionForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameCountsTest {
    /** A name that an article gives. */
    private record Use(String article, EntityType type, String name) {}

    private static final List<String> SOME_NAMES = List.of(
            "Ana Pereira",
            "Ana M. Pereira",
            "ana pereira",
            "Ana Pereira Jr.",
            "Pereira",
            "PEREIRA",
            "Peréira",
            "Rui Pereira",
            "Ines Okoro",
            "Okoro",
            "I. Okoro",
            "The Quay",
            "quay",
            "Q.U.A.Y.",
            "Okoro Bank",
            "Lu",
            "Jr.",
            " ");

    @TempDir
    Path folder;

    private DatasetFolder dataset;
    private @Nullable Snapshot snapshot;
    private int runs;

    @BeforeEach
    void open() {
        dataset = DatasetFolder.open(folder.resolve("out"));
    }

    @Test
    void takesThePublishedSpellingAndTheOneFullNameOfASurname() throws Exception {
        publish(person("a", "Ana Pereira"), person("b", "Ana Pereira"), organization("a", "The Quay"));

        assertEquals(
                List.of(
                        "ORGANIZATION|quay|The Quay",
                        "PERSON|Ana P. Pereira|Ana Pereira",
                        "PERSON|Pereira|Ana Pereira"),
                names("NEW", person("c", "Pereira"), person("d", "Ana P. Pereira"), organization("c", "quay")));
    }

    @Test
    void leavesASurnameAloneThatOneArticleOrTwoNamesakesExplain() throws Exception {
        publish(
                person("a", "Ana Pereira"),
                person("a", "Ines Okoro"),
                person("b", "Ines Okoro"),
                person("b", "Rui Okoro"));

        assertEquals(List.of(), names("NEW", person("c", "Pereira"), person("c", "Okoro")));
    }

    @Test
    void doesNotCountAnArticleTwiceThatGivesWay() throws Exception {
        publish(person("a", "Ana Pereira"), person("b", "Pereira"));

        assertEquals(List.of(), names("REPLACES", person("a", "Ana Pereira"), person("b", "Pereira")));
    }

    @Test
    void saysWhatCountingAllNamesAtOnceSays() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            dataset = DatasetFolder.open(folder.resolve("random-" + seed));
            snapshot = null;
            Random random = new Random(seed);
            for (int run = random.nextInt(4); run > 0; run--) {
                publish(uses(random, "run" + runs));
            }
            // Some of the articles are published already and give way.
            String decision = seed % 2 == 0 ? "REPLACES" : "NEW";
            Use[] staged = uses(random, seed % 2 == 0 && runs > 0 ? "run" + (runs - 1) : "new");

            try (Connection connection = connection(decision, staged)) {
                assertEquals(query(connection, expected()), query(connection, named(connection)), "seed " + seed);
            }
        }
    }

    @Test
    void countsAFileOnceAndForgetsItWithTheFile() throws Exception {
        publish(person("a", "Ana Pereira"), person("b", "Ana Pereira"));
        List<LiveFile> first = snapshot == null ? List.of() : snapshot.files();
        names("NEW", person("c", "Pereira"));
        Path count = counts().get(0);
        FileTime longAgo = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
        Files.setLastModifiedTime(count, longAgo);

        publish(person("e", "Ines Okoro"));
        names("NEW", person("c", "Pereira"));
        assertEquals(2, counts().size());
        assertEquals(longAgo, Files.getLastModifiedTime(count));

        publish(first, person("f", "Ines Okoro"));
        assertEquals(List.of(), names("NEW", person("c", "Pereira")));
        assertTrue(Files.notExists(count));
        assertEquals(2, counts().size());
    }

    @Test
    void countsAnewWhatIsMissing() throws Exception {
        publish(person("a", "Ana Pereira"), person("b", "Ana Pereira"));
        List<String> before = names("NEW", person("c", "Pereira"));
        Files.delete(counts().get(0));

        assertNotEquals(List.of(), before);
        assertEquals(before, names("NEW", person("c", "Pereira")));
    }

    private static Use person(String article, String name) {
        return new Use(article, EntityType.PERSON, name);
    }

    private static Use organization(String article, String name) {
        return new Use(article, EntityType.ORGANIZATION, name);
    }

    private static Use[] uses(Random random, String prefix) {
        List<Use> uses = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            Use use = new Use(
                    prefix + random.nextInt(5),
                    random.nextInt(4) == 0 ? EntityType.ORGANIZATION : EntityType.PERSON,
                    SOME_NAMES.get(random.nextInt(SOME_NAMES.size())));
            if (!uses.contains(use)) {
                uses.add(use);
            }
        }
        return uses.toArray(Use[]::new);
    }

    private void publish(Use... uses) throws IOException {
        publish(List.of(), uses);
    }

    private void publish(List<LiveFile> retired, Use... uses) throws IOException {
        String runId = "run-" + runs++;
        Path staging = dataset.staging(runId);
        List<StagedFile> files;
        try (PartitionedWriter writer = new PartitionedWriter(staging.resolve("linked"), runId, PartitionBy.MONTH)) {
            for (Use use : uses) {
                writer.write(
                        Table.ENTITIES,
                        Entity.newBuilder()
                                .setEntityId(ContentId.of("entity", use.type().name(), use.name()))
                                .setArticleId(use.article())
                                .setPublishedOn(LocalDate.of(2024, 5, 1))
                                .setName(use.name())
                                .setType(use.type())
                                .setMentionCount(1)
                                .setMentions(List.of(
                                        new Mention(use.name(), 0, use.name().length(), MentionForm.NAME)))
                                .setRoles(List.of())
                                .setRunId(runId)
                                .build());
            }
            files = writer.finish();
        }
        snapshot = new Publication(dataset, PartitionBy.MONTH).publish(snapshot, runId, files, retired);
    }

    private List<String> names(String decision, Use... staged) throws Exception {
        try (Connection connection = connection(decision, staged)) {
            return query(connection, named(connection));
        }
    }

    /** Runs names.sql and gives the query for what it found. */
    private static String named(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            NameCounts.createStaged(statement);
            statement.execute(resource("/org/broadsheet/pipeline/link/names.sql"));
        }
        return "SELECT type, name, canonical FROM names ORDER BY ALL";
    }

    private static String expected() throws IOException {
        return resource("/org/broadsheet/pipeline/link/names_of_all.sql");
    }

    private Connection connection(String decision, Use... staged) throws Exception {
        Connection connection = DuckDb.modest(folder.resolve("spill")).open();
        DatasetViews.create(connection, dataset, snapshot);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE staged_entities (type VARCHAR, name VARCHAR, article_id VARCHAR)");
            for (Use use : staged) {
                statement.execute("INSERT INTO staged_entities VALUES ('" + use.type() + "', '" + use.name() + "', '"
                        + use.article() + "')");
            }
            statement.execute(
                    "CREATE TABLE staged_articles AS SELECT DISTINCT article_id, 'in/' || article_id AS source_uri"
                            + " FROM staged_entities");
            statement.execute("CREATE TABLE decisions AS SELECT article_id, source_uri, '" + decision
                    + "' AS decision FROM staged_articles");
            statement.execute("CREATE TABLE retired (article_id VARCHAR)");
        }
        new NameCounts(connection, dataset.localPath().resolve(".state/names")).publish(dataset, snapshot);
        return connection;
    }

    private List<Path> counts() throws IOException {
        try (Stream<Path> files = Files.walk(dataset.localPath().resolve(".state/names"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getString(3));
            }
        }
        return found;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NameCountsTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
