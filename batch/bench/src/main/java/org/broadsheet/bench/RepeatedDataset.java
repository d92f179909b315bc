package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;

/**
 * A dataset whose rows are those of another over and over, each time some months later and under ids of their own. Names
 * that many articles give are the same all over; each of the others has, in each block but the first, an id and a canonical
 * name of its own, as new people come up in news.
 */
final class RepeatedDataset {
    private static final String RUN_ID = "20200103T000000Z-000000";

    /** Articles of the block in which a name stands that is known all over. */
    private static final int KNOWN_ARTICLES = 20;

    private static final Set<String> IDS = Set.of(
            "article_id",
            "quote_id",
            "figure_id",
            "story_id",
            "group_id",
            "statement_id",
            "claim_id",
            "other_claim_id",
            "duplicate_of",
            "text_quote_id");
    private static final Set<String> NAME_IDS =
            Set.of("entity_id", "speaker_entity_id", "holder_entity_id", "merged_into");
    /** Columns that tell a name, by the column that tells whose it is. */
    private static final Map<String, String> NAMES = Map.of(
            "speaker_name", "speaker_entity_id",
            "holder_name", "holder_entity_id",
            "own_name", "entity_id");

    private static final Set<String> DAYS =
            Set.of("published_on", "first_on", "last_on", "said_on", "time_from", "time_to");
    private static final Set<String> PLACES = Set.of("url", "source_uri");

    private final DatasetFolder block;
    private final Snapshot snapshot;
    private final int months;
    private final int times;

    /**
     * @param months over which the rows of {@code snapshot} are spread, and by which each repetition is later
     * @param times how often they are told, the first included
     */
    RepeatedDataset(DatasetFolder block, Snapshot snapshot, int months, int times) {
        this.block = block;
        this.snapshot = snapshot;
        this.months = months;
        this.times = times;
    }

    /** Publishes it as the first snapshot of a dataset. */
    Snapshot publish(DatasetFolder output) throws SQLException, IOException {
        Path staged = output.staging(RUN_ID).resolve("linked");
        Files.createDirectories(staged);
        List<StagedFile> files = new ArrayList<>();
        try (Connection connection = DuckDb.ofRun(output, RUN_ID).openInOrder();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, block, snapshot);
            statement.execute("CREATE TEMP TABLE known AS SELECT entity_id FROM entity_names WHERE articles >= "
                    + KNOWN_ARTICLES);
            // Rows without partitions lie in one file, as they do after years of runs.
            try (PartitionedWriter whole = new PartitionedWriter(staged, "repeated", PartitionBy.MONTH)) {
                for (int time = 0; time < times; time++) {
                    try (PartitionedWriter months =
                            new PartitionedWriter(staged, "repeated-%02d".formatted(time), PartitionBy.MONTH)) {
                        for (Table table : Table.all()) {
                            Path rows = staged.resolve(".rows.parquet");
                            statement.execute("COPY (" + query(table, time) + ") TO " + SqlText.literal(rows.toString())
                                    + " (FORMAT parquet)");
                            copy(table, table.rowType(), rows, table.partitioned() ? months : whole);
                            Files.delete(rows);
                        }
                        files.addAll(months.finish());
                    }
                }
                files.addAll(whole.finish());
            }
        }
        return new Publication(output, PartitionBy.MONTH).publish(null, RUN_ID, files, List.of());
    }

    private static <T extends SpecificRecord> void copy(
            Table table, Class<T> rowType, Path file, PartitionedWriter writer) throws IOException {
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                writer.write(table, row);
            }
        }
    }

    private String query(Table table, int time) {
        String columns = table.schema().getFields().stream()
                .map(field -> column(table, field, time) + " AS " + field.name())
                .collect(Collectors.joining(", "));
        String rows = table.view();
        if (table == Table.STORIES) {
            rows = "(SELECT stories.* EXCLUDE (entities), coalesce(renamed.entities, []) AS entities FROM stories"
                    + " LEFT JOIN (SELECT story_id, list(struct_pack(entity_id := " + nameId("e.entity_id", time)
                    + ", name := " + name("e.name", "e.entity_id", time) + ", type := e.type, articles := e.articles)"
                    + " ORDER BY place) AS entities FROM (SELECT story_id, unnest(entities) AS e,"
                    + " generate_subscripts(entities, 1) AS place FROM stories) GROUP BY story_id) AS renamed"
                    + " USING (story_id))";
        }
        String unknown =
                table == Table.ENTITY_NAMES && time > 0 ? " WHERE entity_id NOT IN (SELECT entity_id FROM known)" : "";
        String order = table.isLinked() ? " ORDER BY " + String.join(", ", table.keyColumns()) : "";
        return "SELECT " + columns + " FROM " + rows + unknown + order;
    }

    private String column(Table table, Schema.Field field, int time) {
        String name = field.name();
        String type = ColumnType.of(field.schema());
        if (type.equals("TIMESTAMPTZ")) {
            return "epoch_ms(" + name + " + INTERVAL " + time * months + " MONTH)";
        }
        if (IDS.contains(name)) {
            return id(name, time);
        }
        if (NAME_IDS.contains(name)) {
            return nameId(name, time);
        }
        if (NAMES.containsKey(name)) {
            return name(name, NAMES.get(name), time);
        }
        if (DAYS.contains(name)) {
            return table == Table.ENTITY_NAMES && name.equals("last_on")
                    ? "CASE WHEN " + isKnown("entity_id") + " THEN " + later(name, times - 1) + " ELSE "
                            + later(name, time) + " END"
                    : later(name, time);
        }
        if (PLACES.contains(name)) {
            return time == 0 ? name : "regexp_replace(" + name + ", '^([^#]*)', '\\1-" + time + "')";
        }
        return switch (table.view() + "." + name) {
            case "inputs.article_ids" -> "list_transform(article_ids, lambda one: " + id("one", time) + ")";
            case "articles.content_hash" -> id(name, time);
            case "entities.name" -> name(name, "entity_id", time);
            case "entity_names.name" -> name(name, "coalesce(merged_into, entity_id)", time);
            case "entity_names.keys" -> time == 0 ? name : "list_transform(keys, lambda key: key || '~" + time + "')";
            case "entity_names.articles" ->
                "CASE WHEN " + isKnown("entity_id") + " THEN articles * " + times + " ELSE articles END";
            default -> name;
        };
    }

    private String later(String day, int time) {
        return "(" + day + " + INTERVAL " + time * months + " MONTH)::DATE";
    }

    private static String id(String id, int time) {
        return time == 0 ? id : "md5(" + id + " || '" + time + "')";
    }

    private static String isKnown(String id) {
        return id + " IN (SELECT entity_id FROM known)";
    }

    private static String nameId(String id, int time) {
        return time == 0 ? id : "CASE WHEN " + isKnown(id) + " THEN " + id + " ELSE " + id(id, time) + " END";
    }

    private static String name(String name, String id, int time) {
        return time == 0
                ? name
                : "CASE WHEN " + isKnown(id) + " THEN " + name + " ELSE " + name + " || ' " + time + "' END";
    }
}
