package org.broadsheet.pipeline.publish;

/** What made a snapshot out of the one before. */
public enum Operation {
    /** Inputs were read. */
    INGEST,
    /** Small files were put together; the rows are the same. */
    COMPACT,
    /** An older snapshot was published again. */
    ROLLBACK,
    /** Articles were taken out. */
    FORGET,
    /** What was damaged was taken out, or the newest whole snapshot was published again. */
    REPAIR
}
