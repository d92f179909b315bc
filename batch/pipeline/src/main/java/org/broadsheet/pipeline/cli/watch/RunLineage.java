package org.broadsheet.pipeline.cli.watch;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineage.RunFacets;
import io.openlineage.client.OpenLineageClientException;
import io.openlineage.client.transports.FileConfig;
import io.openlineage.client.transports.FileTransport;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.openlineage.client.transports.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a run's beginning and end as events of OpenLineage: which inputs went into which tables. The job is {@code
 * ingest:DATASET} in the namespace {@code broadsheet}; files and tables are in the namespace {@code file} or of their remote file system, by their absolute
 * path. An event that cannot be told is warned of, and no more: the run goes on.
 */
public final class RunLineage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLineage.class);
    private static final String NAMESPACE = "broadsheet";
    private static final String FILES = "file";
    private static final int MILLIS_TO_ANSWER = 5000;

    private final OpenLineage events = new OpenLineage(URI.create("urn:broadsheet"));
    private final UUID run = UUID.randomUUID();
    private final Transport transport;
    private final String target;
    private final String dataset;
    private final List<String> inputs;

    private RunLineage(Transport transport, String target, String dataset, List<String> inputs) {
        this.transport = transport;
        this.target = target;
        this.dataset = dataset;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Gets ready to tell of a run.
     *
     * @param target a file, which each event becomes a line of, or the {@code http:} or {@code https:} address of a server
     * @param inputs absolute paths
     * @throws IllegalArgumentException when the address is none
     */
    public static RunLineage to(String target, String dataset, List<String> inputs) {
        return new RunLineage(transport(target), target, dataset, inputs);
    }

    /** Whether a target is a server. */
    public static boolean isServer(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    private static Transport transport(String target) {
        if (!isServer(target)) {
            // By a relative path the transport finds no folder and fails.
            return new FileTransport(
                    new FileConfig(Path.of(target).toAbsolutePath().toString()));
        }
        HttpConfig config = new HttpConfig();
        config.setUrl(URI.create(target));
        config.setTimeoutInMillis(MILLIS_TO_ANSWER);
        return new HttpTransport(config);
    }

    /** The run begins. */
    public void started() {
        emit(EventType.START, null, List.of());
    }

    /**
     * The run has ended.
     *
     * @param report of the run, or null where it failed before there was one
     * @param message why it failed, or null
     */
    public void ended(@Nullable RunReport report, @Nullable String message) {
        EventType type = report == null
                ? EventType.FAIL
                : switch (report.status()) {
                    case PUBLISHED, NOTHING_NEW -> EventType.COMPLETE;
                    case STOPPED, OUTRUN -> EventType.ABORT;
                    case FAILED, REJECTED, AUDIT_FAILED -> EventType.FAIL;
                };
        RunFacets facets = type == EventType.COMPLETE
                ? null
                : events.newRunFacetsBuilder()
                        .errorMessage(events.newErrorMessageRunFacet(
                                message == null ? "the run was stopped" : message, "JAVA", null))
                        .build();
        emit(type, facets, report == null ? List.of() : tables(report));
    }

    private List<OutputDataset> tables(RunReport report) {
        List<OutputDataset> tables = new ArrayList<>();
        report.rows().forEach((table, rows) -> tables.add(table(table, rows)));
        return tables;
    }

    private OutputDataset table(String table, @Nullable Long rows) {
        URI address = dataset.contains("://") ? URI.create(dataset) : null;
        return events.newOutputDatasetBuilder()
                .namespace(
                        address == null
                                ? FILES
                                : address.resolve("/").toString().replaceAll("/+$", ""))
                .name((address == null ? dataset : address.getPath()) + "/" + table)
                .outputFacets(
                        rows == null
                                ? null
                                : events.newOutputDatasetOutputFacetsBuilder()
                                        .outputStatistics(events.newOutputStatisticsOutputDatasetFacetBuilder()
                                                .rowCount(rows)
                                                .build())
                                        .build())
                .build();
    }

    private void emit(EventType type, @Nullable RunFacets facets, List<OutputDataset> tables) {
        List<OutputDataset> outputs = tables.isEmpty()
                ? Table.all().stream()
                        .filter(table -> !table.hidden())
                        .map(table -> table(table.view(), null))
                        .toList()
                : tables;
        RunEvent event = events.newRunEventBuilder()
                .eventType(type)
                .eventTime(ZonedDateTime.now(ZoneOffset.UTC))
                .run(events.newRun(run, facets))
                .job(events.newJobBuilder()
                        .namespace(NAMESPACE)
                        .name("ingest:" + dataset)
                        .build())
                .inputs(inputs.stream()
                        .map(input -> events.newInputDatasetBuilder()
                                .namespace(FILES)
                                .name(input)
                                .build())
                        .toList())
                .outputs(outputs)
                .build();
        try {
            transport.emit(event);
        } catch (OpenLineageClientException e) {
            LOG.warn("the event {} could not be told to {}: {}", type, target, e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            transport.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
