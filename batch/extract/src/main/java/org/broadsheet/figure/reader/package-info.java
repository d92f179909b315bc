/**
 * A second reader of figures: a small network that tells whose each may be, beside the rules. Start from
 * {@link org.broadsheet.figure.reader.SecondReader}: it cuts an article into windows ({@code ReadingWindow}), turns each into what the
 * network is given ({@code WindowPieces}, {@code ReadingTask}) and what comes out into shares ({@code SecondReading}). Of "At Ardent it is $10" it gives
 * Ardent a share of 0.9 of holding the $10, and nobody the rest.
 */
@NullMarked
package org.broadsheet.figure.reader;

import org.jspecify.annotations.NullMarked;
