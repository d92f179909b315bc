package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;

/**
 * A folder with inputs and the small dataset made of them, to be killed at.
 *
 * @param folder holds {@code in} and {@code out}
 */
record KillSite(Path folder) {
    /** What a row says, without what tells one run from another. */
    private static final List<String> ROWS = List.of(
            "SELECT 'articles', * EXCLUDE (run_id, ingested_at) FROM articles",
            "SELECT 'quotes', * EXCLUDE (run_id) FROM quotes",
            "SELECT 'figures', * EXCLUDE (run_id) FROM figures",
            "SELECT 'entities', * EXCLUDE (run_id) FROM entities",
            "SELECT 'rejects', * EXCLUDE (run_id) FROM rejects");

    Path in() {
        return folder.resolve("in");
    }

    Path out() {
        return folder.resolve("out");
    }

    void input(String name, String text) throws IOException {
        Files.createDirectories(in());
        Files.writeString(in().resolve(name), text);
    }

    KillSite copyTo(Path other) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.copy(path, other.resolve(folder.relativize(path)));
            }
        }
        return new KillSite(other);
    }

    /** A run over all inputs, in this process. */
    void ingest() throws Exception {
        RunReport report = IngestOnce.ingest(List.of(in().toString()), out(), RunProgress.SILENT);
        if (!report.status().succeeded()) {
            throw new IOException(folder + ": the run ended " + report.status() + ": " + report.message());
        }
    }

    /** Every row of the current snapshot as text, sorted. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : ROWS) {
            rows.addAll(query(query));
        }
        rows.sort(null);
        return rows;
    }

    /** The rows of all tables in one number each, read as a reader would: what is current when it begins. */
    String glance() throws SQLException {
        return String.join(
                " ",
                query("SELECT count(*), count(DISTINCT article_id), bit_xor(hash(article_id, body)),"
                        + " (SELECT count(*) FROM quotes), (SELECT bit_xor(hash(quote_id)) FROM quotes),"
                        + " (SELECT count(*) FROM figures), (SELECT bit_xor(hash(figure_id)) FROM figures),"
                        + " (SELECT count(*) FROM entities), (SELECT bit_xor(hash(article_id, entity_id)) FROM entities)"
                        + " FROM articles"));
    }

    /**
     * The articles in one number each.
     *
     * @param from the view of those that are current, or something else to read them from
     */
    String articles(String from) throws SQLException {
        return String.join(
                " ",
                query("SELECT count(*), count(DISTINCT article_id), bit_xor(hash(article_id, body)) FROM " + from));
    }

    /** Names of the audit's rules that the current snapshot breaks. */
    List<String> brokenRules() throws SQLException {
        DatasetFolder dataset = DatasetFolder.open(out());
        Snapshot current = new Snapshots(dataset).current();
        if (current == null) {
            return List.of("nothing is published");
        }
        try (Connection connection = DuckDb.modest(folder.resolve("spill")).open()) {
            return Audit.run(connection, AuditScope.ofSnapshot(dataset, current)).failures().stream()
                    .map(RuleResult::rule)
                    .toList();
        }
    }

    private List<String> query(String sql) throws SQLException {
        DatasetFolder dataset = DatasetFolder.open(out());
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
