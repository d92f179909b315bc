package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in a temporary folder, its inputs beside it, and DuckDB to look at it. Where an {@code address.txt} lies in the
 * folder, the dataset lies at the address that it holds, and its work folder in the folder.
 */
final class TestDataset {
    private static final String ADDRESS = "address.txt";

    /** What a row says, without what tells one run from another. */
    private static final List<String> COMPARED = List.of(
            "SELECT 'articles', * EXCLUDE (run_id, ingested_at) FROM articles ORDER BY article_id",
            "SELECT 'quotes', * EXCLUDE (run_id) FROM quotes ORDER BY quote_id",
            "SELECT 'figures', * EXCLUDE (run_id) FROM figures ORDER BY figure_id",
            "SELECT 'entities', * EXCLUDE (run_id) FROM entities ORDER BY article_id, entity_id",
            "SELECT 'rejects', * EXCLUDE (run_id) FROM rejects ORDER BY source_uri, reason");

    private final Path folder;

    TestDataset(Path folder) {
        this.folder = folder;
    }

    Path inputs() {
        return folder.resolve("in");
    }

    Path output() {
        return folder.resolve("out");
    }

    /** Puts the dataset elsewhere, for all who open it by this folder. */
    TestDataset at(String address) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ADDRESS), address);
        return this;
    }

    String address() {
        try {
            return isRemote() ? Files.readString(folder.resolve(ADDRESS)) : output().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The work folder of a dataset that lies elsewhere, or null. */
    @Nullable
    Path work() {
        return isRemote() ? folder.resolve("work") : null;
    }

    private boolean isRemote() {
        return Files.exists(folder.resolve(ADDRESS));
    }

    DatasetFolder open() {
        return DatasetFolder.open(DatasetLocation.of(address(), work()));
    }

    Path input(String name, String text) throws IOException {
        Path file = inputs().resolve(name).normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A JSON line of an article at an address. */
    static String line(String url, String publishedAt, String text) {
        return "{\"url\":\"" + url + "\",\"title\":\"Title of " + url + "\",\"published_at\":\"" + publishedAt
                + "\",\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
    }

    /** An invented story of four paragraphs that differs from every other by its number. */
    static String story(int number) {
        return "The harbour board of Port " + number + " met on Tuesday to settle the price of berths.\n\n"
                + "\"We will build " + (number + 2) + " new piers before winter,\" said Ana Pereira.\n\n"
                + "Ana Pereira asked the " + (number + 10) + " fishing crews for patience while the work goes on.\n\n"
                + "The board will meet again when the dredging of basin number " + number + " has ended.";
    }

    IngestRequest request() {
        return IngestRequest.of(List.of(inputs().toString()), address())
                .workers(2)
                .partitionBy(PartitionBy.MONTH)
                .build();
    }

    /** Runs over other inputs than the usual folder, named relative to this dataset's folder. */
    RunReport ingest(String... inputs) throws Exception {
        List<RunReport> reports = ingestAll(requestOf(inputs));
        return reports.get(reports.size() - 1);
    }

    IngestRequest requestOf(String... inputs) {
        return IngestRequest.of(
                        Stream.of(inputs)
                                .map(input -> folder.resolve(input).toString())
                                .toList(),
                        address())
                .workers(2)
                .build();
    }

    /** Runs and retires what files gave that are gone. */
    RunReport ingestAndDeleteMissing() throws Exception {
        return ingestAndDeleteMissing(inputs().toString());
    }

    /** The same over an input that lies elsewhere. */
    RunReport ingestAndDeleteMissing(String input) throws Exception {
        IngestRequest request = request().with().inputs(List.of(input)).build();
        List<RunReport> reports = ingestAll(IngestRequest.of(request.inputs(), request.output())
                .deleteMissing(true)
                .workers(2)
                .build());
        return reports.get(reports.size() - 1);
    }

    /** Runs over an input that lies elsewhere. */
    RunReport ingestFrom(String input) throws Exception {
        return ingestFrom(input, step -> {
            // Nobody listens.
        });
    }

    /** @param steps is told each step as it begins */
    RunReport ingestFrom(String input, Consumer<String> steps) throws Exception {
        return ingestFrom(
                input,
                (plan, splitsDone) -> {
                    // Nobody listens.
                },
                steps);
    }

    /** @param plans is told each plan, and how many of its splits are done already */
    RunReport ingestFrom(String input, BiConsumer<Plan, Integer> plans, Consumer<String> steps) throws Exception {
        List<RunReport> reports = new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .workingIn(work())
                .run(request().with().inputs(List.of(input)).build(), new RunProgress() {
                    @Override
                    public void planned(Plan plan, int splitsDone) {
                        plans.accept(plan, splitsDone);
                    }

                    @Override
                    public void extracted(int articles, int rejects) {}

                    @Override
                    public void splitDone(Split split) {}

                    @Override
                    public void step(String name) {
                        steps.accept(name);
                    }
                });
        return reports.get(reports.size() - 1);
    }

    /** Runs and returns the report of the run asked for. */
    RunReport ingest() throws Exception {
        List<RunReport> reports = ingestAll(request());
        return reports.get(reports.size() - 1);
    }

    List<RunReport> ingestAll(IngestRequest request) throws Exception {
        return new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .workingIn(work())
                .run(request, RunProgress.SILENT);
    }

    /** Every row of every table as text, in a fixed order. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : COMPARED) {
            rows.addAll(query(query));
        }
        return rows;
    }

    /** The rows of a query over the published snapshot, columns joined by a bar. */
    List<String> query(String sql) throws SQLException {
        DatasetFolder dataset = open();
        try (Connection connection = DuckDb.modest(folder.resolve("spill")).open()) {
            DatasetViews.create(connection, dataset, new Snapshots(dataset).current());
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                List<String> rows = new ArrayList<>();
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(String.join("|", row));
                }
                return rows;
            }
        }
    }
}
