package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a length of time measures by the words around it: "took two hours to clear the road", "served two years". */
final class LengthSubjects {

    /** Lemmas of verbs that tell that someone has or needs a time: "gave them 30 days to reply". */
    private static final Set<String> ALLOWING =
            WordSets.english("figure-contexts").get("verbs-of-having-time");

    private static final Set<String> STATES =
            WordSets.english("figure-contexts").get("states-that-last");

    /** Parts between a length and the act that it is for: "45 days for the owners to reply". */
    private static final int MOST_BETWEEN = 4;

    private final Pieces pieces;
    private final Parts parts;
    private final Acts acts;

    LengthSubjects(Pieces pieces, Parts parts, Acts acts) {
        this.pieces = pieces;
        this.parts = parts;
        this.acts = acts;
    }

    /** What there is a length of time for, "30 days to reply", or what lasts so long, "two years in prison"; or null. */
    @Nullable
    Measured behind(Amount amount, int here, int before, @Nullable Part party) {
        if (!amount.isLengthOfTime()) {
            return null;
        }
        Measured purpose = purpose(here, before, party);
        if (purpose != null) {
            return purpose;
        }
        // "sentenced Weber to two years in prison" is told of whom it hits.
        Part state = parts.isWord(before, "to") ? null : state(here);
        return state == null ? null : Measured.of(state.first(), state.end(), party, FigureRule.MEASURED_NOUN_AFTER);
    }

    /** "served eight years": the verb that a length is the object of; or null. */
    @Nullable
    Measured act(Amount amount, int before, @Nullable Part party) {
        String lemma = parts.lemmaOfVerb(before);
        boolean act = amount.isLengthOfTime() && !ALLOWING.contains(lemma) && acts.isOne(lemma);
        return act ? acts.verb(before, party) : null;
    }

    /** "gave them 30 days", "provides owners with 30 days", "it took 30 days". */
    private boolean isAllowed(int before) {
        int at = parts.isWord(before, "with") ? before - 1 : before;
        at = parts.is(at, Kind.NOUN) || parts.is(at, Kind.PRONOUN) ? at - 1 : at;
        return ALLOWING.contains(parts.lemmaOfVerb(at));
    }

    /** "30 days to reply to the letter": what there is time for; or null. */
    private @Nullable Measured purpose(int here, int before, @Nullable Part party) {
        if (!isAllowed(before)) {
            // "waited two hours to vote"
            return null;
        }
        for (int at = here + 1; at <= here + MOST_BETWEEN; at++) {
            Part part = parts.get(at);
            boolean to = parts.isWord(at, "to");
            if (to && parts.is(at + 1, Kind.VERB) || part.kind() == Kind.VERB && pieces.is(part.first(), "to")) {
                int verb = to ? at + 1 : at;
                boolean object = parts.is(verb + 1, Kind.NOUN);
                return Measured.of(
                        parts.get(verb).end() - 1,
                        parts.get(object ? verb + 1 : verb).end(),
                        party,
                        FigureRule.MEASURED_ACT);
            }
            boolean between = parts.isWord(at, "for") && at == here + 1
                    || part.kind() == Kind.NOUN && parts.isWord(at - 1, "for")
                    || part.kind() == Kind.OTHER && pieces.tag(part.first()).isAdverb();
            if (!between) {
                return null;
            }
        }
        return null;
    }

    /** "two years in prison": the state that lasts so long; or null. */
    private @Nullable Part state(int here) {
        Part noun = parts.get(here + 2);
        boolean state = parts.isWord(here + 1, "in")
                && noun.kind() == Kind.NOUN
                && STATES.contains(pieces.text(noun.first(), noun.end()));
        return state ? noun : null;
    }
}
