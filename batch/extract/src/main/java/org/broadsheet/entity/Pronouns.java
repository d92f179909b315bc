package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.WRB;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by "he", "her", "it" and the like: by sex, nearness, part in the sentence, quote marks and who is
 * speaking. One article's; lives within one call.
 */
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
    /** A word that opens a clause of its own, so that "him" may mean the subject before it. */
    private static final Set<String> OPENERS =
            WordSets.english("clause-words").union("subordinator", "comparing", "relative", "mark", "contrary");

    private static final Set<String> OURS = Set.of("our", "my");
    private static final Set<String> INTERVIEWS =
            WordSets.english("entity-contexts").get("interviews");
    private static final Set<String> DOCUMENTS =
            WordSets.english("speaker-words").get("documents");

    // The weights were set by hand on news and hold their order rather than their size: whoever is named in the
    // sentence
    // goes before a subject of the sentence before, a subject before another mention, a sex that is known before one
    // that
    // only may be.
    /** How far the best must be ahead of the next; closer ones leave the pronoun open. */
    private static final int MARGIN = 2;
    /** The same for "it", which means no one thing more often than not. */
    private static final int THING_MARGIN = 3;

    private static final int SAME_SENTENCE = 11;
    /** Taken off for each of the first sentences between. */
    private static final int SENTENCE_BACK = 3;

    private static final int NEAR_SENTENCES = 3;
    private static final int SUBJECT = 5;
    /** A sentence's first subject goes on as the next one's: "Weber left after Costa was chosen. He": added to it. */
    private static final int GOES_ON = 2;
    /** Who speaks goes on speaking: "she said" after a statement of hers, whomever she spoke of. */
    private static final int SPEAKING_ON = 8;
    /** Outside quote marks, who was spoken of inside them is rarely meant. */
    private static final int ONLY_QUOTED = -6;
    /** Mentions count up to this much, two for a point. */
    private static final int MOST_FOR_COUNT = 3;
    /** More than all else can make good. */
    private static final int NEVER = -30;
    /** "It" loses more with each sentence than a person does. */
    private static final int THING_SENTENCE_BACK = 5;
    /** An opening phrase, "In his speech,", is no longer, and its name no further. */
    private static final int OPENING = 12;

    private static final int OPENING_SIGHT = 30;
    private static final int LONGEST_NAME = 6;
    /** How far behind "he" what he says begins. */
    private static final int SAID_SIGHT = 8;
    /** How far behind the closing mark the speaker stands. */
    private static final int SPEAKER_SIGHT = 10;

    private final AnnotatedArticle article;
    private final Focus focus;
    private final ParsedArticle parsed;
    private final Clauses clauses;
    private final Map<Integer, Cluster> nameStarts;

    Pronouns(ParsedArticle parsed, Focus focus, Clauses clauses, Map<Integer, Cluster> nameStarts) {
        this.parsed = parsed;
        this.article = parsed.article();
        this.focus = focus;
        this.clauses = clauses;
        this.nameStarts = nameStarts;
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
            Cluster owner = ownerBefore(sentence, token, gender);
            return owner == null ? person(sentence, token, gender) : owner;
        }
        return THINGS.contains(word) ? thing(sentence, token) : null;
    }

    /** "Jonas Weber and his wife": the one named directly before, or null. */
    private @Nullable Cluster ownerBefore(Sentence sentence, Token pronoun, Gender gender) {
        int and = pronoun.index() - 1;
        if (!pronoun.is(PRP_POSSESSIVE)
                || and <= sentence.first()
                || !article.tokens().get(and).spells("and")) {
            return null;
        }
        for (int first = and - 1; first >= sentence.first() && and - first <= LONGEST_NAME; first--) {
            Cluster cluster = nameStarts.get(first);
            if (cluster != null) {
                int start = first;
                boolean ends = cluster.names.stream().anyMatch(name -> name.first() == start && name.end() == and);
                return ends && cluster.isPerson() && cluster.gender.agrees(gender) ? cluster : null;
            }
        }
        return null;
    }

    private @Nullable Cluster person(Sentence sentence, Token pronoun, Gender gender) {
        boolean inQuote = parsed.inQuote(pronoun.index());
        boolean speaks = !inQuote && clauses.isSpeaker(pronoun.index(), pronoun.index() + 1);
        Cluster speaker = inQuote ? speakerAround(sentence, pronoun.index()) : focus.lastSpeaker();
        boolean takenOver = !inQuote && isTakenOver(sentence, gender, speaker);
        Map<Cluster, Integer> scores = new LinkedHashMap<>();
        for (Focus.Place place : focus.recent()) {
            Cluster cluster = place.cluster();
            if (cluster.isPerson() && cluster.gender.agrees(gender)) {
                int score = score(sentence, pronoun, place, inQuote) + (cluster.gender == gender ? 1 : -1);
                score += goesOn(sentence, pronoun.index(), place);
                if (cluster == speaker) {
                    score += inQuote ? NEVER : speaks && !takenOver ? SPEAKING_ON : 1;
                } else {
                    score += speaks && takenOver && takesOver(place, sentence) ? MARGIN : 0;
                }
                scores.merge(cluster, score, Math::max);
            }
        }
        removeNamedInSaid(scores, pronoun.index());
        Cluster asked = asked(sentence, pronoun.index());
        if (asked != null && asked.isPerson() && asked.gender.agrees(gender)) {
            scores.merge(asked, SAME_SENTENCE + SUBJECT + SPEAKING_ON + GOES_ON + MARGIN, Math::max);
        }
        Cluster ahead = ahead(sentence, pronoun.index());
        if (ahead != null && ahead.isPerson() && ahead.gender.agrees(gender)) {
            scores.merge(ahead, SAME_SENTENCE + 1, Math::max);
        }
        return best(scores, MARGIN);
    }

    /** What it counts that the first subject of a sentence was that of the one before, and nobody's judgement of another. */
    private int goesOn(Sentence sentence, int pronoun, Focus.Place place) {
        boolean led = place.leads()
                && place.sentence() + 1 == sentence.index()
                && clauses.isInFirst(place.first())
                && !tellsAnother(place)
                && !judgesAnother(place);
        return led && clauses.isSubject(pronoun, pronoun + 1) && !clauses.opensWithin(pronoun) ? GOES_ON : 0;
    }

    /** "…, Weber told her": whether who speaks does so to another person, of whom the next sentence may tell as well. */
    private boolean tellsAnother(Focus.Place speaker) {
        for (Focus.Place place : focus.recent()) {
            if (place.sentence() == speaker.sentence() && isTold(place)) {
                return speaker.speaking() && place.cluster() != speaker.cluster();
            }
        }
        return false;
    }

    /** "judge Weber told him": a person right behind a verb of speech, to whom something is said. */
    private boolean isTold(Focus.Place place) {
        return !place.quoted() && !place.subject() && place.cluster().isPerson() && clauses.isSpokenTo(place.first());
    }

    /** "Weber thinks Costa will win": whether the next subject behind one who says or thinks something is another person. */
    private boolean judgesAnother(Focus.Place judge) {
        if (!clauses.judges(judge.first(), judge.end())) {
            return false;
        }
        for (Focus.Place place : focus.recent()) {
            boolean behind = place.sentence() == judge.sentence() && place.first() > judge.first();
            if (behind && place.leads() && place.cluster().isPerson()) {
                return place.cluster() != judge.cluster();
            }
        }
        return false;
    }

    /** "In our interview with Costa, she said": the one named behind "with". */
    private @Nullable Cluster asked(Sentence sentence, int at) {
        for (int i = sentence.first() + 1; i + 2 < at; i++) {
            if (OURS.contains(article.tokens().get(i).text())
                    && INTERVIEWS.contains(article.tokens().get(i + 1).lemma())
                    && article.tokens().get(i + 2).spells("with")) {
                return nameStarts.get(i + 3);
            }
        }
        return null;
    }

    /** "He said Costa would come": he is not Costa. */
    private void removeNamedInSaid(Map<Cluster, Integer> scores, int at) {
        int limit = Math.min(parsed.sentence(at).end(), at + SAID_SIGHT);
        for (int i = at + 1; i < limit; i++) {
            Cluster named = nameStarts.get(i);
            if (named != null && clauses.isSubjectOfSaid(at, at + 1, i)) {
                scores.remove(named);
            }
        }
    }

    /** Whether the subject of this or the last sentence is another than who spoke last, whom nothing there has as its own. */
    private boolean isTakenOver(Sentence sentence, Gender gender, @Nullable Cluster speaker) {
        boolean other = false;
        for (Focus.Place place : focus.recent()) {
            Cluster cluster = place.cluster();
            if (sentence.index() - place.sentence() <= 1 && cluster.isPerson() && place.leads()) {
                if (cluster == speaker) {
                    return false;
                }
                other |= cluster.gender.agrees(gender);
            }
        }
        return other;
    }

    private static boolean takesOver(Focus.Place place, Sentence sentence) {
        return place.leads()
                && place.sentence() + 1 == sentence.index()
                && !place.cluster().names.isEmpty();
    }

    private @Nullable Cluster best(Map<Cluster, Integer> scores, int margin) {
        Cluster best = null;
        int first = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (Map.Entry<Cluster, Integer> entry : scores.entrySet()) {
            int score = entry.getValue() + Math.min(MOST_FOR_COUNT, focus.count(entry.getKey()) / 2);
            if (score > first) {
                second = first;
                first = score;
                best = entry.getKey();
            } else if (score > second) {
                second = score;
            }
        }
        boolean clear = second == Integer.MIN_VALUE || first - second >= margin;
        return clear && first > 0 && best != null && !best.names.isEmpty() ? best : null;
    }

    private int score(Sentence sentence, Token pronoun, Focus.Place place, boolean inQuote) {
        int back = sentence.index() - place.sentence();
        int score = SAME_SENTENCE - SENTENCE_BACK * Math.min(back, NEAR_SENTENCES) - Math.max(0, back - NEAR_SENTENCES);
        score += place.subject() || isTold(place) ? SUBJECT : 0;
        if (!inQuote && place.quoted()) {
            score += ONLY_QUOTED;
        }
        boolean object = pronoun.spells("him") || pronoun.spells("her") && pronoun.tag() == PRP;
        if (object && back == 0 && place.subject() && isOneClause(place.end(), pronoun.index())) {
            score += NEVER;
        }
        return score;
    }

    /** Whether nothing between two tokens opens another clause. */
    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean participle = article.tokens().get(i).text().equals(",")
                    && i + 1 < to
                    && article.tokens().get(i + 1).is(VBG);
            if (article.tokens().get(i).spells("and")
                    && i + 1 < to
                    && !article.tokens().get(i + 1).tag().isVerb()
                    && !article.tokens().get(i + 1).tag().isAdverb()) {
                return false;
            }
            if (!participle && OPENERS.contains(article.tokens().get(i).text().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Who speaks the quotation around a token: named behind it in the sentence, else the one who spoke last. */
    private @Nullable Cluster speakerAround(Sentence sentence, int at) {
        int close = at;
        while (close < sentence.end() && (parsed.inQuote(close) || close == at)) {
            close++;
        }
        int limit = Math.min(sentence.end(), close + SPEAKER_SIGHT);
        for (int i = close; i < limit; i++) {
            Cluster cluster = nameStarts.get(i);
            if (cluster != null && !parsed.inQuote(i)) {
                return clauses.isSubject(i, i + 1)
                                || i > close
                                        && article.tokens().get(i - 1).tag().isVerb()
                        ? cluster
                        : focus.lastSpeaker();
            }
        }
        return focus.lastSpeaker();
    }

    /** "In his speech, X said": the name after the comma that ends an opening phrase in which the pronoun stands. */
    private @Nullable Cluster ahead(Sentence sentence, int at) {
        Token opening = article.tokens().get(sentence.first());
        if (at - sentence.first() > OPENING || !(opening.is(IN) || opening.is(VBG) || opening.is(WRB))) {
            return null;
        }
        int limit = Math.min(sentence.end(), at + OPENING_SIGHT);
        for (int i = at + 1; i + 1 < limit; i++) {
            if (article.tokens().get(i).text().equals(",") && nameStarts.containsKey(i + 1)) {
                return nameStarts.get(i + 1);
            }
        }
        return null;
    }

    /**
     * A body, ware or country that was the subject shortly before. "It" means so many other things that nothing else is taken.
     */
    private @Nullable Cluster thing(Sentence sentence, Token pronoun) {
        boolean inQuote = parsed.inQuote(pronoun.index());
        Map<Cluster, Integer> scores = new LinkedHashMap<>();
        boolean otherSubject = false;
        for (Focus.Place place : focus.recent()) {
            int back = sentence.index() - place.sentence();
            if (back <= 1 && place.quoted() == inQuote && isThing(place.cluster()) && place.subject()) {
                scores.merge(
                        place.cluster(),
                        SAME_SENTENCE - THING_SENTENCE_BACK * back + (place.speaking() ? 2 : 0),
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
        if (shown || object || otherSubject || clauses.isEmptyIt(pronoun) || !opens && !namesInSentence(scores)) {
            return null;
        }
        return best(scores, THING_MARGIN);
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
        return scores.values().stream().anyMatch(score -> score >= SAME_SENTENCE);
    }
}
