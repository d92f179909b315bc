package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.CopyTexts;
import org.broadsheet.pipeline.link.Links;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.DuplicateKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near copies that Spark finds are those that DuckDB finds. */
class CopiesOnSparkTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 1);

    private static JavaSparkContext spark;
    private static Extraction extraction;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1"));
        extraction = Extraction.load();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private static CopyJoin join(List<JoinCost> costs) {
        return new SparkCopyJoin(() -> spark, 1, costs::add);
    }

    /** Reprints cut and added to, each made of one before it, on days near and far and on none, in files of their own. */
    @Test
    void givesTheSameRowsRunByRun() throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        InventedTexts texts = new InventedTexts(3);
        List<List<List<String>>> families = new ArrayList<>();
        for (int family = 0; family < 8; family++) {
            families.add(new ArrayList<>(List.of(texts.text(14))));
        }
        List<JoinCost> costs = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            for (int family = 0; family < families.size(); family++) {
                List<List<String>> made = families.get(family);
                List<String> before = made.get(texts.number(made.size()));
                List<String> text = switch (family % 4) {
                    // One equal to another, one that shares little with the first when it is the copy of copies, a
                    // form.
                    case 0 -> before;
                    case 1 -> texts.filledIn(made.get(0));
                    default -> texts.edited(before, .35, 3);
                };
                made.add(text);
                if (run == 0) {
                    write(inputs, family + "-first", texts.number(12), false, before);
                }
                write(inputs, family + "-" + run, texts.number(12), family == 5 && run < 2, text);
            }
            if (run == 2) {
                // These give way, or go: their copies are looked for anew.
                write(inputs, "2-0", 3, false, texts.text(9));
                write(inputs, "3-1", 4, false, texts.edited(families.get(3).get(1), .2, 2));
            }
            if (run == 3) {
                Files.delete(inputs.resolve("6-0.jsonl"));
                Files.delete(inputs.resolve("0-1.jsonl"));
            }
            ingest("duckdb", inputs, null);
            ingest("spark", inputs, join(costs));

            Map<String, Integer> rows = PublishedRows.of(folder.resolve("duckdb"), folder.resolve("spill"));
            assertEquals(rows, PublishedRows.of(folder.resolve("spark"), folder.resolve("spill")), "run " + run);
            assertEquals(run + 1, costs.size());
            assertTrue(costs.get(run).compared() > 0 && costs.get(run).shuffledBytes() > 0, costs::toString);
            assertTrue(rows.keySet().stream().anyMatch(row -> row.contains("'duplicate_kind': NEAR")), rows::toString);
        }
    }

    private void write(Path inputs, String name, int day, boolean undated, List<String> text) throws IOException {
        Files.writeString(
                inputs.resolve(name + ".jsonl"),
                "{\"url\":\"https://example.org/" + name + "\","
                        + (undated ? "" : "\"published_at\":\"" + FIRST_DAY.plusDays(day) + "T10:00:00Z\",")
                        + "\"text\":\"" + InventedTexts.body(text).replace("\n", "\\n") + "\"}\n");
    }

    private IngestRequest request(String dataset, Path inputs) {
        return IngestRequest.of(
                        List.of(inputs.toString()), folder.resolve(dataset).toString())
                .deleteMissing(true)
                .workers(2)
                .build();
    }

    private void ingest(String dataset, Path inputs, @Nullable CopyJoin join) throws Exception {
        List<RunReport> reports = new IngestRun(() -> extraction, Clock.systemUTC())
                .joiningBy(join)
                .run(request(dataset, inputs), RunProgress.SILENT);
        RunReport report = reports.get(reports.size() - 1);
        assertEquals(RunReport.Status.PUBLISHED, report.status(), () -> String.valueOf(report.message()));
    }

    @Test
    void isStoppedAndGoneOnWith() throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        InventedTexts texts = new InventedTexts(13);
        List<String> text = texts.text(12);
        for (int i = 0; i < 6; i++) {
            write(inputs, "text-" + i, i, false, texts.edited(text, .2, 1));
        }
        ingest("duckdb", inputs, null);
        IngestRun run = new IngestRun(() -> extraction, Clock.systemUTC());
        RunReport stopped = run.joiningBy(new CopyJoin() {
                    @Override
                    public boolean isFor(int freshTexts) {
                        return true;
                    }

                    @Override
                    public Joined join(CopyTexts texts, BooleanSupplier stopping)
                            throws IOException, InterruptedException {
                        run.stop();
                        return CopiesOnSparkTest.join(new ArrayList<>()).join(texts, stopping);
                    }
                })
                .run(request("spark", inputs), RunProgress.SILENT)
                .get(0);
        assertEquals(RunReport.Status.STOPPED, stopped.status(), () -> String.valueOf(stopped.message()));

        List<RunReport> reports = new IngestRun(() -> extraction, Clock.systemUTC())
                .joiningBy(join(new ArrayList<>()))
                .run(request("spark", inputs), RunProgress.SILENT);

        assertEquals(stopped.runId(), reports.get(0).runId());
        assertEquals(
                PublishedRows.of(folder.resolve("duckdb"), folder.resolve("spill")),
                PublishedRows.of(folder.resolve("spark"), folder.resolve("spill")));
    }

    /** Some of them have a signature and some do not, as where a file of signatures was lost. */
    @Test
    void comparesPublishedTextsWithAndWithoutSignatures() throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        InventedTexts texts = new InventedTexts(5);
        List<List<String>> firsts = List.of(texts.text(12), texts.text(12), texts.text(12));
        for (int i = 0; i < 12; i++) {
            write(inputs, "published-" + i, 40 * (i % 3), i == 4, texts.edited(firsts.get(i % 3), .3, 2));
        }
        ingest("duckdb", inputs, null);
        DatasetFolder dataset = DatasetFolder.open(folder.resolve("duckdb").toString());
        Snapshots snapshots = new Snapshots(dataset);
        List<ViewFile> files = ViewFile.of(snapshots.located(Objects.requireNonNull(snapshots.current())));
        List<ViewFile> signatures =
                files.stream().filter(file -> file.table() == Table.SIGNATURES).toList();
        assertTrue(signatures.size() > 1, signatures::toString);
        for (ViewFile lost : signatures) {
            LinkedTexts linked = new LinkedTexts(folder.resolve("texts-" + signatures.indexOf(lost)));
            linked.publish(files.stream().filter(file -> file != lost).toList());
            for (int i = 0; i < 9; i++) {
                linked.add(
                        i == 0 ? null : FIRST_DAY.plusDays(40 * (i % 3) + i), texts.edited(firsts.get(i % 3), .3, 2));
            }

            assertSame(linked);
        }
    }

    /** Texts of one form are compared with so many only, in one and the same order. */
    @Test
    void comparesTextsOfOneFormWithTheSameFew() throws Exception {
        InventedTexts texts = new InventedTexts(7);
        List<String> form = texts.text(10);
        LinkedTexts linked = new LinkedTexts(folder);
        for (int i = 0; i < 300; i++) {
            List<String> filled = texts.filledIn(form);
            linked.add(i < 5 ? null : FIRST_DAY.plusDays(i / 30), filled);
            if (i % 10 == 0) {
                linked.add(FIRST_DAY.plusDays(i / 30), texts.edited(filled, .4, 4));
            }
        }

        assertSame(linked);
    }

    /** More texts than are looked at together, and more than a block of the join has. */
    @Test
    void findsCopiesAcrossBatchesAndBlocks() throws Exception {
        InventedTexts texts = new InventedTexts(11);
        LinkedTexts linked = new LinkedTexts(folder);
        List<List<String>> firsts = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            if (i % 3 == 0) {
                firsts.add(texts.text(5));
            }
            List<String> first = firsts.get(Math.max(0, firsts.size() - 1 - texts.number(400)));
            linked.add(
                    i % 500 == 0 ? null : FIRST_DAY.plusDays(i / 800),
                    i % 3 == 0 ? firsts.get(firsts.size() - 1) : i % 3 == 1 ? texts.edited(first, .4, 1) : first);
        }

        assertSame(linked);
    }

    private static void assertSame(LinkedTexts linked) throws Exception {
        List<JoinCost> costs = new ArrayList<>();

        Links byDuckDb = linked.link(null);
        Links bySpark = linked.link(join(costs));

        assertEquals(byDuckDb, bySpark);
        assertEquals(1, costs.size());
        assertTrue(
                byDuckDb.copies().values().stream().anyMatch(copy -> copy.kind() == DuplicateKind.NEAR),
                () -> byDuckDb.copies().toString());
    }
}
