package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.words.WordSets;

/** What an amount measures that is the object of what someone does: "Ardent bought 34%" tells of what was bought, not of Ardent. */
final class DoerSubjects {
    /** Lemmas of verbs whose subject is someone or a body, whatever it is called. */
    private static final Set<String> DOING = WordSets.english("figure-contexts").get("verbs-of-doers");

    /** Lemmas of verbs that tell no deed by which an amount is measured. */
    private static final Set<String> IDLE = WordSets.english("figure-contexts")
            .union(
                    "verbs-of-price",
                    "verbs-of-advice",
                    "verbs-that-help",
                    "verbs-of-counting",
                    "verbs-of-forming",
                    "verbs-of-making");

    /** Lemmas of verbs that tell of a thing, and of a fund, how much it is: "the prize offers $5m". */
    private static final Set<String> HOLDING =
            WordSets.english("figure-contexts").get("verbs-of-holding");

    private final Parts parts;
    private final AmountLinks links;
    private final Actors actors;
    private final Acts acts;

    DoerSubjects(Parts parts, AmountLinks links, Actors actors, Acts acts) {
        this.acts = acts;
        this.parts = parts;
        this.links = links;
        this.actors = actors;
    }

    /** The deed where the subject of the clause was chosen and its verb has the amount for object; else what was chosen. */
    Measured of(Amount amount, Measured found, Party party) {
        Part agent = found.agent();
        if (found.rule() != FigureRule.MEASURED_SUBJECT || agent == null || found.words() != null) {
            return found;
        }
        int verb = verbBefore(parts.startingAt(amount.first()));
        if (verb < 0 || verb < party.verb() || !isDoneBy(agent, parts.lemmaOfVerb(verb))) {
            return found;
        }
        Part part = parts.get(verb);
        return new Measured(
                part.end() - 1, parts.endOfVerb(verb), agent, found.mention(), FigureRule.MEASURED_ACT, null);
    }

    /** "bought 34%", "pays them $2": the verb whose object an amount is, or -1. */
    private int verbBefore(int here) {
        int at = links.pastCarrier(links.skipAdverbs(here - 1));
        at = parts.is(at, Kind.PRONOUN) ? at - 1 : at;
        return isDeed(parts.lemmaOfVerb(at)) ? at : -1;
    }

    private boolean isDoneBy(Part agent, String lemma) {
        return HOLDING.contains(lemma) ? actors.isNamed(agent) : DOING.contains(lemma) || actors.isDoer(agent);
    }

    private boolean isDeed(String lemma) {
        return !lemma.isEmpty()
                && !SubjectCandidates.COPULAS.contains(lemma)
                && !acts.isLevel(lemma)
                && !IDLE.contains(lemma);
    }
}
