/**
 * The vocabulary: what every stage takes and gives. Start from {@link org.broadsheet.article.Article}: a body with its
 * paragraphs, title, byline, dates and language, and what was left out and why.
 *
 * <p>An article moves one way: {@code RawArticle -> Article -> annotated article -> entities -> quotes -> figures}. All
 * types are immutable values. Every {@link org.broadsheet.article.Span} counts Unicode code points of the article's
 * body, 0-based, end exclusive; {@link org.broadsheet.article.Text} is the one place where these meet Java's UTF-16
 * indices: of the body "😀 Costa", the span of Costa is [2, 7). What gives nothing says so in an
 * {@link org.broadsheet.article.Outcome}, with the reason.
 *
 * <p>Which rule gave a row is told by its name: {@link org.broadsheet.article.Rule} is what the stages' enums of rules have in
 * common, {@link org.broadsheet.article.RuleUse} one rule's part in a row.
 */
@NullMarked
package org.broadsheet.article;

import org.jspecify.annotations.NullMarked;
