package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a figure measures by the subject of its clause alone: who has it, what it does, or what it is. */
final class AgentSubjects {
    /** Parts of a participle with what it is said with: "stored in the cell". */
    private static final int LONGEST_PARTICIPLE = 3;

    /** Nouns for what asks people, whose findings are no measure of it. */
    private static final Set<String> SOURCES =
            WordSets.english("figure-contexts").get("nouns-of-polls");

    /** Lemmas of verbs that tell the price of their subject, or how much it holds or needs. */
    private static final Set<String> PRICING =
            WordSets.english("figure-contexts").union("verbs-of-price", "verbs-of-holding");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final ActSubjects acts;
    private final AmountLinks links;

    AgentSubjects(Pieces pieces, Parts parts, Clauses clauses, ActSubjects acts, AmountLinks links) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.acts = acts;
        this.links = links;
    }

    /** What an amount measures that is told of the subject of its clause: the deed of a verb, or the subject. */
    Measured of(Amount amount, int link, Part agent, int verb) {
        if (links.isOwned(amount) || amount.isAge()) {
            return Measured.of(0, 0, agent, null);
        }
        Part found = found(amount, agent, verb);
        if (found != null) {
            return Measured.of(found.first(), found.end(), agent, FigureRule.MEASURED_BEFORE);
        }
        boolean money = amount.unit() != null && amount.unit().isMoney();
        Measured object = !money || isPriced(link) ? null : acts.ofObject(amount, link, agent);
        if (object != null) {
            return object;
        }
        Measured deed = acts.deed(verb, parts.startingAt(amount.first()), agent);
        return deed != null
                ? deed
                : Measured.of(agent.first(), withParticiple(agent, verb), agent, FigureRule.MEASURED_SUBJECT);
    }

    /** "The boat cost $5m", "is up 5%": what a verb says of its subject alone. */
    private boolean isPriced(int link) {
        VerbGroup verb = clauses.groupAt(link);
        return verb == null || verb.passive() || PRICING.contains(parts.lemmaOfVerb(link));
    }

    /** "The poll puts her support in May at 40%", "a survey showing support at 40%": what a source tells of; or null. */
    private @Nullable Part found(Amount amount, Part agent, int verb) {
        boolean source = SOURCES.contains(pieces.word(agent.end() - 1));
        Part object = parts.get(verb + 1);
        return source && object.kind() == Kind.NOUN && object.end() <= amount.first() ? object : null;
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
