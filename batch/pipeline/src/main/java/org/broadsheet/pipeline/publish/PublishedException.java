package org.broadsheet.pipeline.publish;

/**
 * A snapshot is published, and what is done after that failed: readers have the new rows, and the next run or verb that
 * writes to the dataset does what is left.
 */
public final class PublishedException extends DatasetException {
    private static final long serialVersionUID = 1L;

    PublishedException(Snapshot snapshot, DatasetException cause) {
        super(
                "snapshot " + snapshot.number() + " is published, but not all is done that follows it: "
                        + cause.getMessage() + "; the next run does what is left",
                cause);
    }
}
