package org.broadsheet.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;

/** The words that an article writes small somewhere: such are not what a name is told by. */
final class SmallWords {
    private final Set<String> words = new HashSet<>();

    SmallWords(AnnotatedArticle article) {
        for (Token token : article.tokens()) {
            if (Character.isLowerCase(token.text().codePointAt(0))) {
                words.add(token.text());
            }
        }
    }

    boolean has(Token token) {
        return words.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
