/**
 * Article to sentences, tokens, parts of speech and names. Start from {@link org.broadsheet.annotate.Annotator}.
 *
 * <p>The types here are ours; CoreNLP is known to {@code CoreNlpAnnotator} alone.
 */
@NullMarked
package org.broadsheet.annotate;

import org.jspecify.annotations.NullMarked;
