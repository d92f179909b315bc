/**
 * The text library: raw article to article, entities, quotes and figures. Start from {@link org.broadsheet.Extraction}, the
 * one screen where an article passes through all of it.
 *
 * <p>Of the text "Ardent's revenue rose 5% in 2023, Ana Costa said." come an article, the organization Ardent and the person
 * Ana Costa, her INDIRECT quote, and the figure 5 % UP of Ardent's revenue in 2023. {@code Extraction.explain} tells of the
 * same rows which rules gave them.
 *
 * <p>The packages stand in the order in which an article goes through them, each importing only those above it:
 * {@code article}, {@code words}, {@code read}, {@code clean}, {@code annotate}, {@code syntax}, {@code number}, {@code time},
 * {@code entity}, {@code quote}, {@code figure}. To follow one article down to a figure, read in this order:
 *
 * <ol>
 *   <li>{@link org.broadsheet.Extraction}: the stages;
 *   <li>{@link org.broadsheet.syntax.ParsedArticle}: what every stage asks of a sentence;
 *   <li>{@link org.broadsheet.figure.FigureExtractor}: the sentences that may hold a number;
 *   <li>{@code figure.AmountScanner}: the amounts of a sentence;
 *   <li>{@code figure.MeasureGrammar}: a number with its unit;
 *   <li>{@link org.broadsheet.number.NumeralGrammar}: the number;
 *   <li>{@code figure.UnitNames}: the unit;
 *   <li>{@code figure.FigureReading}: bound, trend, what is measured, whose, when: the figure.
 * </ol>
 */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
