package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.ElidedCounts;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a number with no noun of its own measures, though its people or things may have been told before: what they did, what was
 * done to them or what they are. "Nine were killed and at least 50 injured", "190 were dead".
 */
final class BareCountSubjects {
    /** Lemmas of verbs that are done to people: "killed 40". */
    private static final Set<String> DONE_TO_PEOPLE =
            WordSets.english("figure-contexts").get("done-to-people");

    /** "lost 12": lemmas of acts that change how many there are. */
    private static final Set<String> HAD =
            WordSets.english("figure-contexts").union("verbs-of-hiring-some", "verbs-of-trading-some");

    private static final Set<String> STATES =
            WordSets.english("figure-contexts").get("states-of-people");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final Acts acts;

    BareCountSubjects(Pieces pieces, Parts parts, Clauses clauses, Acts acts) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.acts = acts;
    }

    /** What is told of those that an amount counts; null where it has a noun beside it or nothing is told. */
    @Nullable
    Measured of(Amount amount, int here, int before, @Nullable Part party) {
        if (!amount.isBare() || parts.isWord(here + 1, "of")) {
            return null;
        }
        int rated = rated(here, before);
        int act = rated >= 0 ? rated : act(amount, here, before);
        return act >= 0 ? acts.verb(act, party) : ofPeople(here, before, party);
    }

    /** "guests rated it 8.9 out of 10": the verb by which a mark of a scale is given; or -1. */
    private int rated(int here, int before) {
        int behind = parts.get(here).end();
        boolean scale = pieces.is(behind, "out")
                && pieces.is(behind + 1, "of")
                && pieces.get(behind + 2).isNumber();
        int verb = parts.is(before, Kind.PRONOUN) ? before - 1 : before;
        return scale && acts.isOne(parts.lemmaOfVerb(verb)) ? verb : -1;
    }

    /** "the 40 who voted", "has recovered billions", "sold 44 last year": the verb of what those counted did, or of what was done; or -1. */
    private int act(Amount amount, int here, int before) {
        if (parts.isWord(here + 1, "who")) {
            return acts.isOne(parts.lemmaOfVerb(here + 2)) ? here + 2 : -1;
        }
        boolean elided =
                amount.isVague() || ElidedCounts.isOne(pieces, amount) && !ElidedCounts.isLevel(pieces, amount);
        VerbGroup doing = elided && !parts.is(here + 1, Kind.NOUN) ? clauses.groupAt(before) : null;
        String lemma = parts.lemmaOfVerb(before);
        boolean had = !amount.isVague() && HAD.contains(lemma);
        return doing != null && !doing.passive() && (had || acts.isOne(lemma)) ? before : -1;
    }

    /** What people did, was done to them or what they are. */
    private @Nullable Measured ofPeople(int here, int before, @Nullable Part party) {
        if (DONE_TO_PEOPLE.contains(parts.lemmaOfVerb(before))) {
            return acts.verb(before, party);
        }
        int next = parts.is(here + 1, Kind.OTHER)
                        && pieces.tag(parts.get(here + 1).first()).isAdverb()
                ? here + 2
                : here + 1;
        if (DONE_TO_PEOPLE.contains(parts.lemmaOfVerb(next))) {
            return acts.verb(next, party);
        }
        boolean stands = parts.isWord(before, "with")
                || parts.is(here - 1, Kind.PRONOUN) && (parts.is(next + 1, Kind.MARK) || next + 1 >= parts.size());
        if (stands && STATES.contains(pieces.word(parts.get(next).first()))) {
            // "with 12 still missing", "among the nine dead"
            Part state = parts.get(next);
            return Measured.of(state.first(), state.first() + 1, party, FigureRule.MEASURED_ACT);
        }
        boolean inside = parts.is(before, Kind.PREPOSITION) && clauses.isInSubject(before - 1);
        VerbGroup verb = inside ? null : clauses.verbOfSubject(here);
        int state =
                verb == null || !"be".equals(clauses.lemmaOf(verb)) ? -1 : parts.startingAt(pieces.ofToken(verb.end()));
        Part told = parts.get(state);
        boolean named = told.kind() == Kind.NOUN && !CountedPhrases.isDeterminer(pieces.tag(told.first()))
                || told.kind() == Kind.OTHER
                        && !pieces.get(told.first()).isCapitalized()
                        && (pieces.tag(told.first()).isAdjective() || isPlace(told));
        return state >= 0 && named ? Measured.of(told.first(), told.end(), party, FigureRule.MEASURED_ACT) : null;
    }

    /** "45 were aboard" */
    private boolean isPlace(Part told) {
        return pieces.tag(told.first()).isAdverb() && !pieces.tag(told.end()).isAdjective();
    }
}
