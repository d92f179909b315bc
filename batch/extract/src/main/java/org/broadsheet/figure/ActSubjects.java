package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures where no noun says it: the act. Of "the city paid $5m" that is what was paid; of "raised $5m in
 * funding" the funding; of "about 40 died" those who died.
 */
final class ActSubjects {
    /** Lemmas of verbs whose object is an amount of money that passes from one to another. */
    private static final Set<String> PAYING =
            WordSets.english("figure-contexts").get("verbs-of-paying");
    /** Prepositions behind an amount that tell what it is paid for or made of. */
    private static final Set<String> PURPOSE =
            WordSets.english("figure-contexts").get("prepositions-of-purpose");

    /** Parts between the verb of an act and its object: "said they would rather not leave". */
    private static final int LONGEST_ACT = 6;

    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-symbols");
    private static final Set<String> TIMES = WordSets.english("figure-contexts").get("duration-units");

    /** Lemmas of verbs that are done to people: "killed 40". */
    private static final Set<String> DONE_TO_PEOPLE =
            WordSets.english("figure-contexts").get("done-to-people");

    /** Lemmas of verbs whose object happens to their subject: "saw an increase". */
    private static final Set<String> SEEING =
            WordSets.english("figure-contexts").get("verbs-of-seeing");

    /** Nouns for bodies and their arms, whose growth is told and not they. */
    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").union("nouns-of-bodies", "nouns-of-arms");

    /** What those are who are left so: "left five dead". */
    private static final Set<String> STATES =
            WordSets.english("figure-contexts").get("states-of-people");

    /** Lemmas of verbs that tell no act that an amount could measure. */
    private static final Set<String> NO_ACTS =
            WordSets.english("figure-contexts").get("verbs-of-no-act");

    private static final Set<String> IS_OR_HAS = Set.of("be", "have", "do");

    /** Lemmas of verbs that tell how much their subject is. */
    private static final Set<String> LEVELS =
            WordSets.english("figure-contexts").get("verbs-of-level");

    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final TrendWords trends;

    ActSubjects(Pieces pieces, Parts parts, Clauses clauses, TrendWords trends) {
        this.trends = trends;
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    /** What a figure measures by its verb, told of a party, or null where its verb says nothing of the kind. */
    @Nullable
    Measured of(Amount amount, int here, int before, @Nullable Part party) {
        boolean money = amount.unit() != null && amount.unit().isMoney();
        Measured paid = money ? ofMoney(here, before, party) : null;
        if (paid != null) {
            return paid;
        }
        int lasting = lasting(amount, before, party == null ? LONGEST_ACT : 2);
        if (lasting >= 0) {
            return verb(lasting, party);
        }
        Measured state = ofState(amount, here, before, party);
        if (state != null) {
            return state;
        }
        if (isBare(amount) && DONE_TO_PEOPLE.contains(parts.lemmaOfVerb(before))) {
            // "killed 40 and hurt another 20"
            return verb(before, party);
        }
        VerbGroup next = clauses.groupAt(here + 1);
        if (next != null && isLength(amount) && "leave".equals(parts.lemmaOfVerb(here + 1))) {
            // "18 months left in power"
            return verb(here + 1, party);
        }
        if (next != null && next.form() == VerbGroup.Form.PARTICIPLE && (money || isBare(amount))) {
            // "every $1,000 invested", "51 stranded on the beach"
            return act(here + 1, party);
        }
        return ofSubject(amount, here, party);
    }

    /** "left five dead", "spent 1% of its GDP on ships": the state or the purpose told behind an amount; or null. */
    private @Nullable Measured ofState(Amount amount, int here, int before, @Nullable Part party) {
        Part behind = parts.get(here + 1);
        if (isBare(amount)
                && "leave".equals(parts.lemmaOfVerb(before))
                && STATES.contains(pieces.word(behind.first()))) {
            return Measured.of(behind.first(), behind.first() + 1, party, FigureRule.MEASURED_ACT);
        }
        boolean share = amount.unit() != null && amount.unit().symbol().equals("%");
        if (!share || !PAYING.contains(parts.lemmaOfVerb(before))) {
            return null;
        }
        boolean of = parts.isWord(here + 1, "of") && parts.is(here + 2, Kind.NOUN);
        Part purpose = purpose(of ? here + 2 : here);
        return purpose == null ? null : Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE);
    }

    /** "you could save $30": the act whose object an amount is, where nobody who does it has a name; or null. */
    @Nullable
    Measured ofObject(Amount amount, int before) {
        String lemma = parts.lemmaOfVerb(before);
        Unit unit = amount.unit();
        if (unit == null || !unit.isMoney() && !unit.symbol().equals("%") && !isLength(amount)) {
            return null;
        }
        boolean act = !lemma.isEmpty() && !IS_OR_HAS.contains(lemma) && !isLevel(lemma) && !NO_ACTS.contains(lemma);
        return act ? verb(before, null) : null;
    }

    /** What an amount of money is paid for, given or cost, or null where its verb tells none of these. */
    private @Nullable Measured ofMoney(int here, int before, @Nullable Part party) {
        if (PAYING.contains(parts.lemmaOfVerb(before))) {
            Part purpose = purpose(here);
            return purpose != null
                    ? Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE)
                    : act(before, party);
        }
        if (parts.isWord(here + 1, "in") && !isLevel(parts.lemmaOfVerb(before))) {
            // "set free $5m in harbour funds", "a plan for $5m in new spending"
            Part purpose = purpose(here);
            // "in the event of", "in the drawer"
            if (purpose != null && !pieces.is(parts.get(here + 2).first(), "the")) {
                return Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE);
            }
        }
        if (parts.is(before, Kind.NOUN) && NounsBefore.GIVING.contains(parts.lemmaOfVerb(before - 1))) {
            return verb(before - 1, parts.get(before)).toldOf(parts.get(before));
        }
        if ("cost".equals(parts.lemmaOfVerb(before)) && party == null) {
            return verb(before, null);
        }
        return null;
    }

    /** "About 40 died", "only 21% replied": the verb whose subject is a number alone, or null. */
    private @Nullable Measured ofSubject(Amount amount, int here, @Nullable Part party) {
        boolean share = isShare(amount);
        // "$5m was spent on parks"
        boolean money = amount.unit() != null && amount.unit().isMoney() && !parts.is(here - 1, Kind.PREPOSITION);
        VerbGroup verb = share || money || isBare(amount) ? clauses.verbOfSubject(here) : null;
        if (verb == null || money && !verb.passive() || IS_OR_HAS.contains(clauses.lemmaOf(verb))) {
            return null;
        }
        int at = parts.startingAt(pieces.ofToken(verb.first()));
        return money
                ? act(at, party)
                : Measured.of(parts.get(at).end() - 1, endOfAct(at), party, FigureRule.MEASURED_ACT);
    }

    /** "said they had no view", "chose the mayor", "came from Asia": the end of what those who are counted did. */
    private int endOfAct(int verb) {
        int end = parts.get(verb).end();
        for (int at = verb + 1; at <= verb + LONGEST_ACT; at++) {
            Part part = parts.get(at);
            switch (part.kind()) {
                case NOUN -> {
                    boolean of = parts.isWord(at + 1, "of") && parts.is(at + 2, Kind.NOUN);
                    return of ? parts.get(at + 2).end() : part.end();
                }
                case VERB -> end = part.end();
                case OTHER -> end = pieces.word(part.first()).endsWith("st") ? end : part.end();
                case PRONOUN, PREPOSITION -> {}
                case AMOUNT, CONJUNCTION, MARK, RELATIVE, TIME -> {
                    return end;
                }
            }
        }
        return end;
    }

    /**
     * "rode the ferry for three hours", "speaking for just over two minutes": the verb of what lasted; or -1.
     *
     * @param reach parts between "for" and the verb that are looked at, and one
     */
    private int lasting(Amount amount, int before, int reach) {
        int to = parts.isWord(before, "of") && parts.is(before - 1, Kind.NOUN) ? before - 2 : before;
        if (!isLength(amount)) {
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
        while (verb > to - reach && isOfAct(verb)) {
            verb--;
        }
        return parts.is(verb, Kind.VERB) && !"be".equals(parts.lemmaOfVerb(verb)) ? verb : -1;
    }

    /** "lived in Oslo with Ana for 18 years" */
    private boolean isOfAct(int at) {
        return parts.is(at, Kind.NOUN) || parts.is(at, Kind.PREPOSITION);
    }

    private static boolean isLength(Amount amount) {
        return amount.unit() != null && LENGTHS.contains(amount.unit().symbol());
    }

    private Measured verb(int verb, @Nullable Part party) {
        Part part = parts.get(verb);
        return Measured.of(part.end() - 1, part.end(), party, FigureRule.MEASURED_ACT);
    }

    /** Whether no noun or unit stands with a number, though another part of the text may tell one. */
    private static boolean isBare(Amount amount) {
        return amount.unit() == null
                && amount.of() == null
                && amount.end() == amount.numeral().end();
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
        if (verb == null || !isActor(agent)) {
            return null;
        }
        if (isLevel(clauses.lemmaOf(verb))) {
            return null;
        }
        Part act = parts.get(at);
        boolean object = parts.is(at + 1, Kind.NOUN) && at + 1 < here;
        boolean beside = agent.end() == act.first();
        int end = object ? parts.get(at + 1).end() : act.end();
        return Measured.of(beside ? agent.first() : act.end() - 1, end, agent, FigureRule.MEASURED_ACT);
    }

    private boolean isLevel(String lemma) {
        return LEVELS.contains(lemma) || trends.isChangeVerb(lemma);
    }

    /** "registrations saw a 40% increase": a thing that is said to have or see a change. */
    boolean isThingThatSees(int verb, Part agent) {
        return SEEING.contains(parts.lemmaOfVerb(verb))
                && !isActor(agent)
                && !BODIES.contains(pieces.word(agent.end() - 1));
    }

    /** Whether a phrase means someone or a body. */
    private boolean isActor(Part agent) {
        int end = agent.end();
        for (int at = agent.first() + 1; at < agent.end(); at++) {
            // "Ardent's contract with Bellis"
            if (pieces.tag(at) == IN) {
                end = at;
                break;
            }
        }
        Token head = pieces.token(end - 1);
        boolean named = head.name() == NameTag.PERSON || head.name() == NameTag.ORGANIZATION;
        return named || CALLINGS.contains(head.lemma()) || PEOPLE.contains(head.lemma());
    }

    /** "Only 21% replied": a share whose whole was told before. */
    private static boolean isShare(Amount amount) {
        return amount.unit() != null
                && amount.unit().symbol().equals("%")
                && amount.of() == null
                && amount.per() == null;
    }

    /** "in funding", "for a new bridge", "on defence"; not "in May", "for the city of Oslo". */
    private @Nullable Part purpose(int here) {
        Part link = parts.get(here + 1);
        if (link.kind() != Kind.PREPOSITION
                || !PURPOSE.contains(pieces.word(link.first()))
                || !parts.is(here + 2, Kind.NOUN)) {
            return null;
        }
        Part noun = parts.get(here + 2);
        boolean name =
                pieces.tag(noun.end() - 1).isProperNoun() && !CountedPhrases.isDeterminer(pieces.tag(noun.first()));
        if (name) {
            return null;
        }
        if (TIMES.contains(pieces.word(noun.end() - 1))) {
            // "lost $5m in a single year"
            return null;
        }
        boolean owned = pieces.tag(noun.first()) == PRP_POSSESSIVE;
        boolean determined = CountedPhrases.isDeterminer(pieces.tag(noun.first())) && noun.end() > noun.first() + 1;
        return new Part(Kind.NOUN, determined && !owned ? noun.first() + 1 : noun.first(), noun.end());
    }

    /** "The city paid": the verb, with its subject where that is right before it. */
    private Measured act(int verb, @Nullable Part party) {
        Part part = parts.get(verb);
        boolean beside = party != null && party.end() == part.first();
        return Measured.of(
                beside && party != null ? party.first() : part.end() - 1, part.end(), party, FigureRule.MEASURED_ACT);
    }
}
