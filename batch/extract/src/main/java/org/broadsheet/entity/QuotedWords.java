package org.broadsheet.entity;

import java.util.BitSet;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Which tokens stand between quote marks, as far as marks tell: never past the end of a paragraph. */
final class QuotedWords {
    private final AnnotatedArticle article;
    private final BitSet quoted = new BitSet();

    QuotedWords(AnnotatedArticle article) {
        this.article = article;
        int paragraph = -1;
        boolean open = false;
        for (Sentence sentence : article.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                open = false;
            }
            for (Token token : article.tokensOf(sentence)) {
                switch (token.text()) {
                    case "“", "«", "„", "``" -> open = true;
                    case "”", "»", "''" -> open = false;
                    case "\"" -> open = !open;
                    default -> quoted.set(token.index(), open);
                }
            }
        }
    }

    /** Whether quoted words stand in a sentence at or after a token. */
    boolean opensIn(int sentence, int from) {
        int next = quoted.nextSetBit(from);
        return next >= 0 && next < article.sentences().get(sentence).end();
    }

    boolean has(int token) {
        return quoted.get(token);
    }
}
