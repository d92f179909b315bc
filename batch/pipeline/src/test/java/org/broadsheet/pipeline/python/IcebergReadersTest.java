package org.broadsheet.pipeline.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.iceberg.CatalogSettings;
import org.broadsheet.pipeline.iceberg.Registration;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is registered in a catalog is read by an Iceberg that is not Java's. */
class IcebergReadersTest {
    private static final String READ = """
            import json, sys
            from pyiceberg.catalog import load_catalog
            catalog = load_catalog("local", type="sql", uri="sqlite:///" + sys.argv[1], warehouse="file://" + sys.argv[2])
            tables = {name[1]: catalog.load_table(name) for name in catalog.list_tables("press")}
            rows = {name: table.scan().to_arrow().num_rows for name, table in tables.items()}
            direct = tables["quotes"].scan(row_filter="published_on >= '2026-01-01' and kind = 'DIRECT'").to_arrow()
            tag = tables["articles"].scan(snapshot_id=tables["articles"].snapshot_by_name("broadsheet-1").snapshot_id)
            print(json.dumps({"rows": rows, "direct": direct.num_rows, "tagged": tag.to_arrow().num_rows}, sort_keys=True))
            """;

    @TempDir
    private Path temporary;

    @Test
    void pyicebergSeesTheSameRows() throws Exception {
        Python.assumeModules("pyiceberg", "sqlalchemy");
        SampleDataset dataset = new SampleDataset(temporary.resolve("news"));
        Snapshot snapshot = new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", dataset.stage("run-1", SampleArticles.samples(0, 40)), List.of());
        register(dataset, snapshot);

        Map<String, Long> rows = new TreeMap<>();
        snapshot.rows().forEach((table, count) -> {
            if (!table.hidden()) {
                rows.put(table.view(), count);
            }
        });
        String direct =
                dataset.ask("SELECT count(*) FROM quotes WHERE published_on >= '2026-01-01' AND kind = 'DIRECT'");
        Python.Done done = Python.run(
                temporary,
                Map.of(),
                "-c",
                READ,
                temporary.resolve("catalog.db").toString(),
                temporary.resolve("warehouse").toString());
        assertEquals(0, done.exit(), done.out());
        JsonNode seen = JsonMapper.shared().readTree(done.out());
        assertEquals(
                rows, JsonMapper.shared().convertValue(seen.get("rows"), new TypeReference<Map<String, Long>>() {}));
        assertEquals(Long.parseLong(direct), seen.get("direct").asLong());
        assertEquals(snapshot.rows().get(Table.ARTICLES), seen.get("tagged").asLong());
    }

    private void register(SampleDataset dataset, Snapshot snapshot) throws IOException {
        Path properties = temporary.resolve("catalog.properties");
        Files.writeString(
                properties,
                "name=local\ntype=jdbc\nuri=jdbc:sqlite:" + temporary.resolve("catalog.db") + "\nwarehouse=file://"
                        + temporary.resolve("warehouse") + "\n");
        try (Registration registration =
                Registration.open(dataset.folder(), CatalogSettings.read(properties), "press", Clock.systemUTC())) {
            registration.register(snapshot, Retention.DEFAULT);
        }
    }
}
