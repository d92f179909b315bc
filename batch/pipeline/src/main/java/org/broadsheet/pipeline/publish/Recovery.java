package org.broadsheet.pipeline.publish;

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
    private final Intents intents;
    private final PublicationSteps steps;

    public Recovery(DatasetFolder folder) {
        this.folder = folder;
        this.intents = new Intents(folder);
        this.steps = new PublicationSteps(folder);
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
     * @param number the snapshot that it was to publish, or has published
     * @param runId the run that published it
     */
    public record Recovered(int number, String runId, Result result) {}

    /**
     * Finishes every publication that can be finished, undoes the others, and deletes what dead runs staged. A run that
     * goes on must look afterwards whether the current snapshot is its own: then it has nothing left to publish.
     *
     * @param restartable runs whose staged files are still needed because they will go on
     * @return what was put right, empty where nothing was wrong
     */
    public List<Recovered> recover(Set<String> restartable) {
        List<Recovered> recovered = new ArrayList<>();
        for (String runId : intents.runIds()) {
            PublicationIntent intent = intents.read(runId);
            if (intents.isOwn(runId)) {
                recovered.add(new Recovered(intent.number(), intent.runId(), recover(intent)));
            } else {
                recoverOther(intent);
            }
        }
        for (String runId : folder.list(DatasetFolder.STAGING)) {
            if (!restartable.contains(runId) || isCurrent(runId)) {
                folder.delete(DatasetFolder.STAGING + "/" + runId);
            }
        }
        return recovered;
    }

    /** Whether a publication was begun under this id and is neither finished nor undone. */
    public static boolean isNeeded(DatasetFolder folder, String runId) {
        return new Intents(folder).exists(runId);
    }

    /** Whether a run's publication was cut off when all that was left to do was to clear its staging folder. */
    private boolean isCurrent(String runId) {
        Manifest current = new Snapshots(folder).currentManifest();
        return current != null && current.runId().equals(runId);
    }

    private Result recover(PublicationIntent intent) {
        Snapshots snapshots = new Snapshots(folder);
        boolean committed = snapshots.published(intent.number(), intent.runId());
        if (!committed && !(follows(intent, snapshots.currentManifest()) && steps.filesThere(intent))) {
            steps.undo(intent, snapshots.current());
            return Result.UNDONE;
        }
        if (!committed) {
            steps.moveIn(intent);
            try {
                steps.commit(intent.snapshot(snapshots.current()));
            } catch (OutrunException e) {
                steps.undo(intent, snapshots.current());
                return Result.UNDONE;
            }
        }
        finish(intent);
        steps.discardStaging(intent.runId());
        return Result.FINISHED;
    }

    private void finish(PublicationIntent intent) {
        Manifest current = new Snapshots(folder).currentManifest();
        if (current != null && current.number() == intent.number()) {
            steps.showFiles();
            steps.retire(intent);
        }
    }

    /**
     * A publication of another machine. While its number is free it may be going on, and is left alone: the number keeps it
     * from being published once it is taken. Then it is one that was published and may not have been finished, or one that
     * was outrun and may not have been undone; its machine doing the same now does no harm.
     */
    private void recoverOther(PublicationIntent intent) {
        Snapshots snapshots = new Snapshots(folder);
        Manifest current = snapshots.currentManifest();
        if (current == null || current.number() < intent.number()) {
            return;
        }
        if (snapshots.published(intent.number(), intent.runId())) {
            finish(intent);
            steps.discardStaging(intent.runId());
        } else {
            steps.undo(intent, snapshots.current());
        }
    }

    private static boolean follows(PublicationIntent next, @Nullable Manifest current) {
        Integer parent = next.parent();
        return parent == null ? current == null : current != null && parent == current.number();
    }
}
