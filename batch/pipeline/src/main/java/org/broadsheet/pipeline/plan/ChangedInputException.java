package org.broadsheet.pipeline.plan;

import java.io.IOException;

/** The bytes of an input are no more those that were planned. */
public final class ChangedInputException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedInputException(long from, long to) {
        super("bytes " + from + " to " + to + " changed after the run was planned");
    }
}
