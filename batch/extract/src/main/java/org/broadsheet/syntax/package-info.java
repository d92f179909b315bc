/**
 * How the sentences of an article are built, found once for times, entities, quotes and figures alike. Start from
 * {@link org.broadsheet.syntax.ParsedArticle}: it takes an annotated article and holds, by the index of each token, the
 * noun phrase or verb group the token stands in and the quoted run around it.
 *
 * <p>Of “We have sold the yard,” said the head of the firm, which built it. come the quoted run “We … yard,”, the noun
 * phrases We, the yard, the head, the firm, which is no phrase, it, and the verb groups have sold, said, built.
 *
 * <p>To read on: {@code QuoteMarks} pairs the marks; {@code Chunker} cuts a sentence, with {@code NounPhrases} and
 * {@code VerbGroups}; {@link org.broadsheet.syntax.ClauseStarts} tells where a clause with a subject and a finite verb
 * starts. {@link org.broadsheet.syntax.SubjectFinder} tells whose act a verb is, and its caller says what is asked:
 *
 * <ul>
 *   <li>{@code of}: who does it or says it: "by" whom a passive is done, the governing verb's subject for an infinitive;
 *   <li>{@code grammatical}: the subject of a finite verb, also of a passive one;
 *   <li>{@code bearer}: what the words after the verb are told of: the noun right before a participle or infinitive too;
 *   <li>{@code withOwners}: a phrase with those it belongs to, "the price of the benchmark";
 *   <li>{@code ParsedArticle.verbOf}: the other way round, of which verb a word heads the subject, apposition included.
 * </ul>
 *
 * <p>A relative pronoun stands for its head in all of them: {@link org.broadsheet.syntax.Subject} has both places.
 * {@link org.broadsheet.syntax.Pieces} is a sentence cut finer than its tokens, "US$5m" to US, $, 5, m, for numbers and
 * times.
 */
@NullMarked
package org.broadsheet.syntax;

import org.jspecify.annotations.NullMarked;
