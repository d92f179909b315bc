package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;

/** The whole of a person's name around the part of it that was recognized. */
final class PersonSpans {
    /** Parts of a name that are written small, as in "Kim Jong-un", are short. */
    private static final int LONGEST_SMALL_PART = 4;

    private static final Set<String> GENERATIONS = Set.of("Jr.", "Jr", "Sr.", "Sr");
    private static final Set<String> NUMERALS = Set.of("II", "III", "IV");

    private final Gazetteer gazetteer;
    private final Titles titles;
    private final HeadedNames headed;
    private final GivenNames givenNames;
    private final NoNames noNames;
    private final WordKinds kinds = WordKinds.load();

    PersonSpans(Gazetteer gazetteer, Titles titles, HeadedNames headed, GivenNames givenNames, NoNames noNames) {
        this.gazetteer = gazetteer;
        this.titles = titles;
        this.headed = headed;
        this.givenNames = givenNames;
        this.noNames = noNames;
    }

    /** A person's name with what belongs to it: "Pope" before one given name, "-un" after "Kim Jong". */
    Name of(AnnotatedArticle article, Sentence sentence, int from, int to) {
        int first = from;
        int end = to;
        if (first > sentence.first() && end - first == 1) {
            Titles.Title title = titles.title(article.tokens().get(first - 1).text());
            if (title != null
                    && title.kept()
                    && Names.isCapitalized(article.tokens().get(first - 1).text())) {
                first--;
            }
        }
        if (first > sentence.first()
                && end - first == 1
                && (isGiven(article, first - 1) || isRareGiven(article, first - 1))) {
            first--;
        }
        boolean followed = end < sentence.end() && end - first == 1 && isSurname(article, first, end);
        if (followed) {
            end++;
        }
        if (first - 2 >= sentence.first() && end - first > 1 && isHyphenated(article, first)) {
            first -= 2;
        }
        if (end + 1 < sentence.end() && end - first > 1 && goesOnHyphenated(article, end)) {
            end += 2;
        }
        if (end < sentence.end() && isGeneration(article, first, end)) {
            end++;
        }
        return new Name(first, end, EntityType.PERSON, null, EntityRule.RECOGNIZED_RUN);
    }

    /** "Jonas Weber Sr.": what tells a father from a son is part of the name. */
    private static boolean isGeneration(AnnotatedArticle article, int first, int end) {
        String word = article.tokens().get(end).text();
        return GENERATIONS.contains(word) || end - first > 1 && NUMERALS.contains(word);
    }

    /** "Kim Jong-un": whether a hyphen and a part of a name follow without a blank. */
    static boolean goesOnHyphenated(AnnotatedArticle article, int end) {
        Token hyphen = article.tokens().get(end);
        Token part = article.tokens().get(end + 1);
        boolean joined = hyphen.text().equals("-")
                && hyphen.from() == article.tokens().get(end - 1).to()
                && part.from() == hyphen.to();
        return joined
                && (Names.isCapitalized(part.text())
                        || part.text().length() <= LONGEST_SMALL_PART
                                && part.tag().isNoun());
    }

    /** A given name nobody claims, before a surname. */
    boolean isGiven(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.name() == NameTag.NONE
                && token.tag().isProperNoun()
                && givenNames.isGiven(token.text())
                && !noNames.isNoName(token)
                && titles.title(token.text()) == null
                && !titles.isRole(token.text())
                && gazetteer.known(token.text()) == null;
    }

    /** A proper noun before a surname that is no word anybody knows. */
    private boolean isRareGiven(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        String lower = token.text().toLowerCase(Locale.ROOT);
        return token.name() == NameTag.NONE
                && token.tag().isProperNoun()
                && Names.isCapitalized(token.text())
                && lower.chars().allMatch(Character::isLetter)
                && !Names.isAcronym(token.text())
                && kinds.cluster(lower) == 0
                && kinds.of(lower).names().isEmpty()
                && titles.title(token.text()) == null
                && !titles.isRole(token.text())
                && gazetteer.known(token.text()) == null;
    }

    /** A proper noun nobody claims after a given name. */
    boolean isSurname(AnnotatedArticle article, int given, int at) {
        Token token = article.tokens().get(at);
        return token.name() == NameTag.NONE
                && token.tag().isProperNoun()
                && Names.isCapitalized(token.text())
                && !Names.isAcronym(token.text())
                && !noNames.isNoName(token)
                && !titles.isRole(token.text())
                && headed.nounsOf(token.text()) == null
                && gazetteer.known(token.text()) == null
                && givenNames.isGiven(article.tokens().get(given).text());
    }

    /** "Mir-" before "Hossein Karimi". */
    boolean isHyphenated(AnnotatedArticle article, int first) {
        Token hyphen = article.tokens().get(first - 1);
        Token part = article.tokens().get(first - 2);
        return Titles.isHyphen(hyphen)
                && part.to() == hyphen.from()
                && hyphen.to() == article.tokens().get(first).from()
                && Names.isCapitalized(part.text())
                && !noNames.isNoName(part)
                && (gazetteer.known(part.text()) == null || part.name() == NameTag.PERSON);
    }
}
