package org.broadsheet.pipeline.job;

/**
 * How many rejects a run may have before it counts as failed.
 *
 * @param auditArticles articles that may be put aside because their rows break an audit rule, whatever the share
 * @param auditShare share of the run's articles that may be put aside so, 0 to 1, where that is more
 * @param rejectShare share of what a run reads that may be rejected, 0 to 1; a run that rejects more publishes nothing
 */
public record RejectLimits(int auditArticles, double auditShare, double rejectShare) {
    /** Ten articles or one in a hundred may fail the audit; any share may be rejected. */
    public static final RejectLimits DEFAULT = new RejectLimits(10, 0.01, 1);

    public RejectLimits {
        if (auditArticles < 0 || !(auditShare >= 0 && auditShare <= 1) || !(rejectShare >= 0 && rejectShare <= 1)) {
            throw new IllegalArgumentException("limits of " + auditArticles + " articles, shares of " + auditShare
                    + " and " + rejectShare + "; a share is from 0 to 1");
        }
    }

    /** How many of a run's articles may be put aside by the audit. */
    long mostAuditRejects(long articles) {
        return Math.max(auditArticles, (long) (articles * auditShare));
    }
}
