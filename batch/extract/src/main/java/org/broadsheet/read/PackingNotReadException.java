package org.broadsheet.read;

import java.io.IOException;

/** Bytes are packed in a way that is told but not unpacked. */
final class PackingNotReadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param packing what they are */
    PackingNotReadException(String packing) {
        super(packing);
    }
}
