package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;
import org.broadsheet.pipeline.plan.InputListing.NoSuchInputException;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.read.ReadLimits;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
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
 * @param limits what one input may cost: an input of which something was over other limits is read again
 */
public record Planning(DatasetFolder dataset, Path kept, boolean checksum, boolean fullRefresh, ReadLimits limits) {

    /**
     * Makes the plan and keeps what was learned about the inputs for the next one.
     *
     * @param roots hold every input
     * @param listed where to write the sources of all listed files: a Parquet file of {@code source_uri}
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws IOException when the disk does not take what is kept
     */
    public Plan plan(List<String> inputs, SourceRoots roots, Path listed) throws NoSuchInputException, IOException {
        return plan(InputArguments.of(inputs), roots, listed);
    }

    /**
     * Makes the plan without writing anything.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     */
    public Plan dryPlan(List<String> inputs, SourceRoots roots) throws NoSuchInputException, IOException {
        return plan(InputArguments.of(inputs), roots, null);
    }

    private Plan plan(InputArguments inputs, SourceRoots roots, @Nullable Path keepListed)
            throws NoSuchInputException, IOException {
        long listedAtMillis = System.currentTimeMillis();
        InputListing listing = InputListing.of(inputs, roots);
        try (Connection connection =
                DuckDb.modest(dataset.staging("duckdb-spill")).open()) {
            DatasetViews.create(connection, dataset, new Snapshots(dataset).current());
            Fingerprints fingerprints = new Fingerprints(connection, kept);
            List<Rejection> rejections = new ArrayList<>(listing.rejections());
            List<Rejection> unreadable = fingerprints.take(listing.files(), checksum);
            rejections.addAll(unreadable);
            nameSources(connection, listing.files());
            List<InputRef> fresh = fresh(connection, listing.files());
            if (keepListed != null) {
                fingerprints.keep(inputs.folders(), listedAtMillis);
                write(connection, keepListed);
            }
            return Plan.of(
                    listing.files().size() + listing.rejections().size(),
                    listing.files().size() - unreadable.size() - fresh.size(),
                    fresh,
                    rejections,
                    listing.passedOver());
        } catch (SQLException e) {
            throw new DatasetException(
                    dataset.localPath() + ": cannot read which inputs are published: " + e.getMessage(), e);
        }
    }

    private static void nameSources(Connection connection, List<ListedFile> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE sources (number INTEGER, source_uri VARCHAR)");
        }
        try (DuckDBAppender rows =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "sources")) {
            for (int number = 0; number < files.size(); number++) {
                rows.beginRow();
                rows.append(number);
                rows.append(files.get(number).sourceUri());
                rows.endRow();
            }
        }
    }

    /** Those that are not published as they are: the same source with the same bytes, read within the same limits. */
    private List<InputRef> fresh(Connection connection, List<ListedFile> files) throws SQLException {
        String unknown = fullRefresh
                ? ""
                : " ANTI JOIN (FROM inputs WHERE limits IS NULL OR limits = '" + limits.text() + "') AS known"
                        + " ON known.source_uri = sources.source_uri AND known.fingerprint = listed.fingerprint";
        List<InputRef> fresh = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, bytes, fingerprint FROM listed"
                        + " JOIN sources USING (number)" + unknown + " ORDER BY number")) {
            while (rows.next()) {
                ListedFile file = files.get(rows.getInt(1));
                fresh.add(new InputRef(
                        SourceRoots.place(file.path()), file.sourceUri(), rows.getLong(2), rows.getString(3)));
            }
        }
        return fresh;
    }

    private static void write(Connection connection, Path listed) throws SQLException, IOException {
        Files.createDirectories(listed.toAbsolutePath().getParent());
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT source_uri FROM sources) TO '"
                    + listed.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
    }
}
