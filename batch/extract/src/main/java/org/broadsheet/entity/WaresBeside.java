package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Names that stand directly behind the noun for what is made: "its browser Trelo". */
final class WaresBeside {
    private final AnnotatedArticle article;

    WaresBeside(AnnotatedArticle article) {
        this.article = article;
    }

    /** "its browser Trelo", "a browser, Trelo,": what is made, with an article or its owner. */
    @Nullable
    EntityType at(Name name, Sentence sentence) {
        boolean comma = name.first() > sentence.first()
                && token(name.first() - 1).text().equals(",");
        int noun = comma ? name.first() - 2 : name.first() - 1;
        // "her book Trelo: A Life": the title goes on.
        boolean cut = name.end() < sentence.end() && token(name.end()).text().equals(":");
        if (cut
                || noun <= sentence.first()
                || !isSmallNoun(noun)
                || token(noun).tag().isPluralNoun()) {
            return null;
        }
        String opener = token(beforePhrase(noun, sentence)).text().toLowerCase(Locale.ROOT);
        boolean told = comma ? isApposition(opener, name, sentence) : isMeant(opener, name, sentence);
        return told && KindNouns.kindOfOne(article, noun) == EntityType.PRODUCT ? EntityType.PRODUCT : null;
    }

    /** What stands before the adjectives and nouns that lead to a noun. */
    private int beforePhrase(int noun, Sentence sentence) {
        int before = noun - 1;
        while (before > sentence.first()
                && noun - before < KindNouns.TO_OWNER
                && (token(before).tag().isAdjective() || isSmallNoun(before))) {
            before--;
        }
        return before;
    }

    private boolean isSmallNoun(int at) {
        return token(at).tag().isNoun() && !Names.isCapitalized(token(at).text());
    }

    private boolean isApposition(String opener, Name name, Sentence sentence) {
        boolean goesOn = name.end() < sentence.end()
                && (token(name.end()).tag().isVerb() || token(name.end()).tag().isNoun());
        return !goesOn && (opener.equals("a") || opener.equals("an"));
    }

    private boolean isMeant(String opener, Name name, Sentence sentence) {
        boolean goesOn = name.end() < sentence.end()
                && (token(name.end()).tag().isNoun() || token(name.end()).is(POS));
        return !goesOn && (opener.equals("the") || KindNouns.OWNERS.contains(opener));
    }

    private Token token(int at) {
        return article.tokens().get(at);
    }
}
