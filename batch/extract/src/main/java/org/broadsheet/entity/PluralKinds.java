package org.broadsheet.entity;

import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;

/**
 * Kinds of bodies in the plural that are written as names are: "Charter Schools grew by a fifth". Each word is an ordinary one,
 * no article stands before them, and the last is the plural of what heads a body's name, or they are many by the verb and the
 * article has the last one in small letters.
 */
final class PluralKinds {
    /** A name of more words is a body's that has several tasks. */
    private static final int WORDS = 2;

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final SmallWords small;

    PluralKinds(AnnotatedArticle article, HeadedNames heads) {
        this.article = article;
        this.small = new SmallWords(article);
        this.heads = heads;
    }

    boolean has(Name name) {
        Token last = article.tokens().get(name.end() - 1);
        if (name.length() != WORDS || !last.tag().isNoun() || isBehindArticle(name)) {
            return false;
        }
        for (int i = name.first(); i < name.end(); i++) {
            if (!NoNames.isOrdinary(article.tokens().get(i).text())) {
                return false;
            }
        }
        String kind = last.text().toLowerCase(Locale.ROOT);
        boolean head = kind.endsWith("s") && heads.nounsOf(kind.substring(0, kind.length() - 1)) != null;
        return head || last.tag().isPluralNoun() && isMany(name.end()) && small.has(last);
    }

    private boolean isMany(int behind) {
        return behind < article.tokens().size() && article.tokens().get(behind).is(PennTag.VBP);
    }

    private boolean isBehindArticle(Name name) {
        int before = name.first() - 1;
        return before >= article.sentenceOf(article.tokens().get(name.first())).first()
                && article.tokens().get(before).is(PennTag.DT);
    }
}
