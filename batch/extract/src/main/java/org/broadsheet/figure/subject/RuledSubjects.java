package org.broadsheet.figure.subject;

import java.util.List;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.ToldAges;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** What the rules choose for an amount: what its form shows, what stands behind or before it, its act, its label, else its clause's subject. */
final class RuledSubjects {
    private final Pieces pieces;
    private final Parts parts;
    private final CountedSubjects counted;
    private final NounsAfter after;
    private final NounsBefore before;
    private final ActSubjects acts;
    private final LabelSubjects labels;
    private final RivalSubjects rivals;
    private final AmountLinks links;
    private final Comparisons comparisons;
    private final AgentSubjects agents;
    private final MereChanges changes;
    private final ChangedObjects objects;
    private final Actors actors;
    private final LengthSubjects lengths;
    private final BareCountSubjects bare;
    private final ListedPurposes purposes;
    private final InstructionSubjects instructions;
    private final ParallelSubjects parallel;

    RuledSubjects(
            Pieces pieces,
            Parts parts,
            Tables tables,
            List<Amount> amounts,
            TrendWords trends,
            WholeNames wholes,
            Clauses clauses,
            NounsBefore before,
            AmountLinks links,
            Predicates said) {
        this.pieces = pieces;
        this.parts = parts;
        this.before = before;
        this.links = links;
        this.objects = new ChangedObjects(pieces, parts, trends);
        this.comparisons = new Comparisons(pieces, parts);
        Acts verbs = new Acts(parts, trends);
        this.counted = new CountedSubjects(pieces, parts);
        this.after = new NounsAfter(pieces, parts, trends, wholes);
        this.acts = new ActSubjects(pieces, parts, clauses, verbs, said);
        this.labels = new LabelSubjects(pieces, parts, tables);
        this.rivals = new RivalSubjects(pieces, parts);
        this.agents = new AgentSubjects(pieces, parts, clauses, acts, links);
        this.actors = new Actors(pieces, parts);
        this.changes = new MereChanges(pieces, parts, amounts, trends, counted, actors, links, comparisons);
        this.lengths = new LengthSubjects(pieces, parts, verbs);
        this.instructions = new InstructionSubjects(pieces, parts, clauses, verbs);
        this.parallel = new ParallelSubjects(pieces, parts, amounts);
        this.purposes = new ListedPurposes(pieces, parts, amounts);
        this.bare = new BareCountSubjects(pieces, parts, clauses, verbs);
    }

    /** What an amount measures, told of a party; {@code last} is what the amount before it does. */
    Measured of(Amount amount, Party party, Measured last) {
        Part agent = party.named();
        int here = parts.startingAt(amount.first());
        Measured shown = shown(amount, here, agent);
        if (shown != null) {
            return shown;
        }
        if (amount.trail().rules().contains(FigureRule.VOTES_CAST) && acts.isAct(party.verb())) {
            return acts.act(party.verb(), agent);
        }
        int link = links.pastCarrier(links.skipAdverbs(here - 1));
        Measured lasting = lengths.behind(amount, here, link, agent);
        if (lasting != null) {
            return lasting;
        }
        Measured listed = listed(amount, here, link, agent);
        if (listed != null) {
            return listed;
        }
        Measured told = bare.of(amount, here, link, agent);
        if (told != null) {
            return told;
        }
        int often = parts.is(link, Part.Kind.PRONOUN) ? link - 1 : link;
        if ("time".equals(amount.noun()) && acts.isAct(often)) {
            // "was viewed 40 times", "repeat it 4 times"
            return acts.happening(often, party);
        }
        Measured behind = behind(amount, here, link, agent, last);
        if (behind != null) {
            return behind;
        }
        Measured lasted = lengths.act(amount, link, agent);
        if (lasted != null) {
            return lasted;
        }
        if (AmountLinks.isOfTheTime(pieces, parts, here + 1)) {
            return acts.happening(link, party);
        }
        Measured linked = linked(amount, link, agent, last);
        if (linked != null) {
            return linked;
        }
        Measured act = acts.of(amount, here, link, agent);
        if (act != null) {
            return act;
        }
        Measured label = labels.of(amount, here);
        if (label != null) {
            return label;
        }
        return agent == null ? ofNobody(amount, link) : agents.of(amount, link, agent, party.verb());
    }

    /** What one is told to do, or what the member of a row is of; or null. */
    private @Nullable Measured listed(Amount amount, int here, int link, @Nullable Part agent) {
        Measured told = instructions.of(amount, here, link);
        told = told != null ? told : parallel.of(amount, here, agent);
        return told != null ? told : purposes.of(amount, here, agent);
    }

    /** What an age, a result or a row of a table shows by its form, or null. */
    private @Nullable Measured shown(Amount amount, int here, @Nullable Part agent) {
        if (ToldAges.isOne(amount)) {
            return Measured.of(
                    ToldAges.nameStart(pieces, amount), amount.first() - 1, agent, FigureRule.MEASURED_BEFORE);
        }
        Measured rival = rivals.of(here, agent);
        return rival != null ? rival : labels.ofRow(amount);
    }

    /** The things that are counted, or what stands behind the amount; null where that tells nothing. */
    private @Nullable Measured behind(Amount amount, int here, int link, @Nullable Part agent, Measured last) {
        Measured things = counted(amount, here, link, agent);
        if (things != null) {
            return things;
        }
        // "a 3.4 magnitude tremor"
        boolean part = counted.isCompound(amount)
                || parts.is(here + 1, Part.Kind.NOUN)
                        && !pieces.tag(amount.end() - 1).isPluralNoun();
        boolean counts = amount.noun() != null && last.rule() == FigureRule.MEASURED_COUNTED;
        // "exported 3 tonnes of wheat, up from 2"
        boolean same = amount.unit() != null && amount.trail().rules().contains(FigureRule.UNIT_OF_LAST);
        if ((counts || same) && !part && last.isNamed()) {
            // "60 jobs, up from 50"
            boolean takenUp = agent != null && amount.trail().rules().contains(FigureRule.NOUN_OF_LAST);
            return takenUp ? Measured.of(last.first(), last.end(), agent, FigureRule.MEASURED_COUNTED) : last;
        }
        if (last.isNamed() && links.isOfThem(here)) {
            // "55% of the voters are men, and 80% of them"
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        Part multiplied = links.multiplied(amount, here);
        if (multiplied != null) {
            Part doer = parts.is(link, Part.Kind.NOUN) ? parts.get(link) : agent;
            return Measured.of(multiplied.first(), multiplied.end(), doer, FigureRule.MEASURED_NOUN_AFTER);
        }
        Measured compared = comparisons.multiplied(amount, here, link, last, agent);
        compared = compared == null ? levelOfShare(amount, link, agent) : compared;
        return compared != null ? compared : following(amount, here, link, agent, last);
    }

    /** The noun that follows the amount, or what changes where it is a mere change; null where none follows. */
    private @Nullable Measured following(Amount amount, int here, int link, @Nullable Part agent, Measured last) {
        Measured following = after.of(amount, here, agent);
        if (following != null && isModel(following)) {
            // "Memory: 8 GB DDR4"
            Measured label = labels.of(amount, here);
            following = label == null ? following : label;
        }
        return following == null ? null : changes.behind(amount, here, link, agent, last, following);
    }

    /** What stands before the amount and is measured, or what the last one measured; null where that tells nothing. */
    private @Nullable Measured linked(Amount amount, int link, @Nullable Part agent, Measured last) {
        if (links.isTime(amount)) {
            return Measured.NONE;
        }
        boolean worth =
                parts.is(link, Part.Kind.AMOUNT) && pieces.is(parts.get(link).end(), "worth") && last.isNamed();
        // "two rifles and $5m in cash were found"
        boolean apart = amount.unit() != null
                && amount.unit().isMoney()
                && last.rule() == FigureRule.MEASURED_COUNTED
                && parts.isWord(parts.startingAt(amount.first()) + 1, "in");
        if (worth || !apart && links.isSameAsBefore(link, last) || comparisons.isBesideLast(amount, link, last)) {
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        Part changed = amount.noun() == null ? objects.of(amount, link) : null;
        if (changed != null && last.isNamed() && objects.isCarrier(changed)) {
            // "hires 300, taking the total to 4,500"
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        if (changed != null) {
            return Measured.of(changed.first(), changed.end(), agent, FigureRule.MEASURED_BEFORE);
        }
        int put = objects.putAt(link);
        if (put >= 0) {
            return acts.act(put, agent);
        }
        Part given = before.of(amount, link);
        Measured changing = given == null ? null : changes.before(given, agent, last);
        if (changing != null) {
            return changing;
        }
        return given == null ? null : Measured.of(given.first(), given.end(), agent, FigureRule.MEASURED_BEFORE);
    }

    /** "Bad loans fell to 3% of all loans": a share that a verb of change leads to, told of its subject; or null. */
    private @Nullable Measured levelOfShare(Amount amount, int link, @Nullable Part agent) {
        boolean of = amount.of() != null || pieces.is(amount.end(), "of");
        boolean level = of && ShareGroups.isShare(amount) && parts.isWord(link, "to") && links.isLevel(link);
        return level && agent != null && !actors.isOne(agent)
                ? Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT)
                : null;
    }

    /** Whether a noun behind an amount is a name of a make, "DDR4", and no thing that has the amount. */
    private boolean isModel(Measured following) {
        return following.rule() == FigureRule.MEASURED_NOUN_AFTER
                && pieces.text(following.first(), following.end()).chars().anyMatch(Character::isDigit);
    }

    /** What an amount measures that is told of nobody named: by its cell, its act, or the line above its own. */
    private Measured ofNobody(Amount amount, int link) {
        Measured told = labels.ofRowItBegins(amount);
        told = told == null ? acts.ofObject(amount, link, null) : told;
        told = told == null ? labels.ofLineAbove(amount) : told;
        return told == null ? Measured.of(0, 0, null, null) : told;
    }

    /** The things that an amount counts, or what they tell the level of; null where it counts none. */
    private @Nullable Measured counted(Amount amount, int here, int link, @Nullable Part agent) {
        Part scored = counted.scored(amount, link, agent);
        Part things = scored == null ? counted.of(amount, here) : scored;
        if (things == null) {
            return null;
        }
        if (agent != null && links.isLevel(link)) {
            // "Sales fell by 200 units", "the crew grew to 40 people"
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        Part owner = counted.owner(amount);
        Part of = owner == null ? counted.hangingOn(link) : owner;
        return Measured.of(things.first(), things.end(), of == null ? agent : of, FigureRule.MEASURED_COUNTED);
    }
}
