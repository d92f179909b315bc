package org.broadsheet.across;

import org.broadsheet.article.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it is compared with others.
 *
 * @param quoteId the quote
 * @param articleId where it stands
 * @param kind how it is reported
 * @param text what was said
 * @param speakerId the entity that said it, or null
 * @param speaker the entity's name, or what the article calls the speaker, or null
 * @param wording of {@code text}
 */
public record ReportedStatement(
        String quoteId,
        String articleId,
        Quote.Kind kind,
        String text,
        @Nullable String speakerId,
        @Nullable String speaker,
        Wording wording) {}
