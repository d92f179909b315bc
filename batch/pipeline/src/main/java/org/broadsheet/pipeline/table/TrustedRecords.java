package org.broadsheet.pipeline.table;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro builds objects of classes that a schema names only where these are trusted; otherwise it takes a system property
 * for it, which every launcher, test and host application would have to set. Trusted are the packages of the tables' rows.
 * Whatever reads or writes records calls {@link #trust()} first: in a new process a file list is read before any table.
 */
public final class TrustedRecords {
    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> Table.all().stream()
                        .anyMatch(table -> table.rowType().getPackageName().equals(type.getPackageName()))));
    }

    private TrustedRecords() {}

    /** From here on they are. */
    public static void trust() {
        // Loading the class has done it.
    }
}
