/**
 * The vocabulary: what every stage takes and gives. Start from {@link org.broadsheet.article.Article}.
 *
 * <p>An article moves one way: {@code RawArticle -> Article -> annotated article -> entities -> quotes -> figures}. All
 * types are immutable values. Every {@link org.broadsheet.article.Span} counts Unicode code points of the article's
 * body, 0-based, end exclusive; {@link org.broadsheet.article.Text} is the one place where these meet Java's UTF-16
 * indices.
 */
@NullMarked
package org.broadsheet.article;

import org.jspecify.annotations.NullMarked;
