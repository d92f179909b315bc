package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.link.AffectedFiles;
import org.broadsheet.pipeline.link.Assembly;
import org.broadsheet.pipeline.link.Assembly.Assembled;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.JoinElsewhere;
import org.broadsheet.pipeline.link.LinkDecider;
import org.broadsheet.pipeline.link.LinkRequest;
import org.broadsheet.pipeline.link.LinkedTables;
import org.broadsheet.pipeline.link.Links;
import org.broadsheet.pipeline.link.SplitViews;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.plan.InputScope;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.publish.Tombstones;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;

/** Decides over all articles, extracted and published, and writes the files to publish. For one run, once. */
final class Linking {
    private final Run run;
    private final Map<String, Rejection> setAside;
    private final @Nullable CopyJoin join;
    private final @Nullable Snapshot parent;
    private final ExtractedSplits splits;

    private Linking(Run run, Map<String, Rejection> setAside, @Nullable CopyJoin join) throws IOException {
        this.run = run;
        this.setAside = setAside;
        this.join = join;
        this.parent = new Snapshots(run.dataset()).current();
        this.splits = ExtractedSplits.of(run);
    }

    /**
     * Links a run, and keeps the result in its folder.
     *
     * @param setAside articles of it that become no rows, by source, with the reject that says why
     * @param join who joins texts where they are many, or null
     */
    static Linked link(Run run, Map<String, Rejection> setAside, @Nullable CopyJoin join)
            throws IOException, SQLException, JobInterruptedException, InterruptedException, NoSuchInputException {
        UnfinishedRuns.deleteIfThere(run.folder().linked());
        Linked linked = new Linking(run, setAside, join).linked();
        JsonFile.write(run.folder().linkedList(), linked);
        return linked;
    }

    private Linked linked()
            throws IOException, SQLException, JobInterruptedException, InterruptedException, NoSuchInputException {
        try (Connection connection = run.openDatabase()) {
            DatasetViews.create(connection, run.dataset(), parent);
            SplitViews.create(connection, splits.folders());
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE VIEW listed AS FROM read_parquet('"
                        + run.folder().listed().toString().replace("'", "''") + "', hive_partitioning = false)");
            }
            Links links = links(connection);
            List<LiveFile> retired = retired(connection, links);
            try (PartitionedWriter writer = new PartitionedWriter(run.folder().linked(), run.id(), partitionBy())) {
                Assembled assembled = assemble(new Assembly(links, setAside.keySet(), writer), retired);
                LinkedTables.Update update = linkedTables(assembled, retired);
                return linked(links, assembled.with(update), with(retired, update.retired()));
            }
        }
    }

    private Links links(Connection connection)
            throws SQLException, IOException, InterruptedException, NoSuchInputException {
        if (join == null) {
            return LinkDecider.decide(connection, request(), null);
        }
        List<LocatedFile> published = parent == null ? List.of() : new Snapshots(run.dataset()).located(parent);
        if (!run.dataset().isShared()) {
            return LinkDecider.decide(
                    connection, request(), elsewhere(join, published, JoinElsewhere.Reach.SAME_PATHS));
        }
        try (SharedTexts texts = new SharedTexts(run.dataset(), run.id(), published)) {
            return LinkDecider.decide(connection, request(), elsewhere(join, published, texts));
        }
    }

    private JoinElsewhere elsewhere(CopyJoin others, List<LocatedFile> published, JoinElsewhere.Reach reach) {
        return new JoinElsewhere(
                others, ViewFile.of(published), reach, run.folder().spill(), run::stopping);
    }

    private LinkedTables.Update linkedTables(Assembled assembled, List<LiveFile> retired)
            throws IOException, SQLException {
        try (Connection connection = run.openDatabase()) {
            return LinkedTables.update(
                    connection,
                    run.dataset(),
                    run.id(),
                    run.folder().linked(),
                    run.id(),
                    new LinkedTables.Changes(
                            parent,
                            partitionBy(),
                            assembled.files(),
                            retired,
                            List.of(),
                            run.request().names()));
        }
    }

    private static List<LiveFile> with(List<LiveFile> retired, List<LiveFile> more) {
        List<LiveFile> all = new ArrayList<>(retired);
        all.addAll(more);
        return List.copyOf(all);
    }

    private LinkRequest request() throws IOException, NoSuchInputException {
        Tombstones tombstones = Tombstones.read(run.dataset());
        InputScope scope = InputScope.of(run.request().inputs(), Sources.read(run.dataset()));
        return new LinkRequest(
                run.request().fullRefresh(),
                run.request().deleteMissing(),
                scope::isGone,
                tombstones::forgotten,
                setAside,
                run.plan().rejections());
    }

    /** The published files that have to be written again: all of them where the partitions change. */
    private List<LiveFile> retired(Connection connection, Links links) throws SQLException {
        if (parent == null) {
            return List.of();
        }
        Set<LiveFile> retired = new LinkedHashSet<>(AffectedFiles.of(connection, run.dataset(), parent, links));
        if (partitionBy() != parent.partitionBy()) {
            parent.files().stream()
                    .filter(file -> file.table().partitioned() && !file.table().isLinked())
                    .forEach(retired::add);
        }
        return List.copyOf(retired);
    }

    /** Only a full refresh changes how a dataset is partitioned. */
    private PartitionBy partitionBy() {
        return run.partitionBy(parent);
    }

    private Assembled assemble(Assembly assembly, List<LiveFile> retired) throws IOException, JobInterruptedException {
        for (Path split : splits.folders()) {
            run.checkStopping();
            assembly.add(split, ExtractedSplits.contents(split));
        }
        Rows rows = new Rows(run.id(), run.startedAt());
        List<Rejection> others = new ArrayList<>(run.plan().rejections());
        others.addAll(setAside.values());
        for (Rejection rejection : others) {
            assembly.add(rows.reject(rejection));
        }
        for (LiveFile live : retired) {
            run.checkStopping();
            // Written again, a damaged file would pass for sound.
            LocatedFile file = new LocatedFile(run.dataset(), live);
            Integrity.requireWhole(run.dataset(), file);
            assembly.rewrite(live, Path.of(file.location()));
        }
        return assembly.finish();
    }

    private Linked linked(Links links, Assembled assembled, List<LiveFile> retired) {
        ArticleFates fates = new ArticleFates(splits, setAside.keySet(), links, assembled);
        boolean nothingNew = retired.isEmpty() && !fates.addRows();
        return new Linked(
                parent == null ? null : parent.number(),
                nothingNew ? List.of() : assembled.files(),
                retired,
                fates.byName(),
                assembled.rows(),
                assembled.rejects(),
                assembled.rejectExamples(),
                assembled.words(),
                assembled.withoutRules(),
                assembled.figuresOnly(),
                fates.counts(run.id(), run.plan().rejections().size()),
                links.shared(),
                setAside,
                fates.forgotten(),
                nothingNew);
    }
}
