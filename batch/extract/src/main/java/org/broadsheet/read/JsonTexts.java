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
     */
    record JsonText(long line, byte[] content, long bytes, boolean overLimit, boolean whole) {}
}
