package org.broadsheet.pipeline.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the snapshots that are kept. */
@Command(
        name = "snapshots",
        header = "List the snapshots that are kept, the current one last.",
        description = {
            "",
            "Each can be asked with 'sql --snapshot N' and published again with 'rollback N'. How many are kept and for how"
                    + " long, '--keep-snapshots' and '--keep-for' of 'ingest' and 'compact' set; stderr says what is set.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet snapshots", "  broadsheet snapshots --format json"},
        mixinStandardHelpOptions = true)
final class SnapshotsVerb implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "snapshot",
            "parent",
            "operation",
            "published_at",
            "run_id",
            "files",
            "bytes",
            "articles",
            "quotes",
            "figures",
            "entities");

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = RowFormat.DESCRIPTION)
    @SuppressWarnings("NullAway.Init")
    private RowFormat format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    SnapshotsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DatasetFolder folder = dataset.folder();
        dataset.published(folder);
        RowPrinter printer = format.printer(terminal);
        printer.begin(COLUMNS);
        for (Manifest manifest : new Snapshots(folder).manifests()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(manifest.number());
            row.add(manifest.parent());
            row.add(manifest.operation().name().toLowerCase(Locale.ROOT));
            row.add(manifest.publishedAt());
            row.add(manifest.runId());
            row.add(manifest.files());
            row.add(manifest.bytes());
            for (String table : COLUMNS.subList(COLUMNS.indexOf("articles"), COLUMNS.size())) {
                row.add(manifest.rows().getOrDefault(table, 0L));
            }
            printer.row(row);
        }
        printer.end();
        terminal.err()
                .print(LogSettings.format()
                        .line(
                                Instant.now(),
                                "INFO",
                                SnapshotsVerb.class.getName(),
                                "kept are " + RetentionOptions.told(RetentionSetting.of(folder)),
                                null));
        return ExitCode.DONE.number();
    }
}
