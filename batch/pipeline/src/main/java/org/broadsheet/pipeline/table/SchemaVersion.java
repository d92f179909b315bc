package org.broadsheet.pipeline.table;

/**
 * The version of the tables' columns. It counts up whenever a column or a table is added, renamed or removed, and when a
 * column that never was null may be;
 * {@code SchemaVersionTest} holds the columns of each version and fails while they and this number do not agree. Every
 * published file is listed with the version that it was written with, so that a reader knows which files lack a column.
 */
public final class SchemaVersion {
    /** The version that is written. */
    public static final int CURRENT = 7;

    private SchemaVersion() {}
}
