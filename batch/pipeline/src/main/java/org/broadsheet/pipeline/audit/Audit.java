package org.broadsheet.pipeline.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs every rule over what a dataset is or would be. */
public final class Audit {
    private Audit() {}

    /**
     * Runs the rules.
     *
     * @param connection an empty DuckDB database; left with the views of the scope in it
     * @return what each rule found; the audit passed when nothing did
     * @throws SQLException when a file cannot be read or DuckDB runs out of its limits
     */
    public static AuditReport run(Connection connection, AuditScope scope) throws SQLException {
        List<RuleResult> results = new ArrayList<>();
        return new AuditReport(results);
    }
}
