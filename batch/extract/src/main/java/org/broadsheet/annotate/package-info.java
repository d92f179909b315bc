/**
 * Article to sentences, tokens, parts of speech, lemmas and names. Start from {@link org.broadsheet.annotate.Annotator}: it
 * takes an article and gives an {@link org.broadsheet.annotate.AnnotatedArticle}. Of "Costa said so." come one sentence of
 * four tokens, of which Costa is NNP and a PERSON, said is VBD with the lemma say.
 *
 * <p>{@code PerceptronAnnotator} puts {@code Splitter}, {@code Tagger}, {@code Lemmatizer} and {@code NameRecognizer}
 * together; each can be used alone. {@code PlainAnnotator} is for languages that have word lists and no model: it splits and
 * tags nothing. The models lie beside the classes, with a card, {@code MODELS.md}, that says what they were trained on;
 * {@code batch/train} trains them anew. Whatever changes {@code Hash}, {@code WordForm}, {@code TagFeatures},
 * {@code WordFeatures}, {@code NameFeatures} or {@code NameEvidence} changes what a model's weights mean: train anew.
 */
@NullMarked
package org.broadsheet.annotate;

import org.jspecify.annotations.NullMarked;
