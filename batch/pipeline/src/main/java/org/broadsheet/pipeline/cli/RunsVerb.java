package org.broadsheet.pipeline.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
        Set<String> columns = new LinkedHashSet<>();
        runs.forEach(run -> columns.addAll(run.keySet()));
        RowPrinter printer = format.printer(terminal);
        printer.begin(List.copyOf(columns));
        for (Map<String, Object> run : runs) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(run.get(column)));
            printer.row(values);
        }
        printer.end();
        return ExitCode.DONE.number();
    }
}
