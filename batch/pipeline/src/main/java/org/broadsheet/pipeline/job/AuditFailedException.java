package org.broadsheet.pipeline.job;

import java.util.stream.Collectors;
import org.broadsheet.pipeline.audit.AuditReport;

/** The audit turned down what a run would publish. */
final class AuditFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    AuditFailedException(AuditReport report, RunFolder folder) {
        super(report.failures().stream()
                .map(result -> result.rule() + " (" + result.violations() + ")")
                .collect(Collectors.joining(
                        ", ",
                        "the audit found faults: ",
                        "; samples are in " + folder.auditFailed() + ", the rows it turned down in "
                                + folder.linked())));
    }
}
