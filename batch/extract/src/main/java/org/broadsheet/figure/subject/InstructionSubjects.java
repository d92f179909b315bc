package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What the times and degrees of an instruction are told of, the act that one is told to do: "Rub it with oil and roast for 30
 * minutes", "Bake it at 180 °C", "Apply within 14 days". Behind another act the tagger takes such verbs for nouns.
 */
final class InstructionSubjects {
    /** Parts between an act and the preposition of its time. */
    private static final int MOST_BETWEEN = 5;

    private static final Set<String> DEGREES = Set.of("°C", "°F");

    /** What one is told to do, which are names of things too: "roast". */
    private static final Set<String> ACTS = WordSets.english("figure-contexts").get("acts-that-are-nouns");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final Acts acts;

    InstructionSubjects(Pieces pieces, Parts parts, Clauses clauses, Acts acts) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.acts = acts;
    }

    /** The act that is told to last an amount, or to be done within or at it; or null. */
    @Nullable
    Measured of(Amount amount, int here, int before) {
        if (parts.isWord(here + 1, "of")) {
            return null;
        }
        boolean degree = amount.unit() != null && DEGREES.contains(amount.unit().symbol());
        int to = parts.isWord(before, "another") ? before - 1 : before;
        boolean tied = degree
                ? parts.isWord(to, "at")
                : amount.isLengthOfTime() && (parts.isWord(to, "for") || parts.isWord(to, "within"));
        for (int at = to - 1; tied && at >= Math.max(0, to - MOST_BETWEEN); at--) {
            if (parts.is(at, Kind.VERB)) {
                boolean object = degree && parts.is(at + 1, Kind.NOUN);
                // "keep the oil at 75 °C" is told of the oil
                return !object && isToldTo(at) ? acts.verb(at, null) : null;
            }
            if (isActBehindAnother(at)) {
                Part act = parts.get(at);
                return Measured.of(act.first(), act.end(), null, FigureRule.MEASURED_ACT);
            }
            tied = parts.is(at, Kind.NOUN)
                    || parts.is(at, Kind.PRONOUN)
                    || parts.is(at, Kind.PREPOSITION)
                    || parts.is(at, Kind.AMOUNT);
        }
        return null;
    }

    /** "Add the oil and roast": a word that may be a verb, behind a joint, in a sentence that tells to do something. */
    private boolean isActBehindAnother(int at) {
        Part act = parts.get(at);
        boolean joined =
                parts.is(at - 1, Kind.CONJUNCTION) || parts.isWord(at - 1, ",") || parts.isWord(at - 1, "then");
        return parts.is(at, Kind.NOUN)
                && act.end() == act.first() + 1
                && joined
                && ACTS.contains(pieces.word(act.first()))
                && isToldTo(0);
    }

    /** Whether a part is a verb without a subject, as those are who are told to do something. */
    private boolean isToldTo(int verb) {
        VerbGroup group = clauses.groupAt(verb);
        return group != null
                && acts.isOne(parts.lemmaOfVerb(verb))
                && group.isFinite()
                && !group.passive()
                && clauses.isImperative(group);
    }
}
