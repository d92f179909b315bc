package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Words beside a name that tell a company or another body, whatever the recognizer takes it for: "the carmaker Weber", "Weber
 * shares", "Weber's founder", "the union, Weber,", "Weber, a Boston retailer", "Weber, which said".
 */
final class FirmSigns {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> BEFORE = CONTEXTS.get("firms-before");
    /** What a house must be to be a firm: "the fashion house Ana Costa". */
    private static final Set<String> HOUSES = CONTEXTS.get("houses");

    private static final Set<String> BEHIND = CONTEXTS.get("firms-behind");
    /** Behind a name that has an article: "the Homeland party". */
    private static final Set<String> PARTIES = CONTEXTS.get("parties-behind");

    private static final Set<String> PEOPLE = CONTEXTS.get("firms-people");
    private static final Set<String> MONEY = CONTEXTS.get("firms-money");
    private static final Set<String> LINKS_OF_MONEY = Set.of("in", "at");
    private static final Set<String> BEFORE_CLAUSE = Set.of(",", ";", "and", "at", "of", "like", "for", "from", "with");

    private static final Set<String> ENDINGS = CONTEXTS.get("firm-endings");
    private static final int LEAST_BEFORE = 2;
    private static final Set<String> OTHERS = Set.of("plain", "place", "surname");
    private static final WordKinds KINDS = WordKinds.load();

    private final AnnotatedArticle article;
    private final Titles titles;
    private final GivenNames givenNames;

    FirmSigns(AnnotatedArticle article, Titles titles, GivenNames givenNames) {
        this.article = article;
        this.titles = titles;
        this.givenNames = givenNames;
    }

    /** Whether the words beside this place of a name tell that it is a company's or another body's. */
    boolean has(Name name) {
        Sentence sentence = article.sentenceOf(token(name.first()));
        boolean open =
                name.known() == null && !givenNames.isGiven(token(name.first()).text());
        return isBeforeFirm(name, sentence)
                || isBehindFirm(name.first() - 1, sentence)
                || open
                        && (endsAsFirms(name)
                                || hasParts(name, sentence)
                                || isCalledBody(name, sentence)
                                || isThing(name, sentence));
    }

    /** Whether they do at one of a name's places. */
    boolean tell(Cluster cluster) {
        return cluster.names.stream().anyMatch(this::has);
    }

    private boolean isBeforeFirm(Name name, Sentence sentence) {
        return name.end() < sentence.end()
                && token(name.end()).tag().isNoun()
                && (BEHIND.contains(word(name.end()))
                        || PARTIES.contains(token(name.end()).text())
                                && name.first() > sentence.first()
                                && token(name.first() - 1).spells("the"));
    }

    private boolean isBehindFirm(int at, Sentence sentence) {
        return at >= sentence.first()
                && (BEFORE.contains(word(at))
                        || at > sentence.first() && word(at).equals("house") && HOUSES.contains(word(at - 1)));
    }

    /** "Weberbank" of one word that no list has as a place's or a surname. */
    private boolean endsAsFirms(Name name) {
        String word = word(name.first());
        return name.length() == 1
                && ENDINGS.stream().anyMatch(end -> word.endsWith(end) && word.length() > end.length() + LEAST_BEFORE)
                && !NoNames.isOrdinary(word)
                && OTHERS.stream().noneMatch(KINDS.of(word).names()::contains);
    }

    /** "Weber's founder", "Weber's chief executive", "Weber's profit", "shares in Weber" of one word that no list has. */
    private boolean hasParts(Name name, Sentence sentence) {
        if (name.length() > 1) {
            return false;
        }
        int before = name.first() - 1;
        if (before > sentence.first() && LINKS_OF_MONEY.contains(word(before)) && MONEY.contains(word(before - 1))) {
            return true;
        }
        int at = name.end() + 1;
        return at < sentence.end()
                && token(name.end()).is(POS)
                && (PEOPLE.contains(word(at))
                        || MONEY.contains(word(at))
                        || token(at).spells("chief")
                                && at + 1 < sentence.end()
                                && word(at + 1).equals("executive"));
    }

    /** "the union, Weber,", "the broker Weber" and "Weber, a retailer"; a place may have a site or a club. */
    private boolean isCalledBody(Name name, Sentence sentence) {
        if (name.type() != EntityType.PERSON && name.type() != EntityType.PLACE) {
            return false;
        }
        boolean place = name.type() == EntityType.PLACE;
        int before = name.first() - 1;
        boolean comma = before > sentence.first() && token(before).text().equals(",");
        boolean closed =
                comma && name.end() < sentence.end() && token(name.end()).text().matches("[,.;]");
        int noun = comma ? before - 1 : before;
        boolean told = noun > sentence.first()
                && (!comma || closed && token(beforePhrase(noun, sentence)).is(DT))
                && !titles.isRole(word(noun))
                && CalledNouns.isBody(token(noun), place);
        return told || CalledNouns.isBodyBehind(article, name, place);
    }

    /** What stands before the adjectives and nouns that lead to a noun. */
    private int beforePhrase(int noun, Sentence sentence) {
        int before = noun - 1;
        while (before > sentence.first() && RolePhrases.isNounPart(token(before))) {
            before--;
        }
        return before;
    }

    /** "Weber, which said": no person is spoken of so; behind a verb the clause may tell of the whole sentence. */
    private boolean isThing(Name name, Sentence sentence) {
        int before = name.first() - 1;
        return name.type() == EntityType.PERSON
                && name.end() + 2 < sentence.end()
                && token(name.end()).text().equals(",")
                && token(name.end() + 1).spells("which")
                && token(name.end() + 2).tag().isVerb()
                && (before < sentence.first() || BEFORE_CLAUSE.contains(word(before)));
    }

    private Token token(int at) {
        return article.tokens().get(at);
    }

    private String word(int at) {
        return token(at).text().toLowerCase(Locale.ROOT);
    }
}
