package org.broadsheet.entity;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Brands among what the recognizer takes for people, by how they are written: "I-PRIMO", "PlayStation Plus". */
final class BrandMarks {
    /** "DiCaprio", "McLean": a shorter beginning may be a surname's. */
    private static final int LONGEST_PREFIX = 3;

    private static final Set<String> PREFIXES =
            Set.of("Mac", "Fitz", "Van", "Von", "Del", "San", "Saint", "Abu", "Ibn");

    private final Gazetteer gazetteer;
    private final GivenNames givenNames;

    BrandMarks(Gazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
    }

    /** The brand that a run of words is or begins with, or null. */
    @Nullable
    Name of(AnnotatedArticle article, Sentence sentence, int first, int end) {
        if (isTiedCapitals(article, sentence, first, end)) {
            return new Name(first - 2, end, EntityType.ORGANIZATION, null, EntityRule.RECOGNIZED_RUN);
        }
        if (!isMark(article.tokens().get(first).text())) {
            return null;
        }
        Gazetteer.Match match = gazetteer.at(article, first, end);
        return match == null
                ? new Name(first, end, EntityType.ORGANIZATION, null, EntityRule.RECOGNIZED_RUN)
                : new Name(first, match.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME);
    }

    /** "I-PRIMO": a word in capitals that a hyphen ties to another is the rest of a mark, and no person. */
    private static boolean isTiedCapitals(AnnotatedArticle article, Sentence sentence, int first, int end) {
        if (end - first != 1 || first - 2 < sentence.first()) {
            return false;
        }
        Token hyphen = article.tokens().get(first - 1);
        Token tied = article.tokens().get(first - 2);
        Token word = article.tokens().get(first);
        return Titles.isHyphen(hyphen)
                && tied.to() == hyphen.from()
                && hyphen.to() == word.from()
                && word.text().length() > 2
                && word.text().chars().allMatch(Character::isUpperCase)
                && tied.text().chars().allMatch(Character::isUpperCase);
    }

    /** "PlayStation": a capital inside, behind more than a prefix of surnames, as brands are written and people are not. */
    private boolean isMark(String word) {
        for (int i = LONGEST_PREFIX; i + 1 < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                String before = word.substring(0, i);
                return Character.isLowerCase(word.charAt(1))
                        && !PREFIXES.contains(before)
                        && !givenNames.isGiven(before);
            }
        }
        return false;
    }
}
