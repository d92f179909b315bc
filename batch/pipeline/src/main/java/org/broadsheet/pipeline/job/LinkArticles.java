package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.audit.RunCounts;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.link.AffectedFiles;
import org.broadsheet.pipeline.link.Assembly;
import org.broadsheet.pipeline.link.Assembly.Assembled;
import org.broadsheet.pipeline.link.Links;
import org.broadsheet.pipeline.link.Links.Decision;
import org.broadsheet.pipeline.link.NameCounts;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.link.SplitViews;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides over all articles, extracted and published, and writes the files to publish. */
final class LinkArticles implements Tasklet {
    private final Run run;

    LinkArticles(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("linkArticles");
        UnfinishedRuns.deleteIfThere(run.folder().linked());
        Snapshot parent = new Snapshots(run.dataset()).current();
        List<Path> splits = new ArrayList<>();
        for (Split split : run.plan().splits()) {
            splits.add(run.folder().extracted(split));
        }
        try (Connection connection = DuckDb.modest(run.folder().spill()).open()) {
            DatasetViews.create(connection, run.dataset(), parent);
            SplitViews.create(connection, splits);
            new NameCounts(connection, IngestRun.stateOf(run.dataset()).resolve("names"))
                    .publish(run.dataset(), parent);
            Links links = Links.of(connection, run.request().fullRefresh());
            JsonFile.write(run.folder().linkedList(), linked(connection, links, parent, splits));
        }
        return RepeatStatus.FINISHED;
    }

    private Linked linked(Connection connection, Links links, @Nullable Snapshot parent, List<Path> splits)
            throws SQLException, IOException, JobInterruptedException {
        List<LiveFile> retired =
                parent == null ? List.of() : AffectedFiles.of(connection, run.dataset(), parent, links);
        PartitionBy partitionBy = parent == null ? run.request().partitionBy() : parent.partitionBy();
        Assembled assembled;
        try (PartitionedWriter writer = new PartitionedWriter(run.folder().linked(), run.id(), partitionBy)) {
            assembled = assemble(new Assembly(links, writer), retired, splits);
        }
        boolean nothingNew = links.decisions().values().stream().noneMatch(Decision::kept)
                && assembled.rows().getOrDefault(Table.INPUTS, 0L) == 0
                && isKnown(connection, run.plan().rejections(), assembled);
        return new Linked(
                parent == null ? null : parent.number(),
                nothingNew ? List.of() : assembled.files(),
                nothingNew ? List.of() : retired,
                fates(links, assembled),
                assembled.rows(),
                assembled.rejects(),
                assembled.words(),
                counts(links, splits, assembled),
                nothingNew);
    }

    private Assembled assemble(Assembly assembly, List<LiveFile> retired, List<Path> splits)
            throws IOException, JobInterruptedException {
        for (Path split : splits) {
            run.checkStopping();
            assembly.add(split, JsonFile.read(split.resolve(SplitContents.FILE), SplitContents.class));
        }
        Rows rows = new Rows(run.id(), run.startedAt());
        for (Rejection rejection : run.plan().rejections()) {
            assembly.add(rows.reject(rejection));
        }
        for (LiveFile live : retired) {
            run.checkStopping();
            assembly.rewrite(live, Path.of(run.dataset().location(live.path())));
        }
        return assembly.finish();
    }

    /** Whether each reject of this run is published already: an unreadable file is no news every night. */
    private boolean isKnown(Connection connection, List<Rejection> planned, Assembled assembled) throws SQLException {
        if (assembled.rows().getOrDefault(Table.REJECTS, 0L) == 0) {
            return true;
        }
        Set<String> known = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT source_uri, reason FROM rejects")) {
            while (rows.next()) {
                known.add(rows.getString(2) + " " + rows.getString(1));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT source_uri, reason FROM staged_rejects")) {
            while (rows.next()) {
                if (!known.contains(rows.getString(2) + " " + rows.getString(1))) {
                    return false;
                }
            }
        }
        return planned.stream().allMatch(one -> known.contains(one.reason() + " " + one.sourceUri()));
    }

    private static Map<String, Integer> fates(Links links, Assembled assembled) {
        Map<String, Integer> fates = new LinkedHashMap<>();
        for (Decision decision : Decision.values()) {
            fates.put(decision.name().toLowerCase(Locale.ROOT), links.count(decision));
        }
        fates.put(
                "rejected",
                assembled.rejects().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        return fates;
    }

    private RunCounts counts(Links links, List<Path> splits, Assembled assembled) throws IOException {
        long read = run.plan().rejections().size();
        int shortened = 0;
        for (Path split : splits) {
            SplitContents contents = JsonFile.read(split.resolve(SplitContents.FILE), SplitContents.class);
            read += contents.inputs();
            shortened += contents.shortened();
        }
        int rejectRows = assembled.rejects().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new RunCounts(
                run.id(),
                read,
                links.count(Decision.NEW) + links.count(Decision.REPLACES),
                links.count(Decision.SUPERSEDED) + links.count(Decision.UNCHANGED),
                rejectRows - shortened,
                0,
                rejectRows);
    }
}
