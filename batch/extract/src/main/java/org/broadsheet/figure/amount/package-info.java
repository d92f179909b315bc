/**
 * The amounts of a sentence. Start from {@link org.broadsheet.figure.amount.AmountScanner}: it takes a sentence's pieces and
 * gives every {@link org.broadsheet.figure.amount.Amount}, a number with its unit ({@code UnitNames}, {@code MoneyNames}) or
 * counted noun ({@code CountedNouns}). {@code NonFigures} knows the numbers that are none, {@code Ranges} those that belong
 * together. Of "between 3 and 5 million tons" comes one range of tons, of "Route 66" nothing. Nothing is known here of the
 * parse: whose an amount is and what it measures others ask.
 */
@NullMarked
package org.broadsheet.figure.amount;

import org.jspecify.annotations.NullMarked;
