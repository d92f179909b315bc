package org.broadsheet.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;

/** Finds who or what is meant by "he", "her", "it" and the like. One article's; lives within one call. */
final class Pronouns {
    private static final Map<String, Gender> PERSONAL = Map.of(
            "he", Gender.MALE,
            "him", Gender.MALE,
            "his", Gender.MALE,
            "himself", Gender.MALE,
            "she", Gender.FEMALE,
            "her", Gender.FEMALE,
            "hers", Gender.FEMALE,
            "herself", Gender.FEMALE);
    private static final Set<String> THINGS = Set.of("it", "its");

    private final AnnotatedArticle article;
    private final PronounPhrases phrases;
    private final PersonPronouns people;
    private final ThingPronouns things;

    Pronouns(ParsedArticle parsed, Focus focus, Clauses clauses, Map<Integer, Cluster> nameStarts) {
        Antecedents antecedents = new Antecedents(focus);
        this.article = parsed.article();
        this.phrases = new PronounPhrases(parsed, focus, clauses, nameStarts);
        this.people = new PersonPronouns(parsed, focus, clauses, nameStarts, phrases, antecedents);
        this.things = new ThingPronouns(parsed, focus, clauses, antecedents);
    }

    /** The one meant by the word at a token, or null where it is no such pronoun or stays open. */
    @Nullable
    Cluster meant(Sentence sentence, int at) {
        Token token = article.tokens().get(at);
        if (!token.tag().isPersonal()) {
            return null;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        Gender gender = PERSONAL.get(word);
        if (gender != null) {
            Cluster owner = phrases.ownerBefore(sentence, token, gender);
            return owner == null ? people.meant(sentence, token, gender) : owner;
        }
        return THINGS.contains(word) ? things.meant(sentence, token) : null;
    }
}
