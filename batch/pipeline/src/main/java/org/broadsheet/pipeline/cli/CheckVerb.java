package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.publish.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the audit over what is published. */
@Command(
        name = "check",
        header = "Run every audit rule over the published snapshot.",
        description = {
            "",
            "Prints a row for each rule: its name, how many rows offend it, and the first of them. The exit code is 3"
                    + " when any does.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet check", "  broadsheet check --output /data/news --format json"},
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("rule", "violations", "samples");

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    CheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        DatasetFolder folder = dataset.folder();
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
}
