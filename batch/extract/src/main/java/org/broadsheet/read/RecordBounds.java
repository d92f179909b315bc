package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * Finds where an input may be cut, by reading it once as its reader does: a place is told only where reading up to it and
 * reading on from it gives what reading past it gives. Not for use by several threads.
 */
public interface RecordBounds {
    /**
     * A place where a record begins that can be read without what is before it, but for the head of the input.
     *
     * @param stored where, bytes of the input as it is stored
     * @param unpacked bytes of content before it
     * @param first see {@link InputPiece#first()}
     */
    record Bound(long stored, long unpacked, long first) {}

    /** The next place, behind the first record, or null at the end. */
    @Nullable
    Bound next();

    /** Asked at the end: why the input is to be read as a whole all the same, or null. */
    @Nullable
    String whole();
}
