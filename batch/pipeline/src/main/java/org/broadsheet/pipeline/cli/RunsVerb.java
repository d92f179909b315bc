package org.broadsheet.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists past runs. */
@Command(
        name = "runs",
        header = "List past runs with their counts and outcome, oldest first.",
        description = "",
        footer = {"", "Examples:", "  broadsheet runs", "  broadsheet runs --format json | jq '.[-1]'"},
        mixinStandardHelpOptions = true)
final class RunsVerb implements Callable<Integer> {
    private static final List<String> TABLES = List.of("articles", "quotes", "figures", "entities", "rejects");
    private static final List<String> COLUMNS = Stream.of(
                    List.of("run_id", "status", "started_at", "finished_at", "snapshot"), TABLES, List.of("message"))
            .flatMap(List::stream)
            .toList();

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    RunsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DatasetFolder folder = dataset.folder();
        List<Map<String, Object>> runs = new ArrayList<>();
        RunSummary.ids(folder).forEach(id -> runs.add(RunSummary.read(folder, id)));
        if (runs.isEmpty() && !folder.exists("")) {
            throw CommandException.usage(dataset.location() + " does not exist");
        }
        // As JSON a run is told whole; what is nested there would tear a table.
        List<String> columns = format == RowFormat.JSON
                ? runs.stream().flatMap(run -> run.keySet().stream()).distinct().toList()
                : COLUMNS;
        RowPrinter printer = format.printer(terminal);
        printer.begin(columns);
        for (Map<String, Object> run : runs) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(valueOf(run, column)));
            printer.row(values);
        }
        printer.end();
        return ExitCode.DONE.number();
    }

    /** A column's value; of the tables the rows that the run added. */
    private static @Nullable Object valueOf(Map<String, Object> run, String column) {
        if (!TABLES.contains(column)) {
            return run.get(column);
        }
        return run.get("rows") instanceof Map<?, ?> rows ? rows.get(column) : null;
    }
}
