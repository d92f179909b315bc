package org.broadsheet.pipeline.publish;

import org.jspecify.annotations.Nullable;

/** A fault of the dataset folder, told in one line that names the place and what is wrong with it. */
public class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
