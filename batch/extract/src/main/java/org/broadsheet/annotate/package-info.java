/**
 * Article to sentences, tokens, parts of speech and names. Start from {@link org.broadsheet.annotate.Annotator}.
 *
 * <p>{@code PerceptronAnnotator} puts {@code Splitter}, {@code Tagger}, {@code Lemmatizer} and {@code NameRecognizer}
 * together; each can be used alone. Their models lie beside the classes, with a card, {@code MODELS.md}, that says what
 * they were trained on; {@code batch/train} trains them anew. Whatever changes {@code Hash}, {@code WordForm},
 * {@code TagFeatures}, {@code NameFeatures} or {@code NameEvidence} changes what a model's weights mean: train anew.
 */
@NullMarked
package org.broadsheet.annotate;

import org.jspecify.annotations.NullMarked;
