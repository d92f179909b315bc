package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.audit.RunCounts;

/** A run rejected more than it may, or all that a new dataset was to begin with. Nothing is published. */
final class TooManyRejectsException extends Exception {
    private static final long serialVersionUID = 1L;

    private TooManyRejectsException(String message) {
        super(message);
    }

    /**
     * Checks a linked run, and puts it aside if it fails: the next run shall not go on with it.
     *
     * @throws TooManyRejectsException when it may not be published
     */
    static void check(Run run, Linked linked) throws TooManyRejectsException, IOException {
        RunCounts counts = linked.counts();
        double share = counts.inputs() == 0 ? 0 : (double) counts.rejects() / counts.inputs();
        double most = run.request().rejectLimits().rejectShare();
        boolean nothingElse = linked.parent() == null && counts.inputs() > 0 && counts.rejects() == counts.inputs();
        if (share <= most && !nothingElse) {
            return;
        }
        String reasons = linked.rejects().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        String told = nothingElse
                ? "every input was rejected (" + reasons + "), and the dataset holds nothing else"
                : String.format(
                        "%d of %d were rejected (%s), over the share of %s that --max-reject-share allows",
                        counts.rejects(), counts.inputs(), reasons, most);
        String examples = linked.rejectExamples().isEmpty()
                ? ""
                : "; for example " + linked.rejectExamples().get(0);
        SetAside.write(run.folder(), told);
        throw new TooManyRejectsException(told + "; nothing was published" + examples);
    }
}
