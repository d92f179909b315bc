package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.maintain.FileRewrite.RowChange;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operation would publish is spoiled on its way, as a fault of ours would spoil it: it is never published. */
class RefusedRewriteTest {
    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    private List<String> rows = List.of();

    @BeforeEach
    void publishThreeTimes() throws IOException, SQLException {
        for (int run = 0; run < 3; run++) {
            String runId = "run-" + run;
            dataset.publish(runId, SampleArticles.samples(4 * run, 4 * run + 4));
        }
        rows = allRows();
    }

    private List<String> allRows() throws SQLException {
        return dataset.list(
                "SELECT article_id || body || run_id FROM articles UNION ALL SELECT quote_id || quotes::VARCHAR"
                        + " FROM quotes UNION ALL SELECT figures::VARCHAR FROM figures UNION ALL SELECT entities::VARCHAR FROM"
                        + " entities UNION ALL SELECT rejects::VARCHAR FROM rejects UNION ALL SELECT inputs::VARCHAR FROM inputs"
                        + " ORDER BY 1");
    }

    private void assertRefused(String reason, Executable operation) throws SQLException {
        RefusedException error = assertThrows(RefusedException.class, operation);
        assertTrue(String.valueOf(error.getMessage()).contains(reason), error.toString());
        assertTrue(String.valueOf(error.getMessage()).contains("nothing was published"), error.toString());
        assertEquals(3, dataset.current().number());
        assertEquals(rows, allRows());
        SoundDataset.check(dataset.folder());
    }

    /** Ways to spoil the first row of a table. */
    enum Spoiling {
        LOST {
            @Override
            @Nullable
            SpecificRecord of(SpecificRecord first, SpecificRecord row) {
                return row == first ? null : row;
            }
        },
        DOUBLED {
            @Override
            SpecificRecord of(SpecificRecord first, SpecificRecord row) {
                return first;
            }
        },
        OTHER {
            @Override
            SpecificRecord of(SpecificRecord first, SpecificRecord row) {
                if (row != first) {
                    return row;
                }
                return row instanceof Quote quote
                        ? Quote.newBuilder(quote).setConfidence(0.125).build()
                        : Reject.newBuilder((Reject) row).setBytes(13).build();
            }
        };

        abstract @Nullable SpecificRecord of(SpecificRecord first, SpecificRecord row);

        RowChange on(Table spoiled, RowChange usual) {
            SpecificRecord[] first = new SpecificRecord[1];
            return (table, row) -> {
                SpecificRecord kept = usual.of(table, row);
                if (kept == null || !table.equals(spoiled)) {
                    return kept;
                }
                if (first[0] == null) {
                    first[0] = kept;
                }
                return of(first[0], kept);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompactionThatWouldChangeRowsIsRefused(Spoiling spoiling) throws SQLException {
        for (Table table : List.of(Table.QUOTES, Table.REJECTS)) {
            assertRefused(
                    table.view() + " would not hold the rows that it should",
                    () -> Compaction.all(dataset.current())
                            .publish(dataset.folder(), "run-9", spoiling.on(table, RowChange.NONE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingOutAnArticleTakesOutNothingElse(Spoiling spoiling) throws SQLException {
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/1'");
        assertRefused(
                "quotes would not hold the rows that it should",
                () -> new RowRemoval(
                                dataset.folder(),
                                dataset.current(),
                                List.of(),
                                usual -> spoiling.on(Table.QUOTES, usual))
                        .write("run-9", List.of(id)));
    }

    @Test
    void noRowOfAnArticleThatWasToGoStays() throws SQLException {
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/1'");
        RowChange all = RowChange.NONE;
        assertRefused(
                "would not hold the rows that it should",
                () -> new RowRemoval(
                                dataset.folder(),
                                dataset.current(),
                                List.of(),
                                usual -> (table, row) ->
                                        table.equals(Table.ENTITIES) ? all.of(table, row) : usual.of(table, row))
                        .write("run-9", List.of(id)));
    }

    @Test
    void whatAReferenceNamesIsThere() throws IOException, SQLException {
        LiveFile lost = dataset.current().files(Table.QUOTES).get(0);
        Files.move(dataset.path(lost.path()), dataset.beside("lost"));
        assertThrows(
                RefusedException.class,
                () -> new RowRemoval(dataset.folder(), dataset.current(), List.of(lost), usual -> (table, row) -> row)
                        .write("run-9", List.of()));
        Files.move(dataset.beside("lost"), dataset.path(lost.path()));
        assertEquals(3, dataset.current().number());
        assertEquals(rows, allRows());
    }

    @Test
    void aDamagedFileIsNotMadeToLookSoundByWritingItAgain() throws IOException {
        Path file = dataset.path(dataset.current().files(Table.QUOTES).get(1).path());
        flipABitThatNoReaderMinds(file);
        DatasetException error = assertThrows(
                DatasetException.class, () -> Compaction.all(dataset.current()).publish(dataset.folder(), "run-9"));
        assertTrue(String.valueOf(error.getMessage()).contains(file.toString()), error.toString());
        assertTrue(String.valueOf(error.getMessage()).contains("broadsheet repair --output"), error.toString());
        assertEquals(3, dataset.current().number());
    }

    /** In the name of the writer, which stands in the footer. */
    private static void flipABitThatNoReaderMinds(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int at = new String(content, StandardCharsets.ISO_8859_1).lastIndexOf("parquet-mr");
        assertTrue(at > 0);
        content[at] ^= 1;
        Files.write(file, content);
    }

    @Test
    void aSnapshotThatIsNotWholeIsNotPublishedAgain() throws IOException, SQLException {
        Snapshot first = new Snapshots(dataset.folder()).read(1);
        Path file = dataset.path(first.files(Table.FIGURES).get(0).path());
        byte[] content = Files.readAllBytes(file);
        flipABitThatNoReaderMinds(file);
        RefusedException error = assertThrows(
                RefusedException.class, () -> Rollback.publish(dataset.folder(), dataset.current(), first, "run-9"));
        assertTrue(
                String.valueOf(error.getMessage())
                        .contains("1 of its " + first.files().size() + " files"),
                error.toString());
        assertTrue(
                String.valueOf(error.getMessage())
                        .contains(first.files(Table.FIGURES).get(0).path()),
                error.toString());
        assertEquals(3, dataset.current().number());
        Files.write(file, content);
        Rollback.publish(dataset.folder(), dataset.current(), first, "run-9");
        assertEquals("4", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), dataset.current()));
    }

    @Test
    void aSnapshotThatBreaksARuleIsNotPublishedAgain() throws IOException, SQLException {
        Snapshot before = dataset.current();
        // Published past the audit, as an older version without the rule would have.
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(before, "run-7", dataset.stage("run-7", SampleArticles.samples(0, 1)), List.of());
        Snapshot doubled = dataset.current();
        new Publication(dataset.folder(), PartitionBy.MONTH).rollBack(doubled, before, "run-8");
        RefusedException error = assertThrows(
                RefusedException.class, () -> Rollback.publish(dataset.folder(), dataset.current(), doubled, "run-9"));
        assertTrue(String.valueOf(error.getMessage()).contains("keys_unique"), error.toString());
        assertEquals(5, dataset.current().number());
        SoundDataset.check(dataset.folder());
    }
}
