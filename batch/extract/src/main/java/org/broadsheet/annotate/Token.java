package org.broadsheet.annotate;

/**
 * A word or mark of the article.
 *
 * @param index position in {@link AnnotatedArticle#tokens()}
 * @param sentence position of its sentence in {@link AnnotatedArticle#sentences()}
 * @param text as written; it is what the body holds at {@code from}
 * @param from UTF-16 index into the body
 * @param to UTF-16 index after its last char
 * @param tag part of speech
 * @param lemma base form, lower case except for proper names
 * @param name what the name recognizer takes it for
 */
public record Token(int index, int sentence, String text, int from, int to, PennTag tag, String lemma, NameTag name) {

    /** Whether its part of speech is this one. */
    public boolean is(PennTag other) {
        return tag == other;
    }

    /** Whether it is written like {@code word}, without regard to case. */
    public boolean spells(String word) {
        return text.equalsIgnoreCase(word);
    }
}
