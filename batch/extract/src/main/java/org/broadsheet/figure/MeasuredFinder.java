package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.figure.Clauses.Party;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each figure of a sentence measures: the noun it stands before ("a 5 W charger"), the whole it is a part of
 * ("60% of revenue"), the noun it is given of ("a gain of 2%"), or else the subject of its clause ("revenue rose 2%").
 */
final class MeasuredFinder {
    /** Bounds and adverbs before an amount: "by as much as about". */
    private static final int MOST_SKIPPED = 6;

    /** Joints between two amounts of one thing: "up 5%, or 3 points, from". */
    private static final int MOST_JOINTS = 4;

    /** Parts between an amount and its noun where others are stacked before it: "five-year, 2 billion-mile (3 billion km) journey". */
    private static final int MOST_STACKED = 6;

    private static final Set<String> SAME_AS_BEFORE =
            WordSets.english("figure-contexts").get("joints-of-one-subject");
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");
    /** Nouns that only carry a number: what is measured is told elsewhere. */
    private static final Set<String> LIGHT = WordSets.english("figure-contexts").get("carriers-of-numbers");

    /** Words between a length and its preposition: "in the very last two years". */
    private static final int TIME_STEPS = 4;

    private static final Set<String> RIVALRY =
            WordSets.english("figure-contexts").get("verbs-of-rivals");
    private static final Set<String> TIMING =
            WordSets.english("figure-contexts").get("prepositions-of-time");
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-symbols");

    private final TrendWords trends;

    private final WholeNames wholes;

    MeasuredFinder(TrendWords trends, WholeNames wholes) {
        this.trends = trends;
        this.wholes = wholes;
    }

    /** The subject of each amount, in order. */
    List<Measured> of(ParsedArticle article, ClauseMap map, Pieces pieces, List<Amount> amounts) {
        Parts parts = Parts.of(article, pieces, amounts);
        Clauses clauses = new Clauses(article, pieces, parts, map);
        CountedSubjects counted = new CountedSubjects(pieces, parts);
        ActSubjects acts = new ActSubjects(pieces, parts, clauses);
        List<Measured> subjects = new ArrayList<>();
        Measured last = Measured.NONE;
        Amount outer = null;
        for (Amount amount : amounts) {
            if (outer != null && amount.end() <= outer.end() && last.isNamed()) {
                // "three million 330ml cans": a size is one of the things counted.
                subjects.add(last);
                continue;
            }
            outer = amount;
            Party party = clauses.party(parts.startingAt(amount.first()));
            Measured subject = subject(pieces, parts, clauses, counted, acts, amount, party.named(), last)
                    .toldOf(party.mention());
            subjects.add(subject);
            last = subject;
        }
        return subjects;
    }

    private Measured subject(
            Pieces pieces,
            Parts parts,
            Clauses clauses,
            CountedSubjects counted,
            ActSubjects acts,
            Amount amount,
            @Nullable Part agent,
            Measured last) {
        int here = parts.startingAt(amount.first());
        Measured rival = rival(parts, here, agent);
        if (rival != null) {
            return rival;
        }
        int beforeBounds = skipAdverbs(pieces, parts, here - 1);
        Part things = counted.of(amount, here);
        if (things != null && agent != null && isLevel(parts, beforeBounds)) {
            // "Sales fell by 200 units", "the crew grew to 40 people"
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        if (things != null) {
            Part of = counted.hangingOn(beforeBounds);
            return Measured.of(things.first(), things.end(), of == null ? agent : of, FigureRule.MEASURED_COUNTED);
        }
        if (amount.noun() != null && last.isNamed() && last.rule() == FigureRule.MEASURED_COUNTED) {
            // "60 jobs, up from 50"
            return last;
        }
        Measured after = after(pieces, parts, amount, here, agent);
        if (after != null) {
            return after;
        }
        int before = skipAdverbs(pieces, parts, here - 1);
        if (isTime(pieces, parts, amount)) {
            return Measured.NONE;
        }
        if (isSameAsBefore(parts, clauses, before, last)) {
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        Part given = given(pieces, parts, clauses, amount, before);
        if (given != null) {
            return Measured.of(given.first(), given.end(), agent, FigureRule.MEASURED_BEFORE);
        }
        Measured act = acts.of(amount, here, before, agent);
        if (act != null) {
            return act;
        }
        Measured label = new LabelSubjects(pieces, parts).of(amount, here);
        if (label != null) {
            return label;
        }
        return agent == null || isOwned(pieces, amount) || isAge(amount)
                ? Measured.of(0, 0, agent, null)
                : Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
    }

    /** "Pereira leads Weber 52 percent to 43 percent": the first is the subject's, the second its rival's; or null. */
    private static @Nullable Measured rival(Parts parts, int here, @Nullable Part agent) {
        if (agent != null
                && parts.is(here - 1, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 2))
                && parts.isWord(here + 1, "to")) {
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        boolean second = parts.isWord(here - 1, "to")
                && parts.is(here - 3, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 4));
        if (!second) {
            return null;
        }
        Part rival = parts.get(here - 3);
        return Measured.of(rival.first(), rival.end(), rival, FigureRule.MEASURED_RIVAL)
                .toldOf(rival);
    }

    /** "in the last two years": a length that only says when. */
    private static boolean isTime(Pieces pieces, Parts parts, Amount amount) {
        if (amount.unit() == null
                || !LENGTHS.contains(amount.unit().symbol())
                || parts.is(parts.startingAt(amount.first()) + 1, Kind.NOUN)) {
            return false;
        }
        int at = amount.first() - 1;
        while (at > amount.first() - TIME_STEPS && pieces.tag(at).isAdjective()) {
            at--;
        }
        return CountedPhrases.isDeterminer(pieces.tag(at)) && TIMING.contains(pieces.word(at - 1));
    }

    /** "to Moreau's 49 percent": what another has is not told of the subject of the clause. */
    private static boolean isOwned(Pieces pieces, Amount amount) {
        return pieces.tag(amount.first() - 1) == POS;
    }

    /** "Weber was seven years old": an age measures nothing but whose it is. */
    private static boolean isAge(Amount amount) {
        return amount.unit() != null && amount.unit().symbol().equals("year of age");
    }

    /** Whether a verb of change leads to an amount: "fell by", "grew from ... to". */
    private boolean isLevel(Parts parts, int before) {
        boolean leads = parts.isWord(before, "to") || parts.isWord(before, "by") || parts.isWord(before, "from");
        return leads && trends.isChangeVerb(parts.lemmaOfVerb(before - 1));
    }

    /** What follows the amount and is measured by it, or null. */
    private @Nullable Measured after(Pieces pieces, Parts parts, Amount amount, int here, @Nullable Part agent) {
        int next = here + 1;
        // "five-year, 2 billion-mile (3 billion km) journey"
        boolean tied = pieces.text(amount.first(), amount.end()).indexOf('-') >= 0;
        boolean bracket = parts.isWord(next, "(");
        while ((tied || bracket) && next < here + MOST_STACKED && isStacked(parts, next)) {
            next++;
        }
        if (parts.isWord(next, "of") && parts.is(next + 1, Kind.NOUN)) {
            if (isWhole(pieces, parts.get(next + 1))) {
                return null;
            }
            return Measured.of(
                    parts.get(next + 1).first(),
                    withAttached(pieces, parts, next + 1),
                    agent,
                    FigureRule.MEASURED_AFTER_OF);
        }
        Part noun = parts.get(next);
        boolean prenominal = (amount.unit() != null || amount.noun() != null)
                && noun.kind() == Kind.NOUN
                && (next == here + 1 || !parts.isWord(next - 1, ",") && tied)
                && !CountedPhrases.isDeterminer(pieces.tag(noun.first()))
                && pieces.tag(noun.first()) != POS;
        if (!prenominal) {
            return null;
        }
        Part owner = parts.get(here - 1);
        boolean owned = owner.kind() == Kind.NOUN && pieces.tag(owner.end() - 1) == POS;
        return Measured.of(
                owned ? owner.first() : noun.first(),
                withAttached(pieces, parts, next),
                agent,
                FigureRule.MEASURED_NOUN_AFTER);
    }

    /** "of GDP": what a share is commonly a share of says nothing about what is measured. */
    private boolean isWhole(Pieces pieces, Part noun) {
        int first = noun.first();
        while (first < noun.end() - 1 && CountedPhrases.isDeterminer(pieces.tag(first))) {
            first++;
        }
        return wholes.knows(pieces.text(first, noun.end()));
    }

    private static boolean isStacked(Parts parts, int at) {
        return parts.is(at, Kind.AMOUNT)
                || parts.isWord(at, ",") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, "(") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, ")") && parts.is(at - 1, Kind.AMOUNT);
    }

    /** The noun just before that the amount is given of: "a gain of 2%", "winds with 80 mph", "shares up 3%"; or null. */
    private static @Nullable Part given(Pieces pieces, Parts parts, Clauses clauses, Amount amount, int before) {
        boolean linked = parts.isWord(before, "of")
                || parts.isWord(before, "with")
                || links(parts, amount, before)
                || linksAt(pieces, parts, before)
                || isNameAt(pieces, parts, amount, before);
        int noun = linked ? before - 1 : before;
        if (!parts.is(noun, Kind.NOUN) || !linked && amount.unit() == null) {
            return null;
        }
        Part part = parts.get(noun);
        if (pieces.tag(part.end() - 1) == POS) {
            return null;
        }
        return LIGHT.contains(pieces.get(part.end() - 1).word())
                ? null
                : new Part(Kind.NOUN, clauses.withOwner(noun), part.end());
    }

    /** "sold the house for $5m", "revenue from 2 to 3 million", "the lake (13 km)". */
    private static boolean links(Parts parts, Amount amount, int before) {
        boolean sold = parts.isWord(before, "for")
                && amount.unit() != null
                && amount.unit().isMoney()
                && parts.is(before - 2, Kind.VERB);
        return sold
                || parts.isWord(before, "from") && amount.range()
                || parts.isWord(before, "(") && parts.is(before - 1, Kind.NOUN);
    }

    /** "followed by Weber at 17 percent, Pereira at 13 percent": a name right before "at" holds the share. */
    private static boolean isNameAt(Pieces pieces, Parts parts, Amount amount, int before) {
        return amount.unit() != null
                && amount.unit().symbol().equals("%")
                && parts.isWord(before, "at")
                && parts.is(before - 1, Kind.NOUN)
                && pieces.tag(parts.get(before - 1).end() - 1).isProperNoun();
    }

    /** "with shares at 5", "raised its forecast to 3%": the noun before "at" or "to". */
    private static boolean linksAt(Pieces pieces, Parts parts, int before) {
        boolean to = parts.isWord(before, "to");
        boolean object = to
                && parts.is(before - 2, Kind.VERB)
                && !pieces.token(parts.get(before - 2).end() - 1).lemma().equals("be");
        boolean at = parts.isWord(before, "at");
        // "showed its rating at 13%"
        boolean shown = at && parts.is(before - 2, Kind.VERB);
        return (to || at) && (parts.isWord(before - 2, "with") || before == 1 || object || shown);
    }

    /** "up from 2 million", "(13 km)", "or 5%": told of the same as the amount just before. */
    private static boolean isSameAsBefore(Parts parts, Clauses clauses, int before, Measured last) {
        int at = before;
        for (int i = 0; i < MOST_JOINTS && at > 0; i += clauses.isSaying(at) ? 0 : 1, at--) {
            if (parts.is(at, Kind.AMOUNT)) {
                return i > 0 && last.isNamed();
            }
            boolean joint = clauses.isSaying(at);
            for (String word : SAME_AS_BEFORE) {
                joint |= parts.isWord(at, word);
            }
            if (!joint && !parts.is(at, Kind.OTHER) && !parts.is(at, Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** Bounds, particles and adverbs between the amount and what comes before it. */
    private static int skipAdverbs(Pieces pieces, Parts parts, int from) {
        int at = from;
        for (int i = 0; i < MOST_SKIPPED && at >= 0; i++, at--) {
            Part part = parts.get(at);
            Piece piece = pieces.get(part.first());
            boolean adverb = part.kind() == Kind.OTHER && !piece.isNumber() && !piece.is("(");
            boolean least =
                    piece.is("at") && pieces.get(part.first() + 1).word().endsWith("st");
            boolean bound = part.kind() == Kind.PREPOSITION && (BOUNDS.contains(piece.word()) || least);
            if (!adverb && !bound && !parts.isWord(at, "record")) {
                return at;
            }
        }
        return at;
    }

    /** The end of a noun phrase with what is attached to it: "drop in prices", "display of the phone". */
    private int withAttached(Pieces pieces, Parts parts, int noun) {
        Part head = parts.get(noun);
        boolean change = trends.isChange(pieces.token(head.end() - 1).lemma());
        boolean attached = parts.isWord(noun + 1, "of")
                || change
                        && (parts.isWord(noun + 1, "on")
                                || parts.isWord(noun + 1, "in")
                                || parts.isWord(noun + 1, "for"));
        return attached && parts.is(noun + 2, Kind.NOUN) ? parts.get(noun + 2).end() : head.end();
    }
}
