package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.figure.Chunk.Kind;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each figure of a sentence measures: the noun it stands before ("a 5 W charger"), the whole it is a part of
 * ("60% of revenue"), the noun it is given of ("a gain of 2%"), or else the subject of its clause ("revenue rose 2%").
 */
final class Subjects {
    private static final Set<String> SAME_AS_BEFORE =
            Set.of("to", "from", "or", "and", "(", ",", "versus", "vs", "against");
    private static final Set<String> BOUNDS = Set.of(
            "than", "about", "around", "over", "under", "up", "down", "below", "above", "by", "between", "near",
            "beyond");
    /** Nouns that only carry a number: what is measured is told elsewhere. */
    private static final Set<String> LIGHT = Set.of(
            "total",
            "sum",
            "average",
            "number",
            "figure",
            "amount",
            "maximum",
            "minimum",
            "record",
            "estimate",
            "majority",
            "excess",
            "combination",
            "additional",
            "another");

    private final TrendWords trends;

    private final WholeNames wholes;

    Subjects(TrendWords trends, WholeNames wholes) {
        this.trends = trends;
        this.wholes = wholes;
    }

    /** The subject of each amount, in order. */
    List<Subject> of(Pieces pieces, List<Amount> amounts) {
        Chunks chunks = Chunks.of(pieces, amounts);
        Clauses clauses = new Clauses(pieces, chunks);
        List<Subject> subjects = new ArrayList<>();
        Subject last = Subject.NONE;
        for (Amount amount : amounts) {
            Subject subject = subject(pieces, chunks, clauses, amount, last);
            subjects.add(subject);
            last = subject;
        }
        return subjects;
    }

    private Subject subject(Pieces pieces, Chunks chunks, Clauses clauses, Amount amount, Subject last) {
        int here = chunks.startingAt(amount.first());
        Chunk agent = clauses.agent(here);
        if (amount.numeral().form() == Form.FRACTION && amount.of() != null || isOneOfMany(amount)) {
            return Subject.of(0, 0, agent);
        }
        Subject after = after(pieces, chunks, amount, here, agent);
        if (after != null) {
            return after;
        }
        int before = skipAdverbs(pieces, chunks, here - 1);
        if (isSameAsBefore(chunks, before, last)) {
            return last;
        }
        Chunk given = given(pieces, chunks, clauses, amount, before);
        if (given != null) {
            return Subject.of(given.first(), given.end(), agent);
        }
        return agent == null ? Subject.NONE : Subject.of(agent.first(), agent.end(), agent);
    }

    private static boolean isOneOfMany(Amount amount) {
        return amount.value() == 1 && amount.noun() != null && amount.confidence() < 0.5;
    }

    /** What follows the amount and is measured by it, or null. */
    private @Nullable Subject after(Pieces pieces, Chunks chunks, Amount amount, int here, @Nullable Chunk agent) {
        int next = here + 1;
        // "five-year, 2 billion-mile (3 billion km) journey"
        boolean tied = pieces.text(amount.first(), amount.end()).indexOf('-') >= 0;
        boolean bracket = chunks.isWord(next, "(");
        while ((tied || bracket) && next < here + 6 && isStacked(chunks, next)) {
            next++;
        }
        if (chunks.isWord(next, "of") && chunks.is(next + 1, Kind.NOUN)) {
            if (isWhole(pieces, chunks.get(next + 1))) {
                return null;
            }
            return Subject.of(chunks.get(next + 1).first(), withAttached(pieces, chunks, next + 1), agent);
        }
        Chunk noun = chunks.get(next);
        boolean prenominal = amount.unit() != null
                && noun.kind() == Kind.NOUN
                && (next == here + 1 || !chunks.isWord(next - 1, ",") && tied)
                && !NounPhrases.isDeterminer(pieces.tag(noun.first()))
                && pieces.tag(noun.first()) != POS;
        if (!prenominal) {
            return null;
        }
        Chunk owner = chunks.get(here - 1);
        boolean owned = owner.kind() == Kind.NOUN && pieces.tag(owner.end() - 1) == POS;
        return Subject.of(owned ? owner.first() : noun.first(), withAttached(pieces, chunks, next), agent);
    }

    /** "of GDP": what a share is commonly a share of says nothing about what is measured. */
    private boolean isWhole(Pieces pieces, Chunk noun) {
        int first = noun.first();
        while (first < noun.end() - 1 && NounPhrases.isDeterminer(pieces.tag(first))) {
            first++;
        }
        return wholes.knows(pieces.text(first, noun.end()));
    }

    private static boolean isStacked(Chunks chunks, int at) {
        return chunks.is(at, Kind.AMOUNT)
                || chunks.isWord(at, ",") && chunks.is(at + 1, Kind.AMOUNT)
                || chunks.isWord(at, "(") && chunks.is(at + 1, Kind.AMOUNT)
                || chunks.isWord(at, ")") && chunks.is(at - 1, Kind.AMOUNT);
    }

    /** The noun just before that the amount is given of: "a gain of 2%", "winds with 80 mph", "shares up 3%"; or null. */
    private static @Nullable Chunk given(Pieces pieces, Chunks chunks, Clauses clauses, Amount amount, int before) {
        boolean of = chunks.isWord(before, "of") || chunks.isWord(before, "with");
        int noun = of ? before - 1 : before;
        boolean at = chunks.isWord(before, "at") || chunks.isWord(before, "to");
        boolean sold = chunks.isWord(before, "for")
                && amount.unit() != null
                && amount.unit().isMoney()
                && chunks.is(before - 2, Kind.VERB);
        boolean range = chunks.isWord(before, "from") && amount.range();
        boolean bracket = chunks.isWord(before, "(") && chunks.is(before - 1, Kind.NOUN);
        if (sold || range || bracket) {
            noun = before - 1;
            of = true;
        }
        boolean object = chunks.isWord(before, "to")
                && chunks.is(before - 2, Kind.VERB)
                && !pieces.token(chunks.get(before - 2).end() - 1).lemma().equals("be");
        if (at && (chunks.isWord(before - 2, "with") || before == 1 || object)) {
            noun = before - 1;
            of = true;
        }
        if (!chunks.is(noun, Kind.NOUN) || !of && amount.unit() == null) {
            return null;
        }
        Chunk chunk = chunks.get(noun);
        if (LIGHT.contains(pieces.get(chunk.end() - 1).word())) {
            return null;
        }
        return new Chunk(Kind.NOUN, clauses.withOwner(noun), chunk.end());
    }

    /** "up from 2 million", "(13 km)", "or 5%": told of the same as the amount just before. */
    private static boolean isSameAsBefore(Chunks chunks, int before, Subject last) {
        int at = before;
        for (int i = 0; i < 4 && at > 0; i++, at--) {
            if (chunks.is(at, Kind.AMOUNT)) {
                return i > 0 && last.isNamed();
            }
            boolean joint = false;
            for (String word : SAME_AS_BEFORE) {
                joint |= chunks.isWord(at, word);
            }
            if (!joint && !chunks.is(at, Kind.OTHER) && !chunks.is(at, Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** Bounds, particles and adverbs between the amount and what comes before it. */
    private static int skipAdverbs(Pieces pieces, Chunks chunks, int from) {
        int at = from;
        for (int i = 0; i < 6 && at >= 0; i++, at--) {
            Chunk chunk = chunks.get(at);
            Piece piece = pieces.get(chunk.first());
            boolean adverb = chunk.kind() == Kind.OTHER && !piece.isNumber() && !piece.is("(");
            boolean least =
                    piece.is("at") && pieces.get(chunk.first() + 1).word().endsWith("st");
            boolean bound = chunk.kind() == Kind.PREPOSITION && (BOUNDS.contains(piece.word()) || least);
            if (!adverb && !bound && !chunks.isWord(at, "record")) {
                return at;
            }
        }
        return at;
    }

    /** The end of a noun phrase with what is attached to it: "drop in prices", "display of the phone". */
    private int withAttached(Pieces pieces, Chunks chunks, int noun) {
        Chunk head = chunks.get(noun);
        boolean change = trends.isChange(pieces.token(head.end() - 1).lemma());
        boolean attached = chunks.isWord(noun + 1, "of")
                || change
                        && (chunks.isWord(noun + 1, "on")
                                || chunks.isWord(noun + 1, "in")
                                || chunks.isWord(noun + 1, "for"));
        return attached && chunks.is(noun + 2, Kind.NOUN) ? chunks.get(noun + 2).end() : head.end();
    }
}
