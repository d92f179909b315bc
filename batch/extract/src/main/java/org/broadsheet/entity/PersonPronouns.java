package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by "he" or "her": by sex, nearness, part in the sentence, quote marks and who is speaking. */
final class PersonPronouns {
    /** A word that opens a clause of its own, so that "him" may mean the subject before it. */
    private static final Set<String> OPENERS =
            WordSets.english("clause-words").union("subordinator", "comparing", "relative", "mark", "contrary");

    /** How far the best must be ahead of the next; closer ones leave the pronoun open. */
    private static final int MARGIN = 2;
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
    /** More than all else can make good. */
    private static final int NEVER = -30;
    /** How far behind "he" what he says begins. */
    private static final int SAID_SIGHT = 8;

    private final AnnotatedArticle article;
    private final Focus focus;
    private final ParsedArticle parsed;
    private final Clauses clauses;
    private final Map<Integer, Cluster> nameStarts;
    private final PronounPhrases phrases;
    private final Antecedents antecedents;

    PersonPronouns(
            ParsedArticle parsed,
            Focus focus,
            Clauses clauses,
            Map<Integer, Cluster> nameStarts,
            PronounPhrases phrases,
            Antecedents antecedents) {
        this.parsed = parsed;
        this.article = parsed.article();
        this.focus = focus;
        this.clauses = clauses;
        this.nameStarts = nameStarts;
        this.phrases = phrases;
        this.antecedents = antecedents;
    }

    /** The person meant by a word of a sex, or null where it stays open. */
    @Nullable
    Cluster meant(Sentence sentence, Token pronoun, Gender gender) {
        boolean inQuote = parsed.inQuote(pronoun.index());
        boolean speaks = !inQuote && clauses.isSpeaker(pronoun.index(), pronoun.index() + 1);
        Cluster speaker = inQuote ? phrases.speakerAround(sentence, pronoun.index()) : focus.lastSpeaker();
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
        Cluster asked = phrases.asked(sentence, pronoun.index());
        if (asked != null && asked.isPerson() && asked.gender.agrees(gender)) {
            scores.merge(asked, Antecedents.SAME_SENTENCE + SUBJECT + SPEAKING_ON + GOES_ON + MARGIN, Math::max);
        }
        Cluster ahead = phrases.ahead(sentence, pronoun.index());
        if (ahead != null && ahead.isPerson() && ahead.gender.agrees(gender)) {
            scores.merge(ahead, Antecedents.SAME_SENTENCE + 1, Math::max);
        }
        return antecedents.best(scores, MARGIN);
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

    private int score(Sentence sentence, Token pronoun, Focus.Place place, boolean inQuote) {
        int back = sentence.index() - place.sentence();
        int score = Antecedents.SAME_SENTENCE
                - SENTENCE_BACK * Math.min(back, NEAR_SENTENCES)
                - Math.max(0, back - NEAR_SENTENCES);
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
}
