package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.MultipleWords;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** How the amounts of a sentence hang on what stands before them. */
final class AmountLinks {
    /** Bounds and adverbs before an amount: "by as much as about". */
    private static final int MOST_SKIPPED = 6;

    /** Joints between two amounts of one thing: "up 5%, or 3 points, from". */
    private static final int MOST_JOINTS = 4;

    /** Words between a length and its preposition: "in the very last two years". */
    private static final int TIME_STEPS = 4;

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private static final Set<String> SAME_AS_BEFORE =
            WordSets.english("figure-contexts").get("joints-of-one-subject");
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");
    private static final Set<String> TIMING =
            WordSets.english("figure-contexts").get("prepositions-of-time");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final TrendWords trends;

    AmountLinks(Pieces pieces, Parts parts, Clauses clauses, TrendWords trends) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.trends = trends;
    }

    /** "in the last two years": a length that only says when. */
    boolean isTime(Amount amount) {
        if (amount.unit() == null
                || !amount.unit().isLengthOfTime()
                || parts.is(parts.startingAt(amount.first()) + 1, Kind.NOUN)) {
            return false;
        }
        int here = parts.startingAt(amount.first());
        if (parts.isWord(here - 1, "over") && parts.is(here - 2, Kind.AMOUNT)) {
            // "$5m over 10 years"
            return true;
        }
        int at = amount.first() - 1;
        while (at > amount.first() - TIME_STEPS && pieces.tag(at).isAdjective()) {
            at--;
        }
        return CountedPhrases.isDeterminer(pieces.tag(at)) && TIMING.contains(pieces.word(at - 1));
    }

    /** "to Moreau's 49 percent": what another has is not told of the subject of the clause. */
    boolean isOwned(Amount amount) {
        return pieces.tag(amount.first() - 1) == POS;
    }

    /** "profit rose": whether a part is a verb of change. */
    boolean isChange(int verb) {
        return trends.isChangeVerb(parts.lemmaOfVerb(verb));
    }

    /** Whether a verb of change leads to an amount: "fell by", "grew from ... to". */
    boolean isLevel(int before) {
        boolean leads = parts.isWord(before, "to") || parts.isWord(before, "by") || parts.isWord(before, "from");
        return leads && trends.isChangeVerb(parts.lemmaOfVerb(before - 1));
    }

    /** "spent an average of $5", "a career-high 41 points": past a noun of sums or averages between an amount and what it hangs on. */
    int pastCarrier(int before) {
        if (isCarrier(parts.get(before)) && parts.is(before - 1, Kind.VERB)) {
            return before - 1;
        }
        Part noun = parts.get(before - 1);
        boolean carried = parts.isWord(before, "of")
                && noun.kind() == Kind.NOUN
                && noun.end() == noun.first() + 2
                && pieces.isAny(noun.first(), "a", "an")
                && CARRIERS.contains(pieces.word(noun.end() - 1));
        boolean leads = parts.is(before - 2, Kind.VERB) || parts.isWord(before - 2, "by");
        return carried && leads ? before - 2 : before;
    }

    /** "a record", "a career-high" */
    private boolean isCarrier(Part noun) {
        String last = pieces.word(noun.end() - 1);
        return noun.kind() == Kind.NOUN
                && pieces.isAny(noun.first(), "a", "an")
                && CARRIERS.contains(last.substring(last.lastIndexOf('-') + 1));
    }

    /** "up from 2 million", "(13 km)", "or 5%", "58%-33%": told of the same as the amount just before. */
    boolean isSameAsBefore(int before, Measured last) {
        int at = before;
        if (pieces.get(parts.get(at).first()).isDash()
                && pieces.glued(parts.get(at).first())
                && parts.is(at - 1, Kind.AMOUNT)) {
            return last.isNamed();
        }
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
    int skipAdverbs(int from) {
        int at = isAttribute(from) ? from - 1 : from;
        for (int i = 0; i < MOST_SKIPPED && at >= 0; i++, at--) {
            // "a combined $5m", "at a manageable 40 kg"
            boolean article = (parts.isWord(at, "a") || parts.isWord(at, "an")) && (at < from || isBound(at - 1));
            boolean about = parts.isWord(at, "some") || parts.isWord(at, "record");
            if (!article && !about && !isAdverb(at) && !isBound(at)) {
                return at;
            }
        }
        return at;
    }

    /** "collected a combined $5m": a participle that says how the amount came about. */
    private boolean isAttribute(int at) {
        Part last = parts.get(at);
        return last.kind() == Kind.VERB
                && last.end() == last.first() + 1
                && (pieces.tag(last.first()) == VBN || pieces.tag(last.first()) == VBD)
                && CountedPhrases.isDeterminer(pieces.tag(last.first() - 1));
    }

    private boolean isAdverb(int at) {
        Part part = parts.get(at);
        Piece piece = pieces.get(part.first());
        return part.kind() == Kind.OTHER && !piece.isNumber() && !SAME_AS_BEFORE.contains(piece.word());
    }

    /** "over", "at least", "up to". */
    private boolean isBound(int at) {
        Part part = parts.get(at);
        Piece piece = pieces.get(part.first());
        boolean least = piece.is("at") && pieces.get(part.first() + 1).word().endsWith("st");
        boolean upTo = piece.is("to") && parts.isWord(at - 1, "up");
        if (piece.is("by")) {
            return false;
        }
        return part.kind() == Kind.PREPOSITION && (BOUNDS.contains(piece.word()) || least || upTo);
    }

    /** "80% of them": of what was spoken of before. */
    boolean isOfThem(int here) {
        Part what = parts.get(here + 2);
        return parts.isWord(here + 1, "of")
                && what.end() == what.first() + 1
                && pieces.isAny(what.first(), "them", "these", "whom", "which");
    }

    /** "doubled the monthly rent": the object of a verb that tells a factor; or null. */
    @Nullable
    Part multiplied(Amount amount, int here) {
        boolean verb = amount.unit() == MultipleWords.TIMES
                && amount.end() == amount.numeral().end()
                && pieces.tag(amount.end() - 1).isVerb()
                && !pieces.tag(amount.first() - 1).isVerb();
        return verb && parts.is(here + 1, Kind.NOUN) ? parts.get(here + 1) : null;
    }

    /** "5% of the time": how often something happens, which is what is measured. */
    static boolean isOfTheTime(Pieces pieces, Parts parts, int of) {
        Part time = parts.get(of + 1);
        return parts.isWord(of, "of")
                && time.end() == time.first() + 2
                && pieces.is(time.first(), "the")
                && pieces.is(time.first() + 1, "time");
    }

    /** ", a 40% increase": told of what stands before the comma. */
    boolean isApposed(Amount amount) {
        int at = amount.first() - 1;
        at = CountedPhrases.isDeterminer(pieces.tag(at)) ? at - 1 : at;
        return pieces.is(at, ",");
    }
}
