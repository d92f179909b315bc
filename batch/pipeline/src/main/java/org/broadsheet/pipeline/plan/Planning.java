package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a run: lists the inputs, leaves out what the published snapshot holds unchanged, and cuts the rest
 * into splits. What it costs follows the number of inputs by a fraction of a millisecond each; only those that changed
 * are opened.
 *
 * @param dataset what has been published
 * @param kept see {@link Fingerprints}
 * @param checksum open every input, whatever its size and time of change say
 * @param fullRefresh read unchanged inputs too
 * @param options how inputs are read: one of which something was over other limits, or not read for its form or for
 *     the names of its columns, is read again
 * @param splitBytes about how much a worker takes at a time
 */
public record Planning(
        DatasetFolder dataset, Path kept, boolean checksum, boolean fullRefresh, ReadOptions options, long splitBytes) {

    /** About a quarter of a minute of work: what a killed run loses at most per worker. Measurements change it. */
    private static final String SPLIT_BYTES = "broadsheet.split-bytes";

    private static final long USUAL_SPLIT_BYTES = 1_500_000;

    /** Files that an earlier version turned down for their form, without noting which forms it read. */
    private static final String UNREAD_FORMS = "(SELECT source_uri FROM rejects WHERE reason = 'FORMAT_NOT_READ')";

    /** How many files to read are in memory at a time. */
    static final int BATCH_FILES = 5_000;

    /** Splits of the usual size. */
    public Planning(DatasetFolder dataset, Path kept, boolean checksum, boolean fullRefresh, ReadOptions options) {
        this(dataset, kept, checksum, fullRefresh, options, Long.getLong(SPLIT_BYTES, USUAL_SPLIT_BYTES));
    }

    /** Takes the files to read, and their pieces, in their order, and gives the place where each stands. */
    @FunctionalInterface
    private interface Taker {
        long take(InputRef input) throws IOException;
    }

    /**
     * Makes the plan and keeps what was learned about the inputs for the next one.
     *
     * @param roots hold every input
     * @param listed where to write what was listed: a Parquet file of {@code source_uri} and {@code planned}, whether the
     *     run is to read it
     * @param planned where to write the files to read, see {@link PlannedInputs}
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws IOException when the disk does not take what is kept
     */
    public Plan plan(List<String> inputs, SourceRoots roots, Path listed, Path planned)
            throws NoSuchInputException, IOException {
        Path spill = dataset.staging("duckdb-spill");
        Files.createDirectories(spill.toAbsolutePath().getParent());
        try (PlannedInputs.Writer writer = new PlannedInputs.Writer(planned)) {
            Plan plan = plan(InputArguments.of(inputs), roots, spill, listed, writer::add, file -> {
                // The plan tells how many there are.
            });
            writer.finish();
            return plan;
        }
    }

    /**
     * Makes the plan without writing anything but, to the folder for temporary files, what memory does not hold.
     *
     * @param planned is given every file to read, in their order
     * @throws NoSuchInputException when an INPUT names nothing
     */
    public Plan dryPlan(List<String> inputs, SourceRoots roots, Consumer<PlannedFile> planned)
            throws NoSuchInputException, IOException {
        Path temporary = Files.createTempDirectory("broadsheet-plan");
        try {
            return plan(InputArguments.of(inputs), roots, temporary.resolve("spill"), null, input -> 0, planned);
        } finally {
            // DuckDB has deleted the folder inside.
            Files.deleteIfExists(temporary);
        }
    }

    private Plan plan(
            InputArguments inputs,
            SourceRoots roots,
            Path spill,
            @Nullable Path keepListed,
            Taker planned,
            Consumer<PlannedFile> told)
            throws NoSuchInputException, IOException {
        long listedAtMillis = System.currentTimeMillis();
        try (Connection connection = DuckDb.modest(spill).open()) {
            InputListing listing;
            long found;
            try (FoundFiles files = new FoundFiles(connection)) {
                listing = InputListing.of(inputs, roots, files);
                found = files.finish(inputs.all().size() > 1);
            }
            DatasetViews.create(connection, dataset, new Snapshots(dataset).current());
            Fingerprints fingerprints = new Fingerprints(connection, kept, options, splitBytes);
            List<Rejection> rejections = new ArrayList<>(listing.rejections());
            List<Rejection> unreadable = fingerprints.take(found, checksum);
            rejections.addAll(unreadable);
            List<Split> splits = splits(connection, fingerprints, planned, told);
            if (keepListed != null) {
                fingerprints.keep(inputs.folders(), listedAtMillis);
                write(connection, keepListed);
            }
            long fresh = splits.stream().mapToLong(Split::newFiles).sum();
            return new Plan(
                    Math.toIntExact(found + listing.rejections().size()),
                    Math.toIntExact(found - unreadable.size() - fresh),
                    splits,
                    rejections,
                    listing.passedOver());
        } catch (SQLException e) {
            throw new DatasetException(
                    dataset.name() + ": cannot read which inputs are published: " + e.getMessage(), e);
        }
    }

    /**
     * Splits of the files that are not published as they are: the same source with the same bytes, read with the same
     * options where these made a difference. They come in the order of their sources.
     */
    private List<Split> splits(
            Connection connection, Fingerprints fingerprints, Taker planned, Consumer<PlannedFile> told)
            throws SQLException, IOException {
        String unknown = fullRefresh
                ? ""
                : " ANTI JOIN (FROM inputs WHERE limits = " + SqlText.literal(options.text())
                        + (options.fields().isEmpty() ? " OR limits IS NULL AND source_uri NOT IN " + UNREAD_FORMS : "")
                        + ") AS known"
                        + " ON known.source_uri = listed.source_uri AND known.fingerprint = listed.fingerprint";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE fresh AS SELECT"
                    + " row_number() OVER (ORDER BY source_uri, number) AS place, number, path, source_uri, bytes,"
                    + " fingerprint FROM listed" + unknown);
        }
        SplitCut cut = new SplitCut(splitBytes);
        try (PreparedStatement query = connection.prepareStatement("SELECT path, source_uri, bytes, fingerprint, number"
                + " FROM fresh WHERE place > ? AND place <= ? ORDER BY place")) {
            for (long after = 0, read = BATCH_FILES; read == BATCH_FILES; after += BATCH_FILES) {
                query.setLong(1, after);
                query.setLong(2, after + BATCH_FILES);
                read = 0;
                try (ResultSet rows = query.executeQuery()) {
                    for (; rows.next(); read++) {
                        InputRef input =
                                new InputRef(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4));
                        told.accept(cut(input, scan(input, fingerprints.scan(rows.getLong(5))), cut, planned));
                    }
                }
            }
        }
        return cut.finish();
    }

    /** How a file is cut: found when it was opened for its fingerprint, or by opening it now; null where it is small. */
    private @Nullable FileScan scan(InputRef input, @Nullable FileScan known) {
        if (known != null || !FileScan.isLarge(input.bytes(), splitBytes)) {
            return known;
        }
        try {
            return FileScan.of(input.stored(), options, splitBytes);
        } catch (IOException e) {
            // The reader will meet the same and reject it.
            return new FileScan(input.bytes(), input.fingerprint(), List.of(), e.toString());
        }
    }

    private static PlannedFile cut(InputRef listed, @Nullable FileScan scan, SplitCut cut, Taker planned)
            throws IOException {
        InputRef input = scan == null
                ? listed
                : new InputRef(listed.path(), listed.sourceUri(), scan.bytes(), scan.fingerprint());
        if (scan == null || scan.pieces().isEmpty()) {
            cut.add(input.bytes(), planned.take(input));
            return new PlannedFile(input, 1, scan == null ? null : scan.whole());
        }
        int number = 0;
        for (PlannedPiece piece : scan.pieces()) {
            cut.addPiece(piece.part().bytes(), planned.take(input.of(piece)), number);
            number++;
        }
        return new PlannedFile(input, number, null);
    }

    private static void write(Connection connection, Path listed) throws SQLException, IOException {
        Files.createDirectories(listed.toAbsolutePath().getParent());
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT source_uri, number IN (SELECT number FROM fresh) AS planned FROM known) TO "
                    + SqlText.literal(listed.toString()) + " (FORMAT parquet)");
        }
    }
}
