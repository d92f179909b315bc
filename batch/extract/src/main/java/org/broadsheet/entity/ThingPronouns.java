package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.MD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds what is meant by "it" or "its". */
final class ThingPronouns {
    private static final Set<String> EMPTY_VERBS =
            WordSets.english("entity-contexts").get("empty-verbs");
    private static final Set<String> DOCUMENTS =
            WordSets.english("speaker-words").get("documents");

    /** How far the best must be ahead of the next: "it" means no one thing more often than not. */
    private static final int MARGIN = 3;
    /** "It" loses more with each sentence than a person does. */
    private static final int SENTENCE_BACK = 5;

    private final AnnotatedArticle article;
    private final Focus focus;
    private final ParsedArticle parsed;
    private final Clauses clauses;
    private final Antecedents antecedents;

    ThingPronouns(ParsedArticle parsed, Focus focus, Clauses clauses, Antecedents antecedents) {
        this.parsed = parsed;
        this.article = parsed.article();
        this.focus = focus;
        this.clauses = clauses;
        this.antecedents = antecedents;
    }

    /**
     * A body, ware or country that was the subject shortly before. "It" means so many other things that nothing else is taken.
     */
    @Nullable
    Cluster meant(Sentence sentence, Token pronoun) {
        boolean inQuote = parsed.inQuote(pronoun.index());
        Map<Cluster, Integer> scores = new LinkedHashMap<>();
        boolean otherSubject = false;
        for (Focus.Place place : focus.recent()) {
            int back = sentence.index() - place.sentence();
            if (back <= 1 && place.quoted() == inQuote && isThing(place.cluster()) && place.subject()) {
                scores.merge(
                        place.cluster(),
                        Antecedents.SAME_SENTENCE - SENTENCE_BACK * back + (place.speaking() ? 2 : 0),
                        Math::max);
            }
            if (back == 0 && !place.cluster().isPerson()) {
                // "the Agency and the League and its members": the nearest thing named would be meant, if any.
                scores.keySet().removeIf(cluster -> cluster != place.cluster());
            }
            otherSubject |= back == 0 && place.cluster().isPerson() && place.subject();
        }
        boolean opens = pronoun.index() - sentence.first() <= 1;
        boolean object = pronoun.spells("it") && !clauses.isSubject(pronoun.index(), pronoun.index() + 1);
        boolean shown = clauses.shows(pronoun.index()) && namesDocument(sentence);
        if (shown || object || otherSubject || isEmptyIt(pronoun) || !opens && !namesInSentence(scores)) {
            return null;
        }
        return antecedents.best(scores, MARGIN);
    }

    /** A body, a ware or a land. */
    private static boolean isThing(Cluster cluster) {
        return cluster.type == EntityType.ORGANIZATION
                || cluster.type == EntityType.PRODUCT
                || cluster.nouns.contains("country")
                || cluster.nouns.contains("capital");
    }

    /** Whether the sentence before tells of a video or a letter: "it shows" means that. */
    private boolean namesDocument(Sentence sentence) {
        if (sentence.index() == 0) {
            return false;
        }
        Sentence before = article.sentences().get(sentence.index() - 1);
        for (int i = before.first(); i < before.end(); i++) {
            if (article.tokens().get(i).tag().isNoun()
                    && DOCUMENTS.contains(article.tokens().get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesInSentence(Map<Cluster, Integer> scores) {
        return scores.values().stream().anyMatch(score -> score >= Antecedents.SAME_SENTENCE);
    }

    /** "It is clear that", "it seems", "it rained": an "it" that means nothing before it. */
    private boolean isEmptyIt(Token pronoun) {
        if (!pronoun.spells("it")) {
            return false;
        }
        Sentence sentence = parsed.sentence(pronoun.index());
        int at = pronoun.index() + 1;
        while (at < sentence.end() && (parsed.tag(at).isAdverb() || parsed.is(at, MD))) {
            at++;
        }
        if (at >= sentence.end()) {
            return true;
        }
        Token verb = parsed.token(at);
        if (EMPTY_VERBS.contains(verb.lemma())) {
            return true;
        }
        // "it is important", "it was not until": only "it is an alliance" and "it is building" speak of a thing.
        return verb.lemma().equals("be")
                && at + 1 < sentence.end()
                && !parsed.tag(at + 1).isVerb()
                && !Set.of("a", "an", "the", "one")
                        .contains(parsed.token(at + 1).text());
    }
}
