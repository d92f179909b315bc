package org.broadsheet.pipeline.job;

import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.plan.InputRef;
import org.jspecify.annotations.Nullable;

/** What a split has found in one of its inputs so far. For use by one thread. */
final class InputCount {
    int articles;
    int rejects;
    /** Why a later try may find more, or null: nothing is said else of the input being known. */
    @Nullable
    Rejection unread;
    /** Whether something in it was over a limit or of a form not read: under other options there may be more to find. */
    boolean limited;
    /** Whether one of the rejects is the file's and no article's. */
    private boolean ofFile;

    /** Adds a reject. */
    void add(Rejection rejection, InputRef input) {
        Reason reason = rejection.reason();
        rejects++;
        unread = reason == Reason.UNREADABLE || reason == Reason.VANISHED ? rejection : unread;
        limited |= reason == Reason.TOO_LARGE || reason == Reason.LINE_TOO_LONG || reason == Reason.FORMAT_NOT_READ;
        ofFile |= rejection.sourceUri().equals(input.sourceUri());
    }

    /**
     * What is said of a piece.
     *
     * @param lost why it was not read as it was planned, or null
     */
    SplitContents.Piece piece(InputRef input, boolean dependsOnOptions, @Nullable Rejection lost) {
        return new SplitContents.Piece(
                input.sourceUri(),
                input.fingerprint(),
                input.bytes(),
                articles,
                rejects,
                dependsOnOptions,
                ofFile,
                lost);
    }
}
