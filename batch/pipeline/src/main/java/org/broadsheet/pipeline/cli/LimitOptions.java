package org.broadsheet.pipeline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.job.RejectLimits;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a run takes: of rejects, and of bytes. */
final class LimitOptions {
    private static final Pattern AUDIT_REJECTS = Pattern.compile("(\\d{1,9})(%)?");

    @Option(
            names = "--max-reject-share",
            paramLabel = "SHARE",
            description = "Fail and publish nothing when more than this share of what is read is rejected, 0 to 1"
                    + " (default: 1, but a new dataset of nothing but rejects fails).")
    private double maxRejectShare = RejectLimits.DEFAULT.rejectShare();

    @Option(
            names = "--max-audit-rejects",
            paramLabel = "N|N%%",
            description = "How many articles, or which share of the run's, may be put aside because their rows break an"
                    + " audit rule (default: 10, or 1%% where that is more).")
    private @Nullable String maxAuditRejects;

    @Option(
            names = "--max-article-bytes",
            paramLabel = "N",
            description = "Reject larger text and HTML files and longer JSON lines (default: 10000000).")
    private long maxArticleBytes = ReadLimits.DEFAULT.maxArticleBytes();

    @Option(
            names = "--max-input-bytes",
            paramLabel = "N",
            description = "Stop reading an input file at this size, after decompression (default: 20000000000).")
    private long maxInputBytes = ReadLimits.DEFAULT.maxInputBytes();

    /** @throws CommandException when less than a byte may be read, or of an input less than of an article */
    ReadLimits read() {
        if (maxArticleBytes < 1 || maxInputBytes < maxArticleBytes) {
            throw CommandException.usage("--max-article-bytes is " + maxArticleBytes + " and --max-input-bytes "
                    + maxInputBytes + "; the second cannot be less than the first, nor the first less than 1");
        }
        return new ReadLimits(maxArticleBytes, maxInputBytes);
    }

    /** @throws CommandException when an option is no share, or no number of articles */
    RejectLimits rejects() {
        if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
            throw CommandException.usage("--max-reject-share is " + maxRejectShare + "; a share is from 0 to 1");
        }
        RejectLimits usual = RejectLimits.DEFAULT;
        if (maxAuditRejects == null) {
            return new RejectLimits(usual.auditArticles(), usual.auditShare(), maxRejectShare);
        }
        Matcher number = AUDIT_REJECTS.matcher(maxAuditRejects);
        if (!number.matches() || number.group(2) != null && Integer.parseInt(number.group(1)) > 100) {
            throw CommandException.usage(
                    "--max-audit-rejects is " + maxAuditRejects + "; give a number of articles, or a share such as 2%");
        }
        int count = Integer.parseInt(number.group(1));
        return number.group(2) == null
                ? new RejectLimits(count, 0, maxRejectShare)
                : new RejectLimits(0, count / 100.0, maxRejectShare);
    }
}
