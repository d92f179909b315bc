/**
 * Which numbers were given. Start from {@link org.broadsheet.figure.FigureExtractor}: it takes a parsed article with its
 * times, entities and quotes and gives figures. Of "Revenue rose 5% to $2 billion in 2023." come 5 % UP and 2e9 USD, both
 * of Revenue, in 2023.
 *
 * <p>{@code AmountScanner} finds amounts in a sentence's pieces, a number with its unit ({@code UnitNames},
 * {@code MoneyNames}) or counted noun ({@code CountedNouns}); {@code NonFigures} knows the numbers that are none.
 * {@code FigureReading} makes figures of them: {@code BoundWords} and {@code TrendWords} read what is around, and
 * {@code MeasuredFinder} asks the parse what is measured, on the {@code Parts} of a sentence.
 */
@NullMarked
package org.broadsheet.figure;

import org.jspecify.annotations.NullMarked;
