/**
 * What is decided about rows of several articles: whether two names are one, two articles copies or one story, two quotes
 * one statement, two figures one claim. Records in, records out; what is decided about a pair depends on the two alone,
 * and what about a group on its members, never on the order of their arrival.
 *
 * <p>Names: {@link org.broadsheet.across.NameGroups} over {@link org.broadsheet.across.NameUse}s. Articles: {@link
 * org.broadsheet.across.ArticleSignature} is what they are compared by, {@link org.broadsheet.across.NearCopy} tells copies,
 * {@link org.broadsheet.across.StoryLikeness} reports of one event. Statements: {@link org.broadsheet.across.StatementGroups}.
 * Figures: {@link org.broadsheet.across.ClaimGroups}, and {@link org.broadsheet.across.ClaimConflict} where two exclude each
 * other.
 *
 * <p>Start from {@link org.broadsheet.across.StatementGroups#of}: "Money buys no safety" in one article and "funds alone do
 * not create security" in another are one statement of one speaker.
 */
@NullMarked
package org.broadsheet.across;

import org.jspecify.annotations.NullMarked;
