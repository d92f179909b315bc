package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.audit.FaultyArticle;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Audits what the dataset would be. An article whose own rows break a rule is put aside and the rest is linked and
 * audited anew; a fault of the dataset, or too many articles at fault, ends the run, and what was staged is kept to be
 * looked at.
 */
final class AuditDataset implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(AuditDataset.class);

    private final Run run;
    private final @Nullable CopyJoin join;

    AuditDataset(Run run, @Nullable CopyJoin join) {
        this.run = run;
        this.join = join;
    }

    /**
     * What an audit found.
     *
     * @param articles those of this run that are at fault, by source
     * @param ofDataset whether something is wrong that no article of this run explains
     */
    private record Found(AuditReport report, Map<String, FaultyArticle> articles, boolean ofDataset) {}

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("auditDataset");
        Linked linked = run.linked();
        long most =
                run.request().rejectLimits().mostAuditRejects(linked.counts().articles());
        Map<String, Rejection> setAside = new HashMap<>(linked.setAside());
        while (!linked.nothingNew()) {
            run.checkStopping();
            Found found = audit(linked);
            if (found.report().passed()) {
                break;
            }
            if (found.ofDataset() || setAside.size() + found.articles().size() > most) {
                JsonFile.write(run.folder().auditFailed(), found.report());
                throw new AuditFailedException(found.report(), run.folder());
            }
            found.articles().forEach((source, article) -> setAside.put(source, rejection(article)));
            linked = Linking.link(run, setAside, join);
            TooManyRejectsException.check(run, linked);
        }
        return RepeatStatus.FINISHED;
    }

    private Found audit(Linked linked) throws SQLException, IOException {
        AuditScope scope = AuditScope.ofRun(
                run.dataset(),
                new Snapshots(run.dataset()).current(),
                linked.added(),
                linked.retired(),
                linked.counts());
        try (Connection connection = run.openDatabase()) {
            AuditReport report = Audit.run(connection, scope);
            Map<String, FaultyArticle> articles = new HashMap<>();
            FaultyArticle.of(connection, report, run.id())
                    .forEach(article -> articles.put(article.sourceUri(), article));
            return new Found(report, articles, !report.isExplainedBy(articles.values()));
        }
    }

    private static Rejection rejection(FaultyArticle article) {
        LOG.warn("{}: put aside, its rows break {}", article.sourceUri(), article.rules());
        return new Rejection(
                article.sourceUri(),
                Rejection.Reason.AUDIT_FAILED,
                "its rows break " + String.join(", ", article.rules()),
                article.rawCharCount());
    }
}
