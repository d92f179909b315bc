package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.link.LinkedTables;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;

/**
 * Looks over what an operation would publish before it does: every rule of the audit over the dataset as it would be, and
 * that files which were written again hold the rows that they held, but for those that were to go.
 */
final class RewriteAudit {
    /** Columns that may change where rows of other tables go. */
    private static final Map<Table, Set<String>> MENDED = Map.of(
            Table.ARTICLES, Set.of("duplicate_of", "duplicate_kind", "similarity"),
            Table.QUOTES, Set.of("speaker_entity_id", "speaker_name"),
            Table.FIGURES, Set.of("quote_id", "holder_entity_id", "holder_name"));

    private final DatasetFolder folder;
    private final Snapshot snapshot;
    private final String runId;

    /**
     * @param snapshot what the operation begins with
     * @param runId under which it stages
     */
    RewriteAudit(DatasetFolder folder, Snapshot snapshot, String runId) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.runId = runId;
    }

    /**
     * What was done to files.
     *
     * @param rewritten files that were written again
     * @param lost files that are damaged or missing, and go
     * @param written what was written
     * @param gone ids of the articles that were to go, with all their rows
     * @param mended ids of the articles of which rows may have other references than before
     * @param endedInputs sources of the rows of {@code inputs} that were to go
     * @param endedRejects sources of the rows of {@code rejects} that were to go
     * @param linked what came of it in tables that are made from others
     */
    record Rewrite(
            Collection<LiveFile> rewritten,
            Collection<LiveFile> lost,
            List<StagedFile> written,
            Collection<String> gone,
            Collection<String> mended,
            Collection<String> endedInputs,
            Collection<String> endedRejects,
            LinkedTables.Update linked) {
        /** Nothing but other files for the same rows. */
        static Rewrite ofSameRows(List<LiveFile> rewritten, List<StagedFile> written) {
            return new Rewrite(
                    rewritten,
                    List.of(),
                    written,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    LinkedTables.Update.NONE);
        }

        List<LiveFile> retired() {
            List<LiveFile> retired = new ArrayList<>(lost);
            retired.addAll(rewritten);
            retired.addAll(linked.retired());
            return retired;
        }

        List<StagedFile> added() {
            List<StagedFile> added = new ArrayList<>(written);
            added.addAll(linked.added());
            return added;
        }
    }

    /**
     * Passes, or throws.
     *
     * @throws RefusedException when a rule is broken, or a row is lost, doubled or other than it was
     */
    void require(Rewrite rewrite) throws SQLException, IOException {
        requireRows(rewrite);
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            // Whose rows were lost is not known: then everything is looked at that is left.
            AuditScope scope = rewrite.lost().isEmpty()
                    ? AuditScope.ofRun(folder, snapshot, rewrite.added(), rewrite.retired(), null)
                    : AuditScope.ofRest(folder, snapshot, rewrite.added(), rewrite.retired());
            requirePassed(Audit.run(connection, scope));
        }
    }

    /**
     * Passes where no row is lost, doubled or other than it was, whatever rules the rows break: those of an older snapshot
     * may break rules that came after it.
     *
     * @throws RefusedException otherwise
     */
    void requireRows(Rewrite rewrite) throws SQLException {
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            requireSameRows(connection, rewrite);
        }
    }

    /** Passes where a published snapshot breaks no rule, or throws. */
    void requireSound(Snapshot older) throws SQLException {
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            requirePassed(Audit.run(connection, AuditScope.ofSnapshot(folder, older)));
        }
    }

    private void requirePassed(AuditReport report) {
        if (!report.passed()) {
            throw refused(report.failures().stream()
                    .map(failure -> failure.rule() + " (" + failure.violations() + ", say "
                            + failure.samples().get(0) + ")")
                    .collect(Collectors.joining("; ", "the audit found faults: ", "")));
        }
    }

    private RefusedException refused(String reason) {
        return new RefusedException(folder.name() + ": nothing was published: " + reason + "; snapshot "
                + snapshot.number() + " stays as it is");
    }

    private void requireSameRows(Connection connection, Rewrite rewrite) throws SQLException {
        Set<LiveFile> before = Set.copyOf(rewrite.rewritten());
        DatasetViews.create(
                connection,
                "before_",
                snapshot.partitionBy(),
                ViewFile.of(new Snapshots(folder)
                        .located(snapshot).stream()
                                .filter(located -> before.contains(located.file()))
                                .toList()));
        DatasetViews.create(
                connection,
                "after_",
                snapshot.partitionBy(),
                rewrite.written().stream()
                        .map(file -> ViewFile.current(file.table(), file.path().toString()))
                        .toList());
        try (Statement statement = connection.createStatement()) {
            fill(statement, "gone", "article_id", rewrite.gone());
            fill(statement, "mended", "article_id", rewrite.mended());
            fill(statement, "ended_inputs", "source_uri", rewrite.endedInputs());
            fill(statement, "ended_rejects", "source_uri", rewrite.endedRejects());
            for (Table table : Table.all()) {
                Sums should = sums(statement, "before_" + table.view(), table);
                Sums after = sums(statement, "after_" + table.view(), table);
                if (!should.rows().equals(after.rows()) || after.gone() != 0) {
                    throw refused(table.view() + " would not hold the rows that it should: of " + should.rows()
                            + " (number, sums of their hashes) were written " + after.rows() + " and "
                            + after.gone() + " that should be gone");
                }
            }
        }
    }

    private static void fill(Statement statement, String table, String column, Collection<String> values)
            throws SQLException {
        statement.execute("CREATE TEMP TABLE " + table + " AS SELECT unnest(" + SqlText.list(values)
                + "::VARCHAR[]) AS " + column);
    }

    /**
     * Rows that do not depend on their order.
     *
     * @param rows number and sums of hashes of those that stay
     * @param gone number of the others
     */
    private record Sums(String rows, long gone) {}

    private static Sums sums(Statement statement, String view, Table table) throws SQLException {
        List<String> columns =
                table.schema().getFields().stream().map(Schema.Field::name).toList();
        List<String> unmended = columns.stream()
                .filter(column -> !MENDED.getOrDefault(table, Set.of()).contains(column))
                .toList();
        boolean ofArticle = columns.contains("article_id");
        String goes = table.equals(Table.INPUTS) || table.equals(Table.REJECTS)
                ? "source_uri IN (FROM ended_" + table.view() + ")"
                : ofArticle ? "coalesce(article_id IN (FROM gone), false)" : "false";
        String mended = ofArticle ? "coalesce(article_id IN (FROM mended), false)" : "false";
        try (ResultSet row = statement.executeQuery("SELECT concat_ws(', ', count(*) FILTER (NOT goes),"
                + " sum(whole) FILTER (NOT goes AND NOT mended), sum(part) FILTER (NOT goes)),"
                + " count(*) FILTER (goes) FROM (SELECT hash(" + String.join(", ", columns) + ") AS whole, hash("
                + String.join(", ", unmended) + ") AS part, " + goes + " AS goes, " + mended + " AS mended FROM "
                + view + ")")) {
            row.next();
            return new Sums(row.getString(1), row.getLong(2));
        }
    }
}
