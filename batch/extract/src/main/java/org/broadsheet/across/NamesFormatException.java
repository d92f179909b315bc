package org.broadsheet.across;

import java.io.IOException;

/** A file of names that says something it cannot say; the message has the file, the line and the value. */
public final class NamesFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    NamesFormatException(String file, long line, String fault) {
        super(file + ", line " + line + ": " + fault);
    }
}
