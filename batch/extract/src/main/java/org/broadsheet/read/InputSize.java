package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** Counts the bytes of an input as they are unpacked, and tells where they are more than it may have. */
final class InputSize {
    /** Text packs to a tenth, markup to a thirtieth; only an attack packs to less than this, at this size. */
    private static final long HOSTILE_EXPANSION = 250;

    private static final long HOSTILE_FROM_BYTES = 50_000_000;

    private final long packedBytes;
    private final long mostBytes;
    private long count;
    /** The member that bytes are counted of, and how many came before it. */
    private long member;

    private long countBefore;

    /**
     * A size of nothing yet.
     *
     * @param packedBytes size of the file as it lies on disk
     * @param mostBytes what it may unpack to
     */
    InputSize(long packedBytes, long mostBytes) {
        this.packedBytes = packedBytes;
        this.mostBytes = mostBytes;
    }

    /** Begins behind so many bytes. */
    void beginAt(long bytes) {
        count = bytes;
    }

    /** Adds bytes of the head, of which it is too late to say that they are too many. */
    void add(int bytes) {
        count += bytes;
    }

    /**
     * Adds bytes.
     *
     * @param ofMember where in the file the packed member begins that they are of, or -1 where it is not packed
     */
    void add(int bytes, long ofMember) {
        if (ofMember >= 0 && ofMember != member) {
            member = ofMember;
            countBefore = count;
        }
        count += bytes;
    }

    /** Unpacked bytes so far. */
    long count() {
        return count;
    }

    /** What limit the input is over, or null. */
    @Nullable
    String overLimit() {
        return count > mostBytes ? "over " + mostBytes + " bytes, the limit of an input" : null;
    }

    /** Whether the packed member that bytes were added of last unpacks to more than any text does. */
    boolean expands() {
        long ofMember = count - countBefore;
        return ofMember > HOSTILE_FROM_BYTES && ofMember / HOSTILE_EXPANSION > packedBytes;
    }
}
