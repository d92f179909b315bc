package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** Cuts an input into the texts of its JSON objects, one at a time, never holding more than the limit. */
interface JsonTexts {
    /** The next object's text, or null at the end. */
    @Nullable
    JsonText next();

    /**
     * The text of one object.
     *
     * @param line line on which it starts, from 1
     * @param content its bytes; empty where it is larger than the limit
     * @param bytes its size
     * @param overLimit whether it is larger than the limit
     * @param whole false where the input ended inside it
     * @param item which one it is of the lists in envelopes, from 1; 0 where it stands in none
     */
    record JsonText(long line, byte[] content, long bytes, boolean overLimit, boolean whole, long item) {
        JsonText asItem(long number) {
            return new JsonText(line, content, bytes, overLimit, whole, number);
        }
    }
}
