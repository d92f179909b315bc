/**
 * Whose an amount is. Start from {@link org.broadsheet.figure.holder.Holders}: it asks for each amount, in an order of its own, the
 * parties of the clause ({@code HolderParties}, {@code ClauseHolders}), the owner of a noun ({@code Owners}, {@code MeasuredHolders}), who speaks
 * ({@code SpeakerHolders}) and what a passage, list or table is about ({@code Topics}, {@code TopicHolders}), on the
 * {@link org.broadsheet.figure.holder.Surroundings} of the sentence. Of "Acme's revenue rose 5%" the holder is Acme.
 */
@NullMarked
package org.broadsheet.figure.holder;

import org.jspecify.annotations.NullMarked;
