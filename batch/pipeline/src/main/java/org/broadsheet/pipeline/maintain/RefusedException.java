package org.broadsheet.pipeline.maintain;

import org.broadsheet.pipeline.publish.DatasetException;

/** The audit turned down what an operation would have published; nothing was. */
public final class RefusedException extends DatasetException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
