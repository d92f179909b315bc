package org.broadsheet.pipeline.plan;

import java.io.IOException;
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

/**
 * Makes the plan of a run: lists the inputs, leaves out what the published snapshot holds unchanged, and cuts the rest
 * into splits. What it costs follows the number of inputs by a fraction of a millisecond each; only those that changed
 * are opened.
 *
 * @param dataset what has been published
 * @param kept see {@link Fingerprints}
 * @param checksum open every input, whatever its size and time of change say
 * @param fullRefresh read unchanged inputs too
 */
public record Planning(DatasetFolder dataset, Path kept, boolean checksum, boolean fullRefresh) {

    /**
     * Makes the plan and keeps what was learned about the inputs for the next one.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws IOException when the disk does not take what is kept
     */
    public Plan plan(List<String> inputs) throws NoSuchInputException, IOException {
        return plan(inputs, true);
    }

    /**
     * Makes the plan without writing anything.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     */
    public Plan dryPlan(List<String> inputs) throws NoSuchInputException, IOException {
        return plan(inputs, false);
    }

    private Plan plan(List<String> inputs, boolean keep) throws NoSuchInputException, IOException {
        long listedAtMillis = System.currentTimeMillis();
        InputListing listing = InputListing.of(inputs);
        try (Connection connection =
                DuckDb.modest(dataset.staging("duckdb-spill")).open()) {
            DatasetViews.create(connection, dataset, new Snapshots(dataset).current());
            Fingerprints fingerprints = new Fingerprints(connection, kept);
            List<Rejection> rejections = new ArrayList<>(listing.rejections());
            List<Rejection> unreadable = fingerprints.take(listing.files(), checksum);
            rejections.addAll(unreadable);
            List<InputRef> fresh = fresh(connection, listing.files());
            if (keep) {
                fingerprints.keep(InputListing.folders(inputs), listedAtMillis);
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

    private List<InputRef> fresh(Connection connection, List<ListedFile> files) throws SQLException {
        String unknown = fullRefresh ? "" : " ANTI JOIN inputs USING (fingerprint)";
        List<InputRef> fresh = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT number, bytes, fingerprint FROM listed" + unknown + " ORDER BY number")) {
            while (rows.next()) {
                ListedFile file = files.get(rows.getInt(1));
                fresh.add(new InputRef(file.path().toString(), file.sourceUri(), rows.getLong(2), rows.getString(3)));
            }
        }
        return fresh;
    }
}
