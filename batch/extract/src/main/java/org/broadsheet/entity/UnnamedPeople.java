package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * People spoken of without a name: "a senior official", "his wife", "the driver". They are no entities, but "he" after
 * one of them often means them, so that it must not be given to someone who has a name.
 */
final class UnnamedPeople {
    private static final int MAX_WORDS = 7;
    private static final Set<String> ARTICLES =
            WordSets.english("entity-contexts").get("phrase-openers");
    /** What an office is set against someone by, rather than spoken of: "as a senator", "is the minister". */
    private static final Set<String> PREDICATES =
            WordSets.english("entity-contexts").get("predicates");

    private final Map<String, Gender> people = new HashMap<>();
    private final Titles titles;

    UnnamedPeople(Titles titles) {
        this.titles = titles;
        for (WordList.Row row : WordList.english("people").rows()) {
            people.put(row.cell(0), Gender.ofLetter(row.cell(1)));
        }
    }

    /** Index of the noun of the phrase that opens at a token: "official" of "a senior official"; -1 where there is none. */
    int nounOf(AnnotatedArticle article, Sentence sentence, int at) {
        Token opening = article.tokens().get(at);
        boolean opens =
                opening.is(PRP_POSSESSIVE) || ARTICLES.contains(opening.text().toLowerCase(Locale.ROOT));
        if (!opens) {
            return -1;
        }
        int end = at + 1;
        while (end < sentence.end()
                && end - at < MAX_WORDS
                && isPart(article.tokens().get(end))) {
            end++;
        }
        Token noun = article.tokens().get(end - 1);
        return end > at + 1
                        && noun.tag().isNoun()
                        && !noun.is(NNS)
                        && !noun.tag().isProperNoun()
                ? end - 1
                : -1;
    }

    private static boolean isPart(Token token) {
        return token.tag().isNoun()
                || token.tag().isAdjective()
                || token.is(VBN)
                || token.is(CD)
                || token.is(HYPH)
                || Titles.isHyphen(token);
    }

    /** What a word for a person tells of the sex; null for another word. */
    @Nullable
    Gender genderOf(String word) {
        return people.get(word);
    }

    /** Someone without a name whom the phrase from a token to its noun means, or null where it means no one. */
    @Nullable
    Cluster someone(AnnotatedArticle article, Sentence sentence, int at, int noun) {
        String word = article.tokens().get(noun).text().toLowerCase(Locale.ROOT);
        Gender gender = people.get(word);
        if (gender == null) {
            if (!titles.isRole(word)) {
                return null;
            }
            gender = titles.genderOfRole(word);
        }
        if (at > sentence.first()
                && PREDICATES.contains(article.tokens().get(at - 1).lemma())) {
            return null;
        }
        if (noun + 1 < sentence.end()
                && Names.isCapitalized(article.tokens().get(noun + 1).text())) {
            return null;
        }
        // Set off behind a name it speaks of that one.
        if (at > sentence.first() && article.tokens().get(at - 1).text().equals(",")) {
            return null;
        }
        Cluster someone = new Cluster(EntityType.PERSON, "");
        someone.gender = gender;
        return someone;
    }
}
