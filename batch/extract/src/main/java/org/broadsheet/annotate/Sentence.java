package org.broadsheet.annotate;

/**
 * A sentence: never across paragraphs.
 *
 * @param index position in {@link AnnotatedArticle#sentences()}
 * @param paragraph position of its paragraph in the article's paragraphs
 * @param first index of its first token
 * @param end index after its last token; always more than {@code first}
 */
public record Sentence(int index, int paragraph, int first, int end) {}
