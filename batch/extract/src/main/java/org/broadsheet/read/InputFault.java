package org.broadsheet.read;

import java.io.IOException;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What ended the bytes of an input early, if anything did: damage, or a limit. The last fault is kept, until the input goes on
 * behind it.
 */
final class InputFault {
    private final String sourceUri;
    private final long packedBytes;
    private final UnpackedInput input;
    private final InputSize size;
    private @Nullable Rejection told;
    private long at = -1;
    /** Whether it is a member that unpacks to more than any text does. */
    private boolean expands;
    /** Whether there was one that hangs on more than the bytes up to it. */
    private boolean unrepeatable;

    InputFault(String sourceUri, long packedBytes, UnpackedInput input, InputSize size) {
        this.sourceUri = sourceUri;
        this.packedBytes = packedBytes;
        this.input = input;
        this.size = size;
    }

    /** As a rejection of the input, or null where there is none. */
    @Nullable
    Rejection told() {
        return told;
    }

    boolean isNone() {
        return told == null;
    }

    /** Where in the file the packed member begins that is at fault; -1 where none was. */
    long at() {
        return at;
    }

    /** Whether pieces of the input would not give what the whole has given so far. */
    boolean isUnrepeatable() {
        return unrepeatable || !input.isRepeatable() && (told != null || at >= 0);
    }

    /** Takes what reading failed with. */
    void take(IOException e) {
        at = input.memberUnpacked();
        unrepeatable |= !isPacked() || e instanceof PackingNotReadException;
        told = rejectionOf(e);
    }

    /** Takes a limit of one article that the input is over. */
    void takeTooLarge(String detail) {
        told = rejection(Reason.TOO_LARGE, detail, isPacked() ? size.count() : packedBytes);
    }

    /** Looks whether the input is over a limit, and takes that. */
    boolean isOverLimit() {
        String over = size.overLimit();
        if (over != null) {
            unrepeatable = true;
            told = rejection(Reason.TOO_LARGE, over, size.count());
            return true;
        }
        if (isPacked() && size.expands()) {
            expands = true;
            unrepeatable = true;
            at = input.memberUnpacked();
            String detail = packedBytes + " bytes of " + input.packing() + " unpack to over " + size.count() + " bytes";
            told = rejection(Reason.TOO_LARGE, detail, size.count());
            return true;
        }
        return false;
    }

    /** Whether it is one of a packed member, behind which another may be sound; or none. */
    boolean isOfMember() {
        Rejection fault = told;
        return fault == null
                || fault.reason() == Reason.ARCHIVE_DAMAGED
                || fault.reason() == Reason.FORMAT_NOT_READ
                || expands;
    }

    /**
     * Goes on behind it.
     *
     * @param forgotten whether it is the input's no more
     */
    void pass(boolean forgotten) {
        told = forgotten ? null : told;
        expands = false;
    }

    /** What reading failed with, as a rejection of the input. */
    Rejection rejectionOf(IOException e) {
        if (e instanceof PackingNotReadException) {
            return rejection(Reason.FORMAT_NOT_READ, "looks like: " + e.getMessage(), packedBytes);
        }
        String broken = input.packing() + " broken near byte " + size.count() + " of what it holds: " + messageOf(e);
        return isPacked()
                ? rejection(Reason.ARCHIVE_DAMAGED, broken, packedBytes)
                : rejection(Reason.UNREADABLE, messageOf(e), packedBytes);
    }

    /** A rejection of the input as a whole. */
    Rejection rejection(Reason reason, String detail, long bytes) {
        return new Rejection(sourceUri, reason, detail, bytes);
    }

    private boolean isPacked() {
        return input.packing() != null;
    }

    static String messageOf(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
