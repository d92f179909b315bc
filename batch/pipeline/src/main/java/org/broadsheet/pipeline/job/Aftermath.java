package org.broadsheet.pipeline.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadsheet.pipeline.duckdb.ReaderViews;
import org.broadsheet.pipeline.job.RunReport.CompactionOutcome;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.jspecify.annotations.Nullable;

/** What became of that which follows a publication: none of it makes a run fail that has published. */
final class Aftermath {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private volatile @Nullable CompactionOutcome compaction;
    private volatile boolean cutOff;

    /** The files of a publication are not all where they should be; recovery needs the run's folder for that. */
    void cutOff(String warning) {
        cutOff = true;
        warnings.add(warning);
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Readers of the files have what is new, whether or not the views can be written. */
    void writeViews(DatasetFolder dataset) {
        try {
            ReaderViews.write(dataset);
        } catch (DatasetException e) {
            warnings.add(e.getMessage() + "; 'broadsheet check' writes it anew");
        }
    }

    void compacted(int snapshot, int filesBefore, int files) {
        compaction = new CompactionOutcome(snapshot, filesBefore, files, null);
    }

    void compactionFailed(int files, String reason) {
        compaction = new CompactionOutcome(null, files, files, reason + "; the next run tries again");
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Nullable
    CompactionOutcome compaction() {
        return compaction;
    }
}
