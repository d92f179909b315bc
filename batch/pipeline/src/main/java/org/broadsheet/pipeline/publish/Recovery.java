package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what a run left that was cut off while it published. To be called by every run before it does anything
 * else, with the dataset's lock held. Doing it again, or being cut off in the middle of it, does no harm.
 */
public final class Recovery {
    private final DatasetFolder folder;
    private final PublicationSteps steps;

    public Recovery(DatasetFolder folder) {
        this.folder = folder;
        this.steps = new PublicationSteps(folder, Clock.systemUTC());
    }

    /** What became of a publication that was cut off. */
    public enum Result {
        /** It has taken place. */
        FINISHED,
        /** It has not taken place; what the run had staged is in its staging folder again. */
        UNDONE
    }

    /**
     * A publication that was cut off.
     *
     * @param snapshot what it was to publish, or has published
     */
    public record Recovered(Snapshot snapshot, Result result) {}

    /**
     * Finishes every publication that can be finished, undoes the others, and deletes what dead runs staged. A run that
     * goes on must look afterwards whether the current snapshot is its own: then it has nothing left to publish.
     *
     * @param restartable runs whose staged files are still needed because they will go on
     * @return what was put right, empty where nothing was wrong
     */
    public List<Recovered> recover(Set<String> restartable) {
        List<Recovered> recovered = new ArrayList<>();
        for (String runId : folder.list(DatasetFolder.STAGING)) {
            String place = PublicationIntent.placeOf(runId);
            if (folder.exists(place)) {
                PublicationIntent intent =
                        Manifest.read(folder.location(place), folder.read(place), PublicationIntent.class);
                recovered.add(new Recovered(intent.snapshot(), recover(intent)));
            }
            if (!restartable.contains(runId) || isCurrent(runId)) {
                folder.delete(DatasetFolder.STAGING + "/" + runId);
            }
        }
        return recovered;
    }

    /** Whether a run's publication was cut off when all that was left to do was to clear its staging folder. */
    private boolean isCurrent(String runId) {
        Snapshot current = new Snapshots(folder).current();
        return current != null && current.runId().equals(runId);
    }

    private Result recover(PublicationIntent intent) {
        Snapshots snapshots = new Snapshots(folder);
        Snapshot current = snapshots.current();
        boolean committed = current != null && snapshots.published(intent.snapshot());
        if (!committed && !(follows(intent.snapshot(), current) && steps.filesThere(intent))) {
            steps.undo(intent, current);
            return Result.UNDONE;
        }
        if (!committed) {
            steps.moveIn(intent);
            steps.commit(intent);
        }
        steps.retire(intent);
        steps.discardStaging(intent.snapshot().runId());
        steps.discardOld(intent.snapshot());
        return Result.FINISHED;
    }

    private static boolean follows(Snapshot next, @Nullable Snapshot current) {
        Integer parent = next.parent();
        return parent == null ? current == null : current != null && parent == current.number();
    }
}
