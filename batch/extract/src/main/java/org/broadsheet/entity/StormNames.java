package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Storms, which have given names: "Hurricane Delia", "Tropical Storm Otis", and "Delia" alone where the article names nobody of
 * that name. The recognizer takes them for people.
 */
final class StormNames {
    private static final Set<String> KINDS = WordSets.english("entity-contexts").get("kinds-of-storms");
    /** What may stand before the kind: "Tropical Storm". */
    private static final Set<String> SORTS = WordSets.english("entity-contexts").get("sorts-of-storms");

    /** Capitalized in titles behind the kind, and no name: "Storm Surge". */
    private static final Set<String> NO_NAMES =
            WordSets.english("entity-contexts").get("told-of-storms");

    private StormNames() {}

    /** The storms of a sentence that are told with their kind. */
    static List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> storms = new ArrayList<>();
        if (HeadedNames.isHeadline(article, sentence)) {
            return storms;
        }
        for (int at = sentence.first(); at + 1 < sentence.end(); at++) {
            if (isKind(article.tokens().get(at))
                    && isName(article.tokens().get(at + 1))
                    && endsBehind(article, sentence, at + 1)) {
                int first = at > sentence.first() && isSort(article.tokens().get(at - 1)) ? at - 1 : at;
                storms.add(new Name(first, at + 2, EntityType.EVENT, null, EntityRule.EVENT_BY_HEAD));
            }
        }
        return storms;
    }

    /** The names of an article with those that are a storm's alone as its own. */
    static List<Name> followed(AnnotatedArticle article, List<Name> names) {
        Map<String, String> storms = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (Name name : names) {
            String last = article.tokens().get(name.end() - 1).text();
            if (name.type() == EntityType.EVENT
                    && name.length() > 1
                    && isKind(article.tokens().get(name.end() - 2))) {
                storms.putIfAbsent(last, article.text(name.first(), name.end()));
            } else if (name.type() == EntityType.PERSON && name.length() > 1) {
                article.tokens().subList(name.first(), name.end()).forEach(token -> people.add(token.text()));
            }
        }
        storms.keySet().removeAll(people);
        return storms.isEmpty()
                ? names
                : names.stream().map(name -> ofStorm(article, name, storms)).toList();
    }

    private static Name ofStorm(AnnotatedArticle article, Name name, Map<String, String> storms) {
        String storm = name.length() == 1 && name.known() == null
                ? storms.get(article.tokens().get(name.first()).text())
                : null;
        return storm == null
                ? name
                : new Name(
                        name.first(),
                        name.end(),
                        EntityType.EVENT,
                        new Known(storm, EntityType.EVENT, List.of("storm")),
                        EntityRule.EVENT_BY_HEAD);
    }

    private static boolean isKind(Token token) {
        return Names.isCapitalized(token.text())
                && KINDS.contains(token.text().toLowerCase(Locale.ROOT))
                && token.name() != NameTag.PERSON;
    }

    private static boolean isSort(Token token) {
        return Names.isCapitalized(token.text()) && SORTS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isName(Token token) {
        return Names.isCapitalized(token.text())
                && token.tag().isProperNoun()
                && !Names.isAcronym(token.text())
                && !NO_NAMES.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** "Storm Prediction Center": a longer name is no storm's. */
    private static boolean endsBehind(AnnotatedArticle article, Sentence sentence, int at) {
        return at + 1 == sentence.end() || !isName(article.tokens().get(at + 1));
    }
}
