package org.broadsheet.annotate;

/**
 * A word or mark of the article.
 *
 * @param index position in {@link AnnotatedArticle#tokens()}
 * @param sentence position of its sentence in {@link AnnotatedArticle#sentences()}
 * @param text as written; it is what the body holds at {@code from}
 * @param from UTF-16 index into the body
 * @param to UTF-16 index after its last char
 * @param tag Penn Treebank part of speech
 * @param lemma base form, lower case except for proper names
 * @param name what the name recognizer takes it for
 */
public record Token(int index, int sentence, String text, int from, int to, String tag, String lemma, NameTag name) {

    /** Whether the part of speech starts with {@code prefix}: "VB" for any verb, "NN" for any noun. */
    public boolean is(String prefix) {
        return tag.startsWith(prefix);
    }

    /** Whether it is written like {@code word}, without regard to case. */
    public boolean spells(String word) {
        return text.equalsIgnoreCase(word);
    }
}
