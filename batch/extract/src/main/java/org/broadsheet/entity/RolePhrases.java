package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;

/** The bounds of the phrase around an office. */
final class RolePhrases {
    private static final int MAX_WORDS = 14;
    private static final Set<String> LINKS = WordSets.english("entity-contexts").get("role-links");

    private RolePhrases() {}

    static boolean hasPossessor(AnnotatedArticle article, int first, int end) {
        for (int i = first; i < end; i++) {
            if (article.tokens().get(i).is(POS) || article.tokens().get(i).is(PRP_POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Where a phrase that ends in an office goes on with "of the ...". */
    static int phraseEnd(AnnotatedArticle article, Sentence sentence, int from) {
        int end = from;
        while (end < sentence.end() && end - from < MAX_WORDS) {
            Token token = article.tokens().get(end);
            boolean goesOn = LINKS.contains(token.text()) || isNounPart(token) || token.is(DT);
            if (!goesOn) {
                break;
            }
            end++;
        }
        while (end > from
                && (LINKS.contains(article.tokens().get(end - 1).text())
                        || article.tokens().get(end - 1).is(DT))) {
            end--;
        }
        return end;
    }

    /** The first of the words before an office that belong to it. */
    static int phraseStart(AnnotatedArticle article, Sentence sentence, int office) {
        int first = office;
        while (first > sentence.first()
                && office - first < MAX_WORDS
                && isNounPart(article.tokens().get(first - 1))) {
            first--;
        }
        while (first < office
                && (article.tokens().get(first).is(POS)
                        || Titles.isHyphen(article.tokens().get(first)))) {
            first++;
        }
        return first;
    }

    /** Before an office written as a title no small noun and no verb belongs to it: "in the evening Mayor X". */
    static int capitalStart(AnnotatedArticle article, int from, int office) {
        int start = office;
        while (start > from) {
            Token before = article.tokens().get(start - 1);
            boolean capital = Names.isCapitalized(before.text());
            boolean smallNoun = before.tag().isNoun() && !capital || before.is(CD);
            // "who has fought President X", "Blame Deputy Mayor X"
            boolean verb = before.is(VBN) && !capital || before.tag().isVerb() && !before.is(VBN) && !before.is(VBG);
            // "Makes Joke To Bash Fed Chair X"
            boolean infinitive = start > 1 && article.tokens().get(start - 2).spells("to");
            if (smallNoun || verb || infinitive) {
                break;
            }
            start--;
        }
        while (start < office
                && (article.tokens().get(start).is(POS)
                        || Titles.isHyphen(article.tokens().get(start)))) {
            start++;
        }
        return start;
    }

    static boolean isNoun(Token token) {
        return token.tag().isNoun() || token.tag().isAdjective() && Names.isCapitalized(token.text());
    }

    static boolean isNounPart(Token token) {
        return token.tag().isNoun()
                || token.tag().isAdjective()
                || token.is(POS)
                || token.is(CD)
                || token.is(VBN)
                || token.is(HYPH)
                || token.is(PRP_POSSESSIVE)
                || Titles.isHyphen(token)
                || Names.isCapitalized(token.text())
                        && !token.is(DT)
                        && !token.is(IN)
                        && !token.tag().isPersonal()
                        && !token.tag().isAdverb()
                        && !token.is(CC)
                        && !token.tag().isWh()
                        && !token.is(VBG);
    }
}
