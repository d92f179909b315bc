/**
 * Which numbers were given. Start from {@link org.broadsheet.figure.FigureExtractor}: it takes a parsed article with its
 * times, entities and quotes and gives figures. Of "Revenue rose 5% to $2 billion in 2023." come 5 % UP and 2e9 USD, both
 * of Revenue, in 2023.
 *
 * <p>Each question has a package of its own: {@code amount} what numbers a sentence holds, {@code subject} what they measure,
 * {@code holder} whose they are, {@code when} at what time they hold; {@code table} reads the rows and heads that these look at.
 * {@code FigureReading} makes figures of the answers, with what {@code BoundWords} and {@code TrendWords} read around them, and
 * {@code FigureConfidence} counts how far a figure can be trusted.
 */
@NullMarked
package org.broadsheet.figure;

import org.jspecify.annotations.NullMarked;
