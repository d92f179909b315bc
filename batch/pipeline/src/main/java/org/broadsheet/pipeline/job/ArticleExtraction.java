package org.broadsheet.pipeline.job;

import java.util.function.Supplier;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Takes each raw article through the text library. One article's fault is its own reject and stops no other. */
final class ArticleExtraction implements ItemProcessor<RawItem, ExtractedItem> {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleExtraction.class);

    /** Asked at the first article, and then no more: a run with nothing new loads no models. */
    private final Supplier<Extraction> extraction;

    private volatile @Nullable Extraction loaded;

    ArticleExtraction(Supplier<Extraction> extraction) {
        this.extraction = extraction;
    }

    @Override
    public ExtractedItem process(RawItem item) {
        if (item.article() instanceof Outcome.Accepted<RawArticle> accepted) {
            return new ExtractedItem(item.input(), extracted(accepted.value()));
        }
        return new ExtractedItem(
                item.input(), new Outcome.Rejected<>(((Outcome.Rejected<RawArticle>) item.article()).rejection()));
    }

    private Extraction extraction() {
        Extraction known = loaded;
        if (known == null) {
            synchronized (this) {
                known = loaded;
                if (known == null) {
                    known = extraction.get();
                    loaded = known;
                }
            }
        }
        return known;
    }

    private Outcome<ExtractedArticle> extracted(RawArticle raw) {
        try {
            return extraction().extract(raw);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{}: extraction failed: {}", raw.sourceUri(), e.toString());
            LOG.debug("{}", raw.sourceUri(), e);
            return new Outcome.Rejected<>(new Rejection(
                    raw.sourceUri(),
                    Rejection.Reason.EXTRACTION_FAILED,
                    e + " at " + (e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]),
                    raw.content().length()));
        }
    }
}
