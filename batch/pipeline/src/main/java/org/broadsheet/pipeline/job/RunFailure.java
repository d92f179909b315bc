package org.broadsheet.pipeline.job;

import java.sql.SQLException;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.OutrunException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;

/**
 * Why a run failed.
 *
 * @param cause of all that was thrown, what tells it best
 */
record RunFailure(Throwable cause) {
    /** What the system calls it, in the messages of Java and of DuckDB. */
    private static final String OPEN_FILES = "Too many open files";

    /** The failure of what a process did for a run, or null where nothing was thrown. */
    static @Nullable RunFailure of(JobExecution execution) {
        Throwable last = null;
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                last = cause;
                // Ours say what the matter is, and with which file; what caused them says it in words of a library.
                if (cause instanceof AuditFailedException
                        || cause instanceof TooManyRejectsException
                        || cause instanceof DatasetException
                        || cause instanceof SQLException) {
                    return new RunFailure(cause);
                }
            }
        }
        return last == null ? null : new RunFailure(last);
    }

    Status status() {
        if (cause instanceof AuditFailedException) {
            return Status.AUDIT_FAILED;
        }
        if (cause instanceof TooManyRejectsException) {
            return Status.REJECTED;
        }
        return cause instanceof OutrunException ? Status.OUTRUN : Status.FAILED;
    }

    /** One line for a person. */
    String message(DatasetFolder dataset) {
        if (FullDisk.isBehind(cause) && !(cause instanceof DatasetException)) {
            return FullDisk.message(dataset);
        }
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.toString();
        }
        return message.contains(OPEN_FILES)
                ? "more files would be open at once than this process may open (say 'ulimit -n 4096' before it starts): "
                        + message
                : message;
    }
}
