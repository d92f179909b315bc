package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.ScreenRows;
import org.broadsheet.pipeline.cli.print.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question about the published dataset. */
@Command(
        name = "sql",
        header = "Query the published dataset with DuckDB's SQL.",
        description = {
            "",
            "The views are articles, quotes, figures, entities, rejects and inputs; 'DESCRIBE articles' shows the"
                    + " columns of one. One statement that only reads; it can open no other file than the dataset's.",
            "",
            "On a terminal a table is shown by the pager (PAGER, else less), and without one its first 100 rows, unless"
                    + " the statement has a LIMIT; how many there are is told on stderr.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet sql \"SELECT speaker_name, count(*) FROM quotes GROUP BY ALL ORDER BY 2 DESC\"",
            "  broadsheet sql --format csv \"FROM figures WHERE unit = 'EUR'\" > euros.csv",
            "  broadsheet sql \"$(cat notebooks/sql/most_quoted.sql)\""
        },
        mixinStandardHelpOptions = true)
final class SqlVerb implements Callable<Integer> {
    private static final String STDIN = "-";

    private final Terminal terminal;

    @Parameters(paramLabel = "SELECT", description = "The statement; - reads it from standard input.")
    @SuppressWarnings("NullAway.Init")
    private String sql;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SnapshotOption dataset;

    SqlVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        String text = sql.equals(STDIN) ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8) : sql;
        return dataset.answer(() -> {
            try (PublishedDataset published = PublishedDataset.open(dataset)) {
                SelectStatement select = new SelectStatement(published.connection(), text);
                RowPrinter printer = format == RowFormat.TABLE && terminal.outShown()
                        ? new ScreenRows(terminal, select.isLimited())
                        : format.printer(terminal);
                select.print(
                        published.connection(), printer, () -> terminal.out().checkError());
            }
            return ExitCode.DONE.number();
        });
    }
}
