package org.broadsheet.pipeline.maintain;

import org.jspecify.annotations.Nullable;

/**
 * An article that is forgotten, as some snapshot holds or held it.
 *
 * @param articleId its id
 * @param url its address, or null
 * @param sourceUri where it came from
 * @param title its title, or null
 */
public record ForgottenArticle(
        String articleId,
        @Nullable String url,
        String sourceUri,
        @Nullable String title) {}
