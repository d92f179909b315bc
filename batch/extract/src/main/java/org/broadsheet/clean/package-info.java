/**
 * Raw article to article: body, title, byline, dates, language; what was left out and why. Start from
 * {@link org.broadsheet.clean.ArticleCleaner}: it takes a {@link org.broadsheet.article.RawArticle} and gives an
 * {@link org.broadsheet.article.Article}, or the reason why there is none. Of "Home | News", "Harbour opens", "By Ana Costa,
 * 4 May 2024", "The harbour opened on Monday.", "3 comments" come the title Harbour opens, the author, the day, and a body of
 * one sentence; the first and the last line are left out as NAVIGATION and COMMENTS.
 *
 * <p>Two ways lead to the lines of a story. A page: {@code PageBody} finds the part that holds the text, {@code PageBlocks} its
 * blocks, {@code PageHead} and {@code JsonLd} what the page says of itself. Plain text: {@code TextLines}. Both end in
 * {@code StoryLines}, which sorts out line by line what is no story, by the phrases of {@code Boilerplate}
 * ({@code words/any/boilerplate.tsv}), {@code ErrorBanner} and {@code HeaderLine}. {@code Prose} tells sentences from
 * menus, {@code Language} the language.
 */
@NullMarked
package org.broadsheet.clean;

import org.jspecify.annotations.NullMarked;
