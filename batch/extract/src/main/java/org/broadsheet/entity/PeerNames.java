package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** People called by their title and its land: "the Countess of Norbury". */
final class PeerNames {
    private static final Set<String> TITLES =
            WordSets.english("entity-contexts").get("peers");
    private static final int MAX_WORDS = 3;

    private PeerNames() {}

    /** The peers of a sentence but for those set off behind a name, whose office it is: "Ana, Duchess of Norbury". */
    static List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> peers = new ArrayList<>();
        for (int at = sentence.first(); at + 2 < sentence.end(); at++) {
            if (TITLES.contains(article.tokens().get(at).text())
                    && article.tokens().get(at + 1).spells("of")
                    && !isSetOff(article, sentence, at)) {
                int end = at + 2;
                while (end < sentence.end()
                        && end - at - 2 < MAX_WORDS
                        && isLand(article.tokens().get(end))) {
                    end++;
                }
                if (end > at + 2) {
                    peers.add(new Name(at, end, EntityType.PERSON, null, EntityRule.TITLE_OF_PEER));
                }
            }
        }
        return peers;
    }

    /** Whether a person's name is one of these, whose last word is no surname. */
    static boolean isPeer(AnnotatedArticle article, Name name) {
        return name.length() > 2
                && TITLES.contains(article.tokens().get(name.first()).text())
                && article.tokens().get(name.first() + 1).spells("of");
    }

    private static boolean isLand(Token token) {
        return Names.isCapitalized(token.text()) && token.tag().isProperNoun();
    }

    private static boolean isSetOff(AnnotatedArticle article, Sentence sentence, int at) {
        int before = at - 1;
        while (before > sentence.first()
                && (article.tokens().get(before).spells("the")
                        || article.tokens().get(before).text().equals(","))) {
            before--;
        }
        return before >= sentence.first() && article.tokens().get(before).name() == NameTag.PERSON;
    }
}
