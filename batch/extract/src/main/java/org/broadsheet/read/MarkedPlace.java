package org.broadsheet.read;

/**
 * A place in the content of an input of which somebody wants to know whether bytes can be read on from it: anywhere where
 * the input is not packed, else where a packed member begins, which shows once content behind the place is read.
 */
final class MarkedPlace {
    private long passed;
    private long marked = -1;
    private long stored = -1;
    private long memberBefore = -1;

    /**
     * Marks a place, and forgets the one before.
     *
     * @param unpacked how many bytes of content come before it
     */
    void at(long unpacked, boolean packed) {
        marked = unpacked;
        stored = packed ? -1 : unpacked;
    }

    /** Where the place is stored, or -1 where bytes cannot be read on from it. */
    long stored() {
        return stored;
    }

    /**
     * Goes on behind content that was read.
     *
     * @param bytes of one packed member, or of an input that is not packed
     * @param memberAt where that member begins, or 0
     */
    void pass(int bytes, long memberAt) {
        if (bytes > 0) {
            if (passed == marked && memberAt != memberBefore && stored < 0) {
                stored = memberAt;
            }
            memberBefore = memberAt;
            passed += bytes;
        }
    }
}
