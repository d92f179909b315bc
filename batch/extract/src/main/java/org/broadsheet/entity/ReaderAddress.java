package org.broadsheet.entity;

import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;

/**
 * Whether an article speaks to its reader, as guides, reviews and shops do and reports do not: what they name are things
 * to buy and use more than people. Told by "you" outside quotation marks, which three in four pages of all kinds and one
 * in fifty reports have as often as this.
 */
final class ReaderAddress {
    /** Of so many words one is "you". */
    private static final int WORDS_A_YOU = 250;

    private static final int LEAST = 5;

    private ReaderAddress() {}

    /** Whether "you" stands often outside quotation marks. */
    static boolean isIn(AnnotatedArticle article) {
        int told = 0;
        boolean quoted = false;
        int sentence = -1;
        for (Token token : article.tokens()) {
            String word = token.text();
            // A mark that is never closed ends with its sentence.
            quoted &= token.sentence() == sentence || !article.body().opensLine(token.from());
            sentence = token.sentence();
            if (word.equals("“") || word.equals("``")) {
                quoted = true;
            } else if (word.equals("”") || word.equals("''")) {
                quoted = false;
            } else if (word.equals("\"")) {
                quoted = !quoted;
            } else if (!quoted && (token.spells("you") || token.spells("your"))) {
                told++;
            }
        }
        return told >= LEAST && told * WORDS_A_YOU >= article.tokens().size();
    }
}
