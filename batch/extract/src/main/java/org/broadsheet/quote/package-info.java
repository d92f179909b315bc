/**
 * Who said what. Start from {@link org.broadsheet.quote.QuoteExtractor}: it takes a parsed article and its entities and
 * gives quotes with speaker, words of saying and confidence. Of "It will rain, Costa said." comes It will rain by Costa,
 * INDIRECT.
 *
 * <p>{@code AttributionScan} reads the sentences: {@code LateCues} for words of saying after what is said,
 * {@code EarlyCues} for those before it, {@code SpeakerLines} and {@code LooseRuns} for quotes without any. {@code Openings}
 * tells where content starts after a cue, {@code Extents} where it ends; {@code CueLexicon} knows which words say and what
 * they take.
 */
@NullMarked
package org.broadsheet.quote;

import org.jspecify.annotations.NullMarked;
