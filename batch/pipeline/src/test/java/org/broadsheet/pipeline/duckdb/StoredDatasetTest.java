package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Datasets of every format version that was ever published are still read. */
class StoredDatasetTest {
    @TempDir
    private Path temporary;

    static List<String> names() throws IOException {
        return StoredDataset.names();
    }

    private SampleDataset copy(String name) throws IOException {
        StoredDataset.copyTo(name, temporary.resolve("data"));
        return new SampleDataset(temporary.resolve("data"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void duckDbReadsIt(String name) throws IOException, SQLException {
        SampleDataset dataset = copy(name);
        assertEquals(
                "4 14 15 10 1 3",
                dataset.ask("SELECT concat_ws(' ', (SELECT count(*) FROM articles), (SELECT count(*) FROM quotes),"
                        + " (SELECT count(*) FROM figures), (SELECT count(*) FROM entities),"
                        + " (SELECT count(*) FROM rejects), (SELECT count(*) FROM inputs))"));
        assertEquals(
                List.of("DIRECT 4", "INDIRECT 10"),
                dataset.list("SELECT concat_ws(' ', kind, count(*)) FROM quotes GROUP BY kind ORDER BY 1"));
        assertEquals(
                "EXACT 1.0 1",
                dataset.ask("SELECT concat_ws(' ', duplicate_kind, similarity, count(*)) FROM articles"
                        + " WHERE duplicate_of IS NOT NULL GROUP BY duplicate_kind, similarity"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRowIsReadAsARecord(String name) throws IOException {
        SampleDataset dataset = copy(name);
        Snapshot snapshot = new Snapshots(dataset.folder()).current();
        assertNotNull(snapshot);
        for (LiveFile file : snapshot.files()) {
            assertEquals(
                    file.rows(), rows(file.table(), Path.of(dataset.folder().location(file.path()))));
        }
    }

    private static long rows(Table table, Path file) throws IOException {
        return rows(table, table.rowType(), file);
    }

    private static <T extends SpecificRecord> long rows(Table table, Class<T> rowType, Path file) throws IOException {
        long rows = 0;
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            while (reader.read() != null) {
                rows++;
            }
        }
        return rows;
    }
}
