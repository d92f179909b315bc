package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * Names of what is no person, body or place, by their words or by those beside them: laws, courses, prizes and wares by their
 * last word or the one behind, models by their number, works by what they are called, letters by a word, cases by their parties, money by its
 * country's letters.
 */
final class OtherThings {
    /** What is tied before a name and tells of someone else. */
    private static final Set<String> PREFIXES =
            WordSets.english("entity-contexts").get("tied-prefixes");

    private static final String CURRENCY_SIGNS = "$£€¥";

    /** What stands between a ware's name and its kind: "Vexly+ Certification". */
    private static final String MARKS_OF_WARES = "+®™";

    /** "K7", "GT40": more letters before the number are a word. */
    private static final int MODEL_LETTERS = 3;

    private final Set<String> heads = WordList.english("thing-heads").words();
    private final WorksAndPacts named;

    OtherThings(GivenNames givenNames) {
        this.named = new WorksAndPacts(givenNames);
    }

    /** The names of an article but for such. */
    List<Name> without(AnnotatedArticle article, List<Name> names) {
        Set<String> persons = new HashSet<>();
        Map<String, Integer> free = new HashMap<>();
        Set<Name> others = new HashSet<>();
        Set<String> works = new HashSet<>();
        for (Name name : names) {
            if (name.type() == EntityType.PERSON && name.length() > 1) {
                persons.add(article.tokens().get(name.end() - 1).text());
            }
            if (name.known() == null) {
                works.addAll(named.of(article, name));
            }
            if (isCurrency(article, name)) {
                others.add(name);
            } else if (name.known() == null && isOther(article, name)) {
                others.add(name);
            } else {
                free.merge(article.text(name.first(), name.end()), 1, Integer::sum);
            }
        }
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            String text = article.text(name.first(), name.end());
            boolean elsewhere = name.known() == null && (free.containsKey(text) || persons.contains(text));
            boolean work = name.known() == null && works.contains(text) && !persons.contains(text);
            if (!work && !isSpelled(article, name) && (!others.contains(name) || elsewhere)) {
                kept.add(name);
            }
        }
        return kept;
    }

    private boolean isOther(AnnotatedArticle article, Name name) {
        boolean thing = name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PLACE;
        boolean open = name.rule() == EntityRule.RECOGNIZED_RUN;
        return open && thing && (isHeaded(article, name) || isModel(article, name) || isRank(article, name))
                || thing && isJournal(article, name)
                || open && (isBeforeHead(article, name) || isPrefixed(article, name))
                || isParty(article, name);
    }

    /** "Harbour Dues Act". */
    private boolean isHeaded(AnnotatedArticle article, Name name) {
        return name.length() > 1
                && isHead(article.tokens().get(name.end() - 1))
                && !SpeakingBodies.reports(article, name);
    }

    private boolean isHead(Token token) {
        return Names.isCapitalized(token.text()) && heads.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** "Journal of Harbour Studies": a work. */
    private static boolean isJournal(AnnotatedArticle article, Name name) {
        for (int i = name.first(); i + 1 < name.end(); i++) {
            if (article.tokens().get(i).text().equals("Journal")
                    && article.tokens().get(i + 1).spells("of")) {
                return true;
            }
        }
        return false;
    }

    /** "the Costa Amendment": who a law is called by is not spoken of. */
    private boolean isBeforeHead(AnnotatedArticle article, Name name) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        int at = name.end();
        while (at < sentence.end() && isMarkOfWares(article.tokens().get(at))) {
            at++;
        }
        while (at + 2 < sentence.end() && isTied(article, at)) {
            at += 2;
        }
        return at < sentence.end()
                && isHead(article.tokens().get(at))
                && (name.type() == EntityType.PERSON || !NameListings.isListed(article.text(name.first(), name.end())))
                && !HeadedNames.isHeadline(article, sentence)
                && !article.body().opensLine(article.tokens().get(at).from());
    }

    /** "-Weber" of "the Costa-Weber Act". */
    private static boolean isTied(AnnotatedArticle article, int hyphen) {
        return Titles.isHyphen(article.tokens().get(hyphen))
                && article.tokens().get(hyphen).from()
                        == article.tokens().get(hyphen - 1).to()
                && article.tokens().get(hyphen).to()
                        == article.tokens().get(hyphen + 1).from()
                && Names.isCapitalized(article.tokens().get(hyphen + 1).text());
    }

    private static boolean isMarkOfWares(Token token) {
        return token.text().length() == 1 && MARKS_OF_WARES.indexOf(token.text().charAt(0)) >= 0;
    }

    /** "Vexly Trail K7". */
    private static boolean isModel(AnnotatedArticle article, Name name) {
        String last = article.tokens().get(name.end() - 1).text();
        int letters = 0;
        while (letters < last.length() && Character.isUpperCase(last.charAt(letters))) {
            letters++;
        }
        int digits = letters;
        while (digits < last.length() && Character.isDigit(last.charAt(digits))) {
            digits++;
        }
        return name.length() > 1
                && letters > 0
                && letters <= MODEL_LETTERS
                && digits > letters
                && last.length() - digits <= 1;
    }

    /** "No. 1". */
    private static boolean isRank(AnnotatedArticle article, Name name) {
        return name.length() == 2
                && article.tokens().get(name.first()).spells("no.")
                && Character.isDigit(article.tokens().get(name.end() - 1).text().charAt(0));
    }

    /** "D as in Dora": a word that tells a letter. */
    private static boolean isSpelled(AnnotatedArticle article, Name name) {
        int in = name.first() - 1;
        return in >= 2
                && article.tokens().get(in).spells("in")
                && article.tokens().get(in - 1).spells("as")
                && article.tokens()
                        .get(in - 2)
                        .text()
                        .equals(article.tokens().get(name.first()).text().substring(0, 1));
    }

    /** "Anti-Arden": who is against it, in one word. */
    private static boolean isPrefixed(AnnotatedArticle article, Name name) {
        String word = article.tokens().get(name.first()).text();
        int hyphen = word.indexOf('-');
        return name.length() == 1
                && hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isUpperCase(word.charAt(hyphen + 1))
                && PREFIXES.contains(word.substring(0, hyphen).toLowerCase(Locale.ROOT));
    }

    /** "Arden v. Costa": parties of a case that is spoken of by their names. */
    private static boolean isParty(AnnotatedArticle article, Name name) {
        return name.length() == 1 && (isAgainst(article, name.first() - 1) || isAgainst(article, name.end()));
    }

    private static boolean isAgainst(AnnotatedArticle article, int at) {
        return at > 0
                && at + 1 < article.tokens().size()
                && (article.tokens().get(at).text().equals("v.")
                        || article.tokens().get(at).text().equals("v"))
                && Names.isCapitalized(article.tokens().get(at - 1).text())
                && Names.isCapitalized(article.tokens().get(at + 1).text());
    }

    /** "US $6.10": whose money it is, which tells no one's place. */
    static boolean isCurrency(AnnotatedArticle article, Name name) {
        int end = name.end();
        return name.type() == EntityType.PLACE
                && name.length() == 1
                && Names.isAcronym(article.tokens().get(name.first()).text().replace(".", ""))
                && end < article.tokens().size()
                && CURRENCY_SIGNS.indexOf(article.tokens().get(end).text().charAt(0)) >= 0;
    }
}
