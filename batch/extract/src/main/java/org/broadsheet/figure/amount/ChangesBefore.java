package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.figure.amount.TrendWords.Change;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The change that what stands before a number tells: "rose 5%", "grew sales by 5%", "an increase in sales of 5%". */
final class ChangesBefore {
    /** "By" belongs to the number only right before it. */
    private static final int BY_STEPS = 3;
    /** How far before "by" the verb of its object stands: "grow sales of new cars by 5%". */
    private static final int OBJECT_SIGHT = 12;
    /** Adverbs, bounds and particles between the verb and the number are stepped over, up to this many pieces. */
    private static final int MAX_STEPS = 5;

    private static final Set<String> BETWEEN =
            WordSets.english("figure-contexts").get("between-trend-and-number");
    private static final Set<String> ENDING =
            WordSets.english("figure-contexts").get("ending-verbs");

    private final TrendLists lists;

    ChangesBefore(TrendLists lists) {
        this.lists = lists;
    }

    /** "expected to grow sales by 35%": the verb stands before its object. */
    private @Nullable Change overObject(Pieces pieces, int from) {
        for (int at = from; at > from - OBJECT_SIGHT; at--) {
            PennTag tag = pieces.tag(at);
            String lemma = pieces.token(at).lemma();
            if (tag.isVerb() && (at == from || !isAttribute(pieces, at, lemma))) {
                return at == from
                        ? TrendWords.change(
                                isPassive(pieces, at) ? lists.overObjects.get(lemma) : null, FigureRule.TREND_VERB, at)
                        : TrendWords.change(
                                lists.verbs.getOrDefault(lemma, lists.overObjects.get(lemma)),
                                FigureRule.TREND_VERB_OVER_OBJECT,
                                at);
            }
            Change within = changeIn(pieces, at);
            if (within != null) {
                return within;
            }
            boolean joint = tag == IN || tag == TO || tag == VBN || tag.isNoun() || tag.isAdjective();
            boolean inPhrase = tag == DT || tag == PRP_POSSESSIVE || tag == CC || tag == RP;
            if (!joint && !inPhrase && !pieces.get(at).isDash() && !pieces.is(at, "/")) {
                return null;
            }
        }
        return null;
    }

    /** "an uptick in sales by 5%": the noun of a change before "in", or null. */
    private @Nullable Change changeIn(Pieces pieces, int at) {
        return pieces.is(at, "in") && pieces.tag(at - 1).isNoun()
                ? TrendWords.change(lists.nouns.get(pieces.token(at - 1).lemma()), FigureRule.TREND_NOUN_BEFORE, at - 1)
                : null;
    }

    /** "an increase in sales of new cars of 5%": the noun of a change before the phrase that "of" follows, or null. */
    private @Nullable Change changeOver(Pieces pieces, int from) {
        for (int at = from; at > from - OBJECT_SIGHT; at--) {
            PennTag tag = pieces.tag(at);
            Change within = changeIn(pieces, at);
            if (within != null || !tag.isNoun() && !tag.isAdjective() && tag != IN && tag != DT && tag != VBN) {
                return within;
            }
        }
        return null;
    }

    /** "the cost of rented boats": a participle before a noun. */
    private boolean isAttribute(Pieces pieces, int at, String lemma) {
        return pieces.tag(at) == VBN
                && pieces.tag(at + 1).isNoun()
                && !lists.verbs.containsKey(lemma)
                && !lists.overObjects.containsKey(lemma);
    }

    /** "were raised by", "has been raised by": the verb's object is its subject. */
    private static boolean isPassive(Pieces pieces, int verb) {
        int before = pieces.tag(verb - 1).isAdverb() ? verb - 2 : verb - 1;
        return pieces.tag(verb) == VBN && pieces.token(before).lemma().equals("be");
    }

    /** Whether a particle makes another verb of the one before it: "turned down 5", but "ended down 5" tells a change. */
    private boolean belongsToVerb(Pieces pieces, int verb) {
        String lemma = pieces.token(verb).lemma();
        return pieces.tag(verb).isVerb() && !lists.verbs.containsKey(lemma) && !ENDING.contains(lemma);
    }

    /**
     * "price increases by 5%", "raised prices by 5%"
     *
     * @param measured whether the amount is a share or money; "increases by three airlines" tells whose they are
     */
    private @Nullable Change beforeBy(Pieces pieces, int at, boolean measured) {
        Change noun = measured && pieces.tag(at).isNoun()
                ? TrendWords.change(lists.nouns.get(pieces.token(at).lemma()), FigureRule.TREND_NOUN_BEFORE, at)
                : null;
        return noun == null ? overObject(pieces, at) : noun;
    }

    /** "an increase of 5%", "an increase in sales of 5%": what stands before "of", at a piece. */
    private @Nullable Change beforeOf(Pieces pieces, int at, boolean share) {
        Trend noun = lists.nouns.get(pieces.token(at).lemma());
        return noun == null && share
                ? changeOver(pieces, at)
                : TrendWords.change(noun, FigureRule.TREND_NOUN_BEFORE, at);
    }

    /** "Add 2 cups of flour", "cut 4 slices": what a reader is told to do changes nothing that is told of. */
    private static boolean isInstruction(Pieces pieces, int verb) {
        return pieces.tag(verb) == VB && (verb == 0 || pieces.get(verb - 1).isMark());
    }

    private @Nullable Change ofVerb(Pieces pieces, int verb) {
        boolean by = pieces.is(verb + 1, "by");
        return !by && isInstruction(pieces, verb)
                ? null
                : TrendWords.change(lists.verbs.get(pieces.token(verb).lemma()), FigureRule.TREND_VERB, verb);
    }

    /** "up 5%", "down by 5%", but not "up to 5%" and "higher 5%". */
    private static boolean tellsChange(Pieces pieces, int particle) {
        return !pieces.isAny(particle + 1, "to", "from", "at") && !pieces.isAny(particle, "higher", "lower");
    }

    /** The change that a verb, a particle, "by" or "of" before the number at {@code first} tells, or null. */
    @Nullable
    Change of(Pieces pieces, int first, boolean share) {
        int at = first - 1;
        for (int steps = 0; steps < MAX_STEPS; steps++, at--) {
            Piece piece = pieces.get(at);
            PennTag tag = pieces.tag(at);
            if (tag.isVerb() && piece.isWord()) {
                return ofVerb(pieces, at);
            }
            Trend particle = lists.particles.get(piece.word());
            // "shot down 28 drones"
            if ((tag == RP || particle != null) && belongsToVerb(pieces, at - 1)) {
                return null;
            }
            if (particle != null && tellsChange(pieces, at)) {
                return new Change(particle, FigureRule.TREND_PARTICLE, at);
            }
            if (piece.is("by") && steps < BY_STEPS) {
                boolean measured = share || pieces.tag(first) == CURRENCY;
                Change by = beforeBy(pieces, at - 1, measured);
                if (by != null) {
                    return by;
                }
            }
            if (piece.is("of") && pieces.get(at - 1).isWord()) {
                return beforeOf(pieces, at - 1, share);
            }
            boolean between = BETWEEN.contains(piece.word()) || tag.isAdverb();
            if (!between || piece.is("to") && !pieces.is(at - 1, "up")) {
                return null;
            }
        }
        return null;
    }
}
