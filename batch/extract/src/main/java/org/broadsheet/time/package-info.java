/**
 * Which times an article speaks of. Start from {@link org.broadsheet.time.TimeTagger}: it takes a parsed article and gives
 * every {@link org.broadsheet.time.TimeReference}, resolved to days where that can be done: "last Friday" in an article
 * of 18 October 2024 is 2024-10-11.
 *
 * <p>Each family of written times is a {@code TimeRule} that reads the pieces of a sentence from a place on; the longest
 * reading wins. What is a fixed order of words is a row of a list with its name, an example and its value
 * ({@code PatternTimes} of {@code time-rules.tsv}, {@code Holidays}, {@code VagueTimes}); what asks the tense of the clause,
 * the time told before or the words around a number is a class, whose rules {@code TimeName} names. German, which has no
 * tagger to ask, is rows alone ({@link org.broadsheet.time.RowTimes}). {@code Discourse} holds what "now" is, {@code Tense}
 * whether the clause looks ahead or back. Values are written the way TIMEX3 (TimeML 1.2.1) writes them; words are read from
 * lists by {@code TimeWords}.
 */
@NullMarked
package org.broadsheet.time;

import org.jspecify.annotations.NullMarked;
