package org.broadsheet.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Words that are written as names are and name no one: months, adjectives of countries, marks. */
final class NoNames {
    private static final List<String> PLAIN = List.of("plain");
    private static final WordKinds KINDS = WordKinds.load();

    private final Set<String> surnamesToo = WordList.english("surnames-too").words();
    private final Set<String> notNames = WordList.english("not-names")
            .and(WordList.english("months"), WordList.english("weekdays"))
            .words(WordSets.english("entity-contexts").get("body-adjectives"));

    private final Gazetteer gazetteer;

    NoNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean isSurnameToo(String word) {
        return Names.isCapitalized(word) && surnamesToo.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean allNoNames(AnnotatedArticle article, int first, int end, EntityType type) {
        for (int i = first; i < end; i++) {
            Token token = article.tokens().get(i);
            if (!isMark(token) && (!isNoName(token) || type == EntityType.PERSON && isSurnameToo(token.text()))) {
                return false;
            }
        }
        return true;
    }

    boolean isNoName(Token token) {
        String word = token.text();
        return notNames.contains(word.toLowerCase(Locale.ROOT)) && !Names.isAcronym(word)
                || gazetteer.countryOfAdjective(word) != null && gazetteer.known(word) == null
                || !Names.isCapitalized(word) && !hasLetterAfterFirst(word);
    }

    /** Whether texts have a word and no list or vector takes it for part of a name. */
    static boolean isOrdinary(String word) {
        WordKinds.Known known = KINDS.of(word.toLowerCase(Locale.ROOT));
        return known.cluster() > 0 && PLAIN.containsAll(known.names());
    }

    static boolean hasLetterAfterFirst(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    static boolean isMark(Token token) {
        return token.text().chars().noneMatch(Character::isLetterOrDigit);
    }
}
