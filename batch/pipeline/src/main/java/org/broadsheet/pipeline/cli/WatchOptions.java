package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.cli.export.ExportFile;
import org.broadsheet.pipeline.cli.export.ExportRefusedException;
import org.broadsheet.pipeline.cli.watch.RunLineage;
import org.broadsheet.pipeline.cli.watch.RunMetrics;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Which other systems are told of a run. That one cannot be told never makes a run fail. */
final class WatchOptions {
    private static final Logger LOG = LoggerFactory.getLogger(WatchOptions.class);

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description =
                    "After the run, also one that fails, write its figures and the time of the last success to this"
                            + " file for Prometheus (the node exporter's textfile collector wants a name ending in .prom).")
    private @Nullable String metrics;

    @Option(
            names = "--openlineage",
            paramLabel = "FILE|URL",
            description =
                    "Tell the run's beginning and end as events of OpenLineage: as lines of a file, or to a server"
                            + " such as http://marquez:5000.")
    private @Nullable String openLineage;

    private @Nullable RunLineage lineage;

    /** The run begins. Refuses a file that could not be written, before the run instead of after it. */
    void begin(DatasetFolder dataset, List<String> inputs) throws IOException {
        if (metrics != null) {
            check("--metrics", metrics, dataset);
        }
        if (openLineage != null) {
            if (!RunLineage.isServer(openLineage)) {
                check("--openlineage", openLineage, dataset);
            }
            try {
                lineage = RunLineage.to(openLineage, dataset.name(), inputs);
            } catch (IllegalArgumentException e) {
                throw new CommandException(ExitCode.USAGE, "--openlineage: " + e.getMessage(), e);
            }
            lineage.started();
        }
    }

    private static void check(String option, String named, DatasetFolder dataset) throws IOException {
        try (ExportFile file = ExportFile.at(named, dataset.localPath())) {
            LOG.debug("{} writes {}", option, file.target());
        } catch (ExportRefusedException e) {
            throw new CommandException(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }

    /**
     * The run is over.
     *
     * @param report of the run that was asked for, or null where it failed before there was one
     * @param message why it failed, or null
     */
    void ended(DatasetFolder dataset, @Nullable RunReport report, @Nullable String message) {
        if (metrics != null) {
            write(metrics, dataset, report);
        }
        told(report, message);
    }

    /** Another run holds the dataset: its figures stay. */
    void kept(String message) {
        told(null, message);
    }

    private void told(@Nullable RunReport report, @Nullable String message) {
        if (lineage == null) {
            return;
        }
        try (RunLineage told = lineage) {
            told.ended(report, message);
        } catch (IOException e) {
            LOG.warn("--openlineage: {}", e.getMessage());
        }
    }

    private static void write(String metrics, DatasetFolder dataset, @Nullable RunReport report) {
        try (ExportFile file = ExportFile.at(metrics, dataset.localPath())) {
            Instant now = Instant.now();
            boolean success = report != null && report.status().succeeded();
            String text = RunMetrics.of(dataset.name(), report, now, success ? now : lastSuccess(dataset));
            file.begin();
            Files.write(file.part(), text.getBytes(StandardCharsets.UTF_8));
            file.finish();
        } catch (ExportRefusedException | IOException | RuntimeException e) {
            LOG.warn("the metrics could not be written to {}: {}", Path.of(metrics), e.getMessage());
        }
    }

    /** When a run last succeeded, as its report in the dataset says; null where none did. */
    private static @Nullable Instant lastSuccess(DatasetFolder dataset) {
        List<String> ids = RunSummary.ids(dataset);
        for (int i = ids.size() - 1; i >= 0; i--) {
            Map<String, Object> report = RunSummary.read(dataset, ids.get(i));
            Object status = report.get("status");
            Object finished = report.get("finished_at");
            if (finished != null
                    && status != null
                    && RunReport.Status.valueOf(status.toString()).succeeded()) {
                return Instant.parse(finished.toString());
            }
        }
        return null;
    }
}
