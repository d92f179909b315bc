package org.broadsheet.time;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.jspecify.annotations.Nullable;

/** Finds the times an article speaks of and resolves them to calendar days. Immutable and shared by all threads. */
public final class TimeTagger {

    /**
     * The times in the order of their first character, none overlapping another, resolved against the day of publication
     * or else the first full date that the text itself names.
     */
    public List<TimeReference> tag(AnnotatedArticle article) {
        return tag(article, article.article().publication().on());
    }

    /**
     * The times in the order of their first character, none overlapping another.
     *
     * @param reference the day on which the text speaks, or null to take the first full date that the text itself names
     */
    public List<TimeReference> tag(AnnotatedArticle article, @Nullable LocalDate reference) {
        return List.of();
    }
}
