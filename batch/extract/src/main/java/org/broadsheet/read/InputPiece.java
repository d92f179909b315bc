package org.broadsheet.read;

/**
 * A part of a stored input that is read by itself. {@link InputFile#cut} makes the parts: one after another they give what
 * the input gives as a whole, at the same places.
 *
 * @param start where it begins, bytes of the input as it is stored
 * @param end where the next begins, or the input ends
 * @param unpackedStart bytes of content before it: as many as are stored where the input is not packed
 * @param first number of the line, row or record with which it begins, from 1, as its form counts them
 */
public record InputPiece(long start, long end, long unpackedStart, long first) {
    public InputPiece {
        if (start < 0 || end < start || unpackedStart < 0 || first < 1) {
            throw new IllegalArgumentException("a piece from " + start + " to " + end + ", behind " + unpackedStart
                    + " bytes of content, with number " + first);
        }
    }

    /** An input as a whole. */
    public static InputPiece whole(long size) {
        return new InputPiece(0, size, 0, 1);
    }

    /** Stored bytes. */
    public long bytes() {
        return end - start;
    }
}
