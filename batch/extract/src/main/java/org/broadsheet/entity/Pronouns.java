package org.broadsheet.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by "he", "her" and the like: by sex, nearness, part in the sentence and quote marks. */
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
    private static final int MARGIN = 2;

    /** The one meant by the word at a token, or null where it is no such pronoun or stays open. */
    @Nullable
    Cluster meant(
            AnnotatedArticle article,
            Sentence sentence,
            int at,
            Focus focus,
            QuotedWords quoted,
            Map<Integer, Cluster> nameStarts) {
        Token token = article.tokens().get(at);
        Gender gender = PERSONAL.get(token.text().toLowerCase(Locale.ROOT));
        if (gender == null || !token.is("PRP")) {
            return null;
        }
        Map<Cluster, Integer> scores = new HashMap<>();
        for (Focus.Place place : focus.recent()) {
            if (place.cluster().isPerson() && place.cluster().gender.agrees(gender)) {
                scores.merge(place.cluster(), score(article, sentence, token, place, quoted, gender), Math::max);
            }
        }
        Cluster ahead = ahead(article, sentence, at, nameStarts);
        if (ahead != null && ahead.isPerson() && ahead.gender.agrees(gender)) {
            scores.merge(ahead, 12, Math::max);
        }
        return best(scores, focus);
    }

    private static @Nullable Cluster best(Map<Cluster, Integer> scores, Focus focus) {
        Cluster best = null;
        int first = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (Map.Entry<Cluster, Integer> entry : scores.entrySet()) {
            int score = entry.getValue() + Math.min(3, focus.count(entry.getKey()) / 2);
            if (score > first) {
                second = first;
                first = score;
                best = entry.getKey();
            } else if (score > second) {
                second = score;
            }
        }
        boolean clear = second == Integer.MIN_VALUE || first - second >= MARGIN;
        return clear && first > 0 ? best : null;
    }

    private static int score(
            AnnotatedArticle article,
            Sentence sentence,
            Token pronoun,
            Focus.Place place,
            QuotedWords quoted,
            Gender gender) {
        int back = sentence.index() - place.sentence();
        int score = 11 - 3 * Math.min(back, 3) - Math.max(0, back - 3);
        score += place.subject() ? 5 : 0;
        score += place.cluster().gender == gender ? 1 : -1;
        boolean inQuote = quoted.has(pronoun.index());
        if (!inQuote && place.quoted()) {
            score -= 6;
        }
        if (inQuote && !place.quoted() && place.speaking() && back <= 1) {
            score -= 8;
        }
        boolean object = pronoun.spells("him")
                || pronoun.text().equals("her") && pronoun.tag().equals("PRP");
        if (object && back == 0 && place.subject() && finiteVerbs(article, place.end(), pronoun.index()) <= 1) {
            score -= 10;
        }
        return score;
    }

    private static int finiteVerbs(AnnotatedArticle article, int from, int to) {
        int verbs = 0;
        for (int i = from; i < to; i++) {
            Token token = article.tokens().get(i);
            verbs += token.is("VBD") || token.is("VBZ") || token.is("VBP") || token.is("MD") ? 1 : 0;
        }
        return verbs;
    }

    /** "In his speech, X said": the name after the comma that ends an opening phrase in which the pronoun stands. */
    private static @Nullable Cluster ahead(
            AnnotatedArticle article, Sentence sentence, int at, Map<Integer, Cluster> nameStarts) {
        Token opening = article.tokens().get(sentence.first());
        if (at - sentence.first() > 12 || !(opening.is("IN") || opening.is("VBG") || opening.is("WRB"))) {
            return null;
        }
        int limit = Math.min(sentence.end(), at + 30);
        for (int i = at + 1; i + 1 < limit; i++) {
            if (article.tokens().get(i).text().equals(",") && nameStarts.containsKey(i + 1)) {
                return nameStarts.get(i + 1);
            }
        }
        return null;
    }
}
