package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.JJR;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whether a number is told as a change: "rose 5%", "down 3 points", "an increase of 200". From {@code trends.tsv}. */
public final class TrendWords {
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

    private final Map<String, Trend> verbs = new HashMap<>();
    private final Map<String, Trend> overObjects = new HashMap<>();
    private final Map<String, Trend> nouns = new HashMap<>();
    private final Map<String, Trend> particles = new HashMap<>();
    private final Map<String, Trend> comparatives = new HashMap<>();

    public TrendWords() {
        for (WordList.Row row : WordList.english("trends").rows()) {
            Trend trend = Trend.valueOf(row.cell(0));
            Map<String, Trend> words = switch (row.cell(1)) {
                case "VERB" -> verbs;
                case "OBJECT" -> overObjects;
                case "NOUN" -> nouns;
                case "WORD" -> particles;
                case "COMPARATIVE" -> comparatives;
                default -> throw new IllegalStateException("trends.tsv: no class " + row.cell(1));
            };
            for (String word : row.parts(2)) {
                words.put(word, trend);
            }
        }
    }

    /** Whether a noun, by its base form, names a change: "increase". */
    public boolean isChange(String lemma) {
        return nouns.containsKey(lemma) || lemma.equals("improvement") || lemma.equals("change");
    }

    /** Whether a verb, by its base form, tells a change: "rise". */
    public boolean isChangeVerb(String lemma) {
        return verbs.containsKey(lemma);
    }

    /** The change the number at [first, end) tells. */
    Trend around(Pieces pieces, int first, int end) {
        Change change = changeAround(pieces, first, end);
        return change == null ? Trend.NONE : change.trend();
    }

    /**
     * A change that a number tells.
     *
     * @param at the piece that tells it
     */
    public record Change(Trend trend, FigureRule rule, int at) {}

    /** The change the number at [first, end) tells, or null for none. */
    @Nullable
    public Change changeAround(Pieces pieces, int first, int end) {
        boolean share = isShare(pieces, end);
        Change ahead = before(pieces, first, share);
        if (ahead != null) {
            return ahead;
        }
        Trend sign = signed(pieces, first, end);
        if (sign != null) {
            return new Change(sign, FigureRule.TREND_SIGN, pieces.is(first - 1, "+") ? first - 1 : first);
        }
        Trend noun = pieces.tag(end).isNoun() ? nouns.get(pieces.token(end).lemma()) : null;
        if (noun != null && !pieces.is(end, "cut")) {
            return new Change(noun, FigureRule.TREND_NOUN_AFTER, end);
        }
        boolean compound =
                share && pieces.tag(end).isNoun() && pieces.tag(end + 1).isNoun();
        Trend ofNoun = compound && !pieces.token(end + 1).lemma().equals("loss")
                ? nouns.get(pieces.token(end + 1).lemma())
                : null;
        if (ofNoun != null) {
            // "a 40% price reduction"
            return new Change(ofNoun, FigureRule.TREND_NOUN_AFTER, end + 1);
        }
        Trend compared = share ? comparatives.get(pieces.word(end)) : null;
        if (compared != null) {
            return new Change(compared, FigureRule.TREND_ADVERB_AFTER, end);
        }
        Trend behind = particles.get(pieces.get(end).word());
        boolean adverb = behind != null
                && (pieces.tag(end) == JJR || pieces.tag(end).isAdverb())
                && !pieces.is(end + 1, "than")
                && !pieces.is(end + 1, "from")
                && !pieces.tag(end + 1).isNoun();
        return adverb ? change(behind, FigureRule.TREND_ADVERB_AFTER, end) : null;
    }

    /** "DAX -0.4%, CAC +0.2%": a sign between a name and a share, with no verb, tells a change; or null. */
    private static @Nullable Trend signed(Pieces pieces, int first, int end) {
        boolean up = pieces.is(first - 1, "+");
        int name = up ? first - 2 : first - 1;
        if (!isShare(pieces, end)
                || !pieces.tag(name).isNoun()
                || !pieces.get(name).isCapitalized()) {
            return null;
        }
        return up ? Trend.UP : pieces.get(first).isDash() && !pieces.get(first).glued() ? Trend.DOWN : null;
    }

    private static boolean isShare(Pieces pieces, int end) {
        return pieces.isAny(end - 1, "%", "percent", "pc") || pieces.is(end - 1, "cent") && pieces.is(end - 2, "per");
    }

    /** "$40 less than last year": how much a sum of money differs from what "than" names, or null. */
    @Nullable
    public Change differs(Pieces pieces, int end) {
        return pieces.is(end + 1, "than")
                ? change(comparatives.get(pieces.word(end)), FigureRule.TREND_ADVERB_AFTER, end)
                : null;
    }

    private static @Nullable Change change(@Nullable Trend trend, FigureRule rule, int at) {
        return trend == null ? null : new Change(trend, rule, at);
    }

    /** "expected to grow sales by 35%": the verb stands before its object. */
    private @Nullable Change overObject(Pieces pieces, int from) {
        for (int at = from; at > from - OBJECT_SIGHT; at--) {
            PennTag tag = pieces.tag(at);
            String lemma = pieces.token(at).lemma();
            if (tag.isVerb() && (at == from || !isAttribute(pieces, at, lemma))) {
                return at == from
                        ? change(isPassive(pieces, at) ? overObjects.get(lemma) : null, FigureRule.TREND_VERB, at)
                        : change(
                                verbs.getOrDefault(lemma, overObjects.get(lemma)),
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
                ? change(nouns.get(pieces.token(at - 1).lemma()), FigureRule.TREND_NOUN_BEFORE, at - 1)
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
                && !verbs.containsKey(lemma)
                && !overObjects.containsKey(lemma);
    }

    /** "were raised by", "has been raised by": the verb's object is its subject. */
    private static boolean isPassive(Pieces pieces, int verb) {
        int before = pieces.tag(verb - 1).isAdverb() ? verb - 2 : verb - 1;
        return pieces.tag(verb) == VBN && pieces.token(before).lemma().equals("be");
    }

    /** Whether a particle makes another verb of the one before it: "turned down 5", but "ended down 5" tells a change. */
    private boolean belongsToVerb(Pieces pieces, int verb) {
        String lemma = pieces.token(verb).lemma();
        return pieces.tag(verb).isVerb() && !verbs.containsKey(lemma) && !ENDING.contains(lemma);
    }

    /** "price increases by 5%", "raised prices by 5%" */
    private @Nullable Change beforeBy(Pieces pieces, int at) {
        Change noun = pieces.tag(at).isNoun()
                ? change(nouns.get(pieces.token(at).lemma()), FigureRule.TREND_NOUN_BEFORE, at)
                : null;
        return noun == null ? overObject(pieces, at) : noun;
    }

    /** "an increase of 5%", "an increase in sales of 5%": what stands before "of", at a piece. */
    private @Nullable Change beforeOf(Pieces pieces, int at, boolean share) {
        Trend noun = nouns.get(pieces.token(at).lemma());
        return noun == null && share ? changeOver(pieces, at) : change(noun, FigureRule.TREND_NOUN_BEFORE, at);
    }

    /** "Add 2 cups of flour", "cut 4 slices": what a reader is told to do changes nothing that is told of. */
    private static boolean isInstruction(Pieces pieces, int verb) {
        return pieces.tag(verb) == VB && (verb == 0 || pieces.get(verb - 1).isMark());
    }

    private @Nullable Change ofVerb(Pieces pieces, int verb) {
        boolean by = pieces.is(verb + 1, "by");
        return !by && isInstruction(pieces, verb)
                ? null
                : change(verbs.get(pieces.token(verb).lemma()), FigureRule.TREND_VERB, verb);
    }

    private @Nullable Change before(Pieces pieces, int first, boolean share) {
        int at = first - 1;
        for (int steps = 0; steps < MAX_STEPS; steps++, at--) {
            Piece piece = pieces.get(at);
            PennTag tag = pieces.tag(at);
            if (tag.isVerb() && piece.isWord()) {
                return ofVerb(pieces, at);
            }
            if (tag == RP && belongsToVerb(pieces, at - 1)) {
                return null;
            }
            Trend particle = particles.get(piece.word());
            if (particle != null
                    && !pieces.is(at + 1, "to")
                    && !pieces.is(at + 1, "from")
                    && !pieces.is(at + 1, "at")
                    && !piece.is("higher")
                    && !piece.is("lower")) {
                return new Change(particle, FigureRule.TREND_PARTICLE, at);
            }
            if (piece.is("by") && steps < BY_STEPS) {
                Change by = beforeBy(pieces, at - 1);
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
