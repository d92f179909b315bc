package org.broadsheet.pipeline.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is audited: the files that the dataset has or would have.
 *
 * @param files every file
 * @param retired files that the dataset has and would not have any more
 * @param counts what the run says it did, or null where a published snapshot is audited
 */
public record AuditScope(
        List<AuditedFile> files,
        List<AuditedFile> retired,
        @Nullable RunCounts counts) {
    /**
     * A file that is audited.
     *
     * @param location where it lies, in a form that DuckDB opens
     * @param rows number of rows it should have
     * @param bytes size it should have
     * @param schemaVersion version of the columns that it was written with
     * @param added whether its own rows are audited; else it was audited when it was published, and only what refers to
     *     it or could clash with it is looked at
     */
    public record AuditedFile(Table table, String location, long rows, long bytes, int schemaVersion, boolean added) {}

    public AuditScope {
        files = List.copyOf(files);
        retired = List.copyOf(retired);
    }

    /** All of a published snapshot. */
    public static AuditScope ofSnapshot(DatasetFolder folder, Snapshot snapshot) {
        List<AuditedFile> files = new ArrayList<>();
        for (LocatedFile located : new Snapshots(folder).located(snapshot)) {
            LiveFile file = located.file();
            files.add(new AuditedFile(
                    file.table(), located.location(), file.rows(), file.bytes(), file.schemaVersion(), true));
        }
        return new AuditScope(files, List.of(), null);
    }

    /**
     * What the dataset would be if a run were published.
     *
     * @param parent the snapshot that it is made from, or null where there is none
     * @param added files that would become part of it
     * @param retired files of {@code parent} that would be part of it no more
     * @param counts what the run says it did, or null where no inputs were read
     */
    public static AuditScope ofRun(
            DatasetFolder folder,
            @Nullable Snapshot parent,
            List<StagedFile> added,
            List<LiveFile> retired,
            @Nullable RunCounts counts) {
        List<AuditedFile> files = new ArrayList<>();
        List<AuditedFile> leaving = new ArrayList<>();
        Set<LiveFile> gone = new HashSet<>(retired);
        for (LocatedFile located : parent == null ? List.<LocatedFile>of() : new Snapshots(folder).located(parent)) {
            (gone.contains(located.file()) ? leaving : files).add(published(located));
        }
        for (StagedFile file : added) {
            files.add(new AuditedFile(
                    file.table(), file.path().toString(), file.rows(), file.bytes(), SchemaVersion.CURRENT, true));
        }
        return new AuditScope(files, leaving, counts);
    }

    /**
     * All of what the dataset would be without files of which some cannot be read.
     *
     * @param parent current snapshot
     * @param added files that would become part of it
     * @param retired files of {@code parent} that would be part of it no more; not looked at
     */
    public static AuditScope ofRest(
            DatasetFolder folder, Snapshot parent, List<StagedFile> added, List<LiveFile> retired) {
        List<AuditedFile> files = new ArrayList<>();
        for (AuditedFile file : ofRun(folder, parent, added, retired, null).files()) {
            files.add(new AuditedFile(
                    file.table(), file.location(), file.rows(), file.bytes(), file.schemaVersion(), true));
        }
        return new AuditScope(files, List.of(), null);
    }

    private static AuditedFile published(LocatedFile located) {
        LiveFile file = located.file();
        return new AuditedFile(
                file.table(), located.location(), file.rows(), file.bytes(), file.schemaVersion(), false);
    }
}
