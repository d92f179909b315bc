package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures where no noun says it: the act. Of "the city paid $5m" that is what was paid; of "raised $5m in
 * funding" the funding; of "about 40 died" those who died.
 */
final class ActSubjects {
    /** Parts between the verb of an act and its object: "said they would rather not leave". */
    private static final int LONGEST_ACT = 6;

    /** Parts between an act and its amount: "sold it in 2016 for". */
    private static final int MOST_BEFORE = 4;

    /** Parts of "so-called". */
    private static final int TIED = 3;

    /** What those are who are left so: "left five dead". */
    private static final Set<String> STATES =
            WordSets.english("figure-contexts").get("states-of-people");

    /** Lemmas of verbs whose object is what someone has or gives for a time. */
    private static final Set<String> HAVING =
            WordSets.english("figure-contexts").get("verbs-of-having");

    private static final Set<String> AREAS = WordSets.english("figure-contexts").get("symbols-of-areas");

    /** Lemmas of verbs that tell how far their subject reaches: "covers 40 acres". */
    private static final Set<String> EXTENDING =
            WordSets.english("figure-contexts").get("verbs-of-extent");

    private static final Set<String> NO_LENGTH =
            WordSets.english("figure-contexts").get("verbs-of-no-length");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final Acts acts;
    private final PaidAmountSubjects paid;
    private final Actors actors;
    private final Predicates predicates;

    ActSubjects(Pieces pieces, Parts parts, Clauses clauses, Acts acts, Predicates predicates) {
        this.acts = acts;
        this.predicates = predicates;
        this.actors = new Actors(pieces, parts);
        this.paid = new PaidAmountSubjects(pieces, parts, acts);
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    /** What a figure measures by its verb, told of a party, or null where its verb says nothing of the kind. */
    @Nullable
    Measured of(Amount amount, int here, int before, @Nullable Part party) {
        boolean money = amount.unit() != null && amount.unit().isMoney();
        Measured given = money ? paid.of(here, before, party) : null;
        if (given != null) {
            return given;
        }
        int lasting = lasting(amount, before, LONGEST_ACT);
        if (lasting >= 0) {
            return lasting(lasting, before, party);
        }
        Measured state = ofState(amount, here, before, party);
        if (state != null) {
            return state;
        }
        if (amount.unit() != null && AREAS.contains(amount.unit().symbol()) && isDone(before)) {
            // "a fire that burned 40 acres"
            return acts.verb(before, party);
        }
        VerbGroup next = clauses.groupAt(here + 1);
        if (next != null && amount.isLengthOfTime() && "leave".equals(parts.lemmaOfVerb(here + 1))) {
            // "18 months left in power"
            return acts.verb(here + 1, party);
        }
        if (next != null
                && next.form() == VerbGroup.Form.PARTICIPLE
                && (money || amount.isBare())
                && !SubjectCandidates.PREPOSITIONS.contains(
                        pieces.word(parts.get(here + 1).first()))) {
            // "every $1,000 invested", "51 stranded on the beach"
            return acts.verb(here + 1, party);
        }
        // "Cutting waste by 5% lets"
        boolean inside = parts.is(before, Kind.PREPOSITION) && clauses.isInSubject(before - 1);
        return inside ? null : ofSubject(amount, here, party);
    }

    /** "left five dead", "spent 1% of its GDP on ships": the state or the purpose told behind an amount; or null. */
    private @Nullable Measured ofState(Amount amount, int here, int before, @Nullable Part party) {
        Part behind = parts.get(here + 1);
        if (amount.isBare()
                && "leave".equals(parts.lemmaOfVerb(before))
                && STATES.contains(pieces.word(behind.first()))) {
            return Measured.of(behind.first(), behind.first() + 1, party, FigureRule.MEASURED_ACT);
        }
        boolean share = amount.unit() != null && amount.unit().symbol().equals("%");
        if (!share || !paid.isPaying(before)) {
            return null;
        }
        boolean of = parts.isWord(here + 1, "of") && parts.is(here + 2, Kind.NOUN);
        Part purpose = paid.purpose(of ? here + 2 : here);
        return purpose == null ? null : Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE);
    }

    /** "The pump failed only 5% of the time": what happens so often. */
    Measured happening(int before, Party party) {
        for (int at = before; at > before - LONGEST_ACT; at--) {
            if (parts.is(at, Kind.VERB) && !SubjectCandidates.COPULAS.contains(parts.lemmaOfVerb(at))) {
                return acts.verb(at, party.named());
            }
        }
        return Measured.of(0, 0, party.named(), null);
    }

    /** Whether a part is a verb of what is done to an area, not of how far its subject reaches. */
    private boolean isDone(int verb) {
        String lemma = parts.lemmaOfVerb(verb);
        return acts.isOne(lemma) && !EXTENDING.contains(lemma);
    }

    Measured act(int verb, @Nullable Part party) {
        return acts.verb(verb, party);
    }

    /** Whether a part is a verb that tells an act. */
    boolean isAct(int verb) {
        return acts.isOne(parts.lemmaOfVerb(verb));
    }

    /** "you could save $30", "for stealing $5m": the act whose object an amount is; or null. */
    @Nullable
    Measured ofObject(Amount amount, int before, @Nullable Part party) {
        Unit unit = amount.unit();
        int verb = before;
        while (verb > before - MOST_BEFORE
                && (parts.is(verb, Kind.PREPOSITION) || parts.is(verb, Kind.PRONOUN) || parts.is(verb, Kind.TIME))) {
            verb--;
        }
        boolean open = !CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1)) && !pieces.is(amount.end(), "in");
        if (party == null && unit != null && open && verb < before && isAct(verb)) {
            // "it melts at 40 °C", "was sold in 2016 for $5m", "place them 5 metres apart", not "located at 40 feet in
            // height"
            return acts.verb(verb, null);
        }
        String lemma = parts.lemmaOfVerb(before);
        if (unit == null || !unit.isMoney() && !unit.symbol().equals("%") && !amount.isLengthOfTime()) {
            return null;
        }
        return acts.isOne(lemma) ? acts.verb(before, party) : null;
    }

    /** "About 40 died", "only 21% replied": the verb whose subject is a number alone, or null. */
    private @Nullable Measured ofSubject(Amount amount, int here, @Nullable Part party) {
        boolean share = isShare(amount);
        // "$5m was spent on parks"
        boolean money = amount.unit() != null && amount.unit().isMoney() && !parts.is(here - 1, Kind.PREPOSITION);
        VerbGroup verb = share || money || amount.isBare() ? clauses.verbOfSubject(here) : null;
        if (verb == null || money && !verb.passive() || SubjectCandidates.COPULAS.contains(clauses.lemmaOf(verb))) {
            return null;
        }
        int at = parts.startingAt(pieces.ofToken(verb.first()));
        return money
                ? acts.verb(at, party)
                : Measured.of(parts.get(at).end() - 1, predicates.end(at), party, FigureRule.MEASURED_ACT);
    }

    /**
     * "rode the ferry for three hours", "speaking for just over two minutes": the verb of what lasted; or -1.
     *
     * @param reach parts between "for" and the verb that are looked at, and one
     */
    private int lasting(Amount amount, int before, int reach) {
        int to = parts.isWord(before, "of") && parts.is(before - 1, Kind.NOUN) ? before - 2 : before;
        if (!amount.isLengthOfTime()) {
            return -1;
        }
        while (to > before - 3
                && (parts.is(to, Kind.PRONOUN) || parts.isWord(to, "last") || parts.isWord(to, "past"))) {
            to--;
        }
        if (!parts.isWord(to, "for")) {
            return -1;
        }
        int verb = to - 1;
        while (verb > to - reach && (isOfAct(verb) || isTied(verb))) {
            verb -= isTied(verb) ? TIED : 1;
        }
        return parts.is(verb, Kind.VERB) && !NO_LENGTH.contains(parts.lemmaOfVerb(verb)) ? verb : -1;
    }

    /** "provides spare tents for 90 days": what is given or had so long is its object; else the act. */
    private Measured lasting(int verb, int before, @Nullable Part party) {
        Part object = parts.get(verb + 1);
        boolean given = verb + 1 < before && object.kind() == Kind.NOUN && HAVING.contains(parts.lemmaOfVerb(verb));
        return given
                ? Measured.of(object.first(), object.end(), party, FigureRule.MEASURED_BEFORE)
                : acts.verb(verb, party);
    }

    /** "so-called" */
    private boolean isTied(int at) {
        return pieces.get(parts.get(at).first() - 1).isDash();
    }

    /** "lived in Oslo with Ana for 18 years" */
    private boolean isOfAct(int at) {
        PennTag tag = pieces.tag(parts.get(at).first());
        boolean quote = tag == PennTag.OPEN_QUOTE || tag == PennTag.CLOSE_QUOTE;
        return parts.is(at, Kind.NOUN) || parts.is(at, Kind.PREPOSITION) || quote;
    }

    /**
     * "Weber bought the yard for $5m": of what someone does the act is measured, not who does it; null where the verb tells a
     * level of its subject ("Ardent rose 5%", "Weber is at 5%") or the subject is a thing.
     *
     * @param at the verb of the clause's subject
     */
    @Nullable
    Measured deed(int at, int here, Part agent) {
        VerbGroup verb = clauses.groupAt(at);
        if (verb == null || !actors.isOne(agent)) {
            return null;
        }
        if (acts.isLevel(clauses.lemmaOf(verb))) {
            return null;
        }
        Part act = parts.get(at);
        boolean object = parts.is(at + 1, Kind.NOUN) && at + 1 < here;
        int end = object ? parts.get(at + 1).end() : parts.endOfVerb(at);
        return Measured.of(act.end() - 1, end, agent, FigureRule.MEASURED_ACT);
    }

    /** "Only 21% replied": a share whose whole was told before. */
    private static boolean isShare(Amount amount) {
        return amount.unit() != null
                && amount.unit().symbol().equals("%")
                && amount.of() == null
                && amount.per() == null;
    }
}
