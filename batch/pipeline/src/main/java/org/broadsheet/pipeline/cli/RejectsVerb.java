package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the inputs that gave no article. */
@Command(
        name = "rejects",
        header = "List inputs that gave no article, and why.",
        description = "",
        footer = {"", "Examples:", "  broadsheet rejects", "  broadsheet rejects --reason JSON_MALFORMED --format csv"},
        mixinStandardHelpOptions = true)
final class RejectsVerb implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("run_id", "source_uri", "reason", "detail", "bytes");
    private static final String QUERY = "SELECT " + String.join(", ", COLUMNS)
            + " FROM rejects WHERE run_id = coalesce(?, run_id) AND reason = coalesce(?, reason)"
            + " ORDER BY run_id, source_uri";

    private final Terminal terminal;

    @Option(names = "--run", paramLabel = "RUN_ID", description = "Only those of one run.")
    private @Nullable String run;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only those of one reason: ${COMPLETION-CANDIDATES}.")
    private Rejection.@Nullable Reason reason;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    RejectsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        return dataset.answer(this::print);
    }

    private int print() throws SQLException {
        try (PublishedDataset published = PublishedDataset.open(dataset);
                PreparedStatement query = published.connection().prepareStatement(QUERY)) {
            query.setString(1, run);
            query.setString(2, reason == null ? null : reason.name());
            RowPrinter printer = format.printer(terminal);
            try (ResultSet rows = query.executeQuery()) {
                printer.begin(COLUMNS);
                while (rows.next()) {
                    printer.row(List.of(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getLong(5)));
                }
            }
            printer.end();
        }
        return ExitCode.DONE.number();
    }
}
