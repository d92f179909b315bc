package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.duckdb.ReaderViews;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Integrity.Damaged;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.UnlistedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the audit over what is published. */
@Command(
        name = "check",
        header = "Verify every file of the published snapshot and run every audit rule over it.",
        description = {
            "",
            "Compares every file with the checksum under which it was published, and looks for files in the tables' folders"
                    + " that no run has published there. Where one is damaged, missing or unlisted, prints a row for each"
                    + " and exits with 1. Else prints a row for each rule: its name, how many rows offend it, and the first"
                    + " of them; the exit code is 3 when any does.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet check", "  broadsheet check --output /data/news --format json"},
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("rule", "violations", "samples");
    private static final List<String> DAMAGE_COLUMNS = List.of("file", "table", "rows", "fault", "detail");

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Option(names = "--quick", description = "Do not read the files for their checksums.")
    private boolean quick;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SnapshotOption dataset;

    CheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        DatasetFolder folder = dataset.folder();
        dataset.published(folder);
        writeViews(folder);
        if (!quick) {
            requireUndamaged(folder);
        }
        requireListed(folder);
        AuditReport report = dataset.answer(() -> {
            try (Connection duckDb = PublishedDataset.duckDb().open()) {
                return Audit.run(duckDb, AuditScope.ofSnapshot(folder, dataset.published(folder)));
            }
        });
        RowPrinter printer = format.printer(terminal);
        printer.begin(COLUMNS);
        for (RuleResult result : report.results()) {
            printer.row(List.of(result.rule(), result.violations(), result.samples()));
        }
        printer.end();
        if (!report.passed()) {
            throw new CommandException(
                    ExitCode.AUDIT_FAILED,
                    report.failures().size() + " of " + report.results().size() + " rules are violated in snapshot "
                            + dataset.published(folder).number() + " of " + dataset.location());
        }
        return ExitCode.DONE.number();
    }

    /** Prints which files are strangers in the tables' folders, if any are, and fails. */
    private void requireListed(DatasetFolder folder) throws SQLException, IOException {
        List<UnlistedFile> unlisted = new ArrayList<>();
        try {
            dataset.answer(() -> {
                unlisted.clear();
                unlisted.addAll(UnlistedFile.in(folder, dataset.current(folder)));
                if (!unlisted.isEmpty()) {
                    throw new CommandException(
                            ExitCode.FAILED,
                            unlisted.size() + (unlisted.size() == 1 ? " file" : " files")
                                    + " in the tables' folders of " + dataset.location()
                                    + ": published by no run, or by one that was cut off, which the next run puts right."
                                    + " Whoever reads the folders takes their rows for published ones: move them out");
                }
                return unlisted;
            });
        } catch (CommandException e) {
            printFaults(
                    unlisted,
                    each -> Arrays.asList(
                            each.place(),
                            each.table().view(),
                            null,
                            "UNLISTED",
                            "the current snapshot has no such file"));
            throw e;
        }
    }

    /** A dataset that this process may only read is checked too. */
    private void writeViews(DatasetFolder folder) {
        try {
            ReaderViews.write(folder);
        } catch (DatasetException e) {
            terminal.err()
                    .print(LogSettings.format()
                            .line(
                                    Instant.now(),
                                    "WARN",
                                    CheckVerb.class.getName(),
                                    "the views for other readers are left as they are: " + e.getMessage(),
                                    null));
        }
    }

    /** Prints what is damaged, if anything is, and fails. A publication that moves files meanwhile is no damage. */
    private void requireUndamaged(DatasetFolder folder) throws SQLException, IOException {
        List<Damaged> damaged = new ArrayList<>();
        try {
            dataset.answer(() -> {
                damaged.clear();
                Snapshot snapshot = dataset.published(folder);
                damaged.addAll(Integrity.damaged(folder, snapshot));
                if (!damaged.isEmpty()) {
                    throw new CommandException(
                            ExitCode.FAILED,
                            damaged.size() + " of " + snapshot.files().size() + " files of snapshot "
                                    + snapshot.number() + " of " + dataset.location()
                                    + " are damaged or missing; 'broadsheet repair --output " + dataset.location()
                                    + "' takes them out and reads their inputs again");
                }
                return damaged;
            });
        } catch (CommandException e) {
            printFaults(
                    damaged,
                    each -> List.of(
                            each.place(),
                            each.file().table().view(),
                            each.file().rows(),
                            each.fault(),
                            each.detail()));
            throw e;
        }
    }

    private <T> void printFaults(List<T> faulty, Function<T, List<? extends @Nullable Object>> row) {
        RowPrinter printer = format.printer(terminal);
        printer.begin(DAMAGE_COLUMNS);
        faulty.forEach(each -> printer.row(row.apply(each)));
        printer.end();
    }
}
