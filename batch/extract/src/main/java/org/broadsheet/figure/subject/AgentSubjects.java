package org.broadsheet.figure.subject;

import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.VerbGroup;

/** What a figure measures by the subject of its clause alone: who has it, what it does, or what it is. */
final class AgentSubjects {
    /** Parts of a participle with what it is said with: "stored in the cell". */
    private static final int LONGEST_PARTICIPLE = 3;

    private final Parts parts;
    private final Clauses clauses;
    private final ActSubjects acts;
    private final AmountLinks links;

    AgentSubjects(Parts parts, Clauses clauses, ActSubjects acts, AmountLinks links) {
        this.parts = parts;
        this.clauses = clauses;
        this.acts = acts;
        this.links = links;
    }

    /** What an amount measures that is told of the subject of its clause: the deed of a verb, or the subject. */
    Measured of(Amount amount, Part agent, int verb) {
        if (links.isOwned(amount) || links.isAge(amount)) {
            return Measured.of(0, 0, agent, null);
        }
        Measured deed = acts.deed(verb, parts.startingAt(amount.first()), agent);
        return deed != null
                ? deed
                : Measured.of(agent.first(), withParticiple(agent, verb), agent, FigureRule.MEASURED_SUBJECT);
    }

    /** "The charge stored in the cell was 2 volts": the end of a subject with the participle that tells which is meant. */
    private int withParticiple(Part subject, int verb) {
        int at = parts.startingAt(subject.end());
        VerbGroup told = at < verb ? clauses.groupAt(at) : null;
        VerbGroup main = clauses.groupAt(verb);
        boolean near = main != null && main.isFinite() && verb - at <= LONGEST_PARTICIPLE;
        if (told == null || told.form() != VerbGroup.Form.PARTICIPLE || !near) {
            return subject.end();
        }
        for (int part = at + 1; part < verb; part++) {
            if (!parts.is(part, Kind.NOUN) && !parts.is(part, Kind.PREPOSITION)) {
                return subject.end();
            }
        }
        return parts.get(verb).first();
    }
}
