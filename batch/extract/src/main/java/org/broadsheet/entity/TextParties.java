package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.NNP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Parties that no list has: called by those who are in them, "the Greens", "the Social Democrats", and by the noun behind, "the
 * Homeland party". In small letters greens are people of an opinion.
 */
final class TextParties {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> PARTIES = CONTEXTS.get("party-plurals");
    /** Those that are a party's with a word before them only: "Social Democrats". */
    private static final Set<String> PARTED = CONTEXTS.get("parted-plurals");

    private static final Set<String> SORTS = CONTEXTS.get("sorts-of-parties");

    private static final String PARTY = "party";

    private TextParties() {}

    /** The parties of a sentence; an article stands before each and no capitalized word behind. */
    static List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> parties = new ArrayList<>();
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            int first = SORTS.contains(word(article, at - 1)) && isCapitalized(article, at - 1) ? at - 1 : at;
            boolean named = first == at
                    ? PARTIES.contains(word(article, at))
                    : PARTIES.contains(word(article, at)) || PARTED.contains(word(article, at));
            boolean whole = first > sentence.first()
                    && article.tokens().get(first - 1).spells("the")
                    && (at + 1 == sentence.end() || !isCapitalized(article, at + 1));
            if (isCalled(article, sentence, at) || named && whole && isCapitalized(article, at)) {
                parties.add(new Name(first, at + 1, EntityType.ORGANIZATION, null, EntityRule.PARTY_BY_WORDS));
            }
        }
        return parties;
    }

    /** "the Homeland party" where the article speaks of "Homeland" too: no adjective of its members, and no feast. */
    private static boolean isCalled(AnnotatedArticle article, Sentence sentence, int at) {
        Token name = article.tokens().get(at);
        return at + 1 < sentence.end()
                && article.tokens().get(at + 1).text().equals(PARTY)
                && article.tokens().get(at - 1).spells("the")
                && name.is(NNP)
                && name.name() == NameTag.NONE
                && isCapitalized(article, at)
                && article.tokens().stream()
                        .anyMatch(other -> other.is(NNP)
                                && other.text().equals(name.text())
                                && other.index() + 1 < article.tokens().size()
                                && !article.tokens()
                                        .get(other.index() + 1)
                                        .tag()
                                        .isNoun());
    }

    private static boolean isCapitalized(AnnotatedArticle article, int at) {
        return Names.isCapitalized(article.tokens().get(at).text());
    }

    private static String word(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.text().toLowerCase(Locale.ROOT);
    }
}
