package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Counts that a body only tells, whosever they are: "the office recorded 40 quakes". */
final class RecordedCounts {
    /** Lemmas of verbs by which a body tells a count that is of others: "recorded 40 quakes". */
    private static final Set<String> COUNTING =
            WordSets.english("figure-contexts").get("verbs-of-counting");

    /** What is recorded by who makes it: "recorded four albums". */
    private static final Set<String> WORKS = WordSets.english("entity-contexts").get("works");

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private static final int MOST_BOUNDS = 5;

    private final ParsedArticle parsed;
    private final Pieces pieces;

    RecordedCounts(ParsedArticle parsed, Pieces pieces) {
        this.parsed = parsed;
        this.pieces = pieces;
    }

    /** "the office recorded 40 quakes": a count that a body only tells. */
    boolean isOne(Amount amount) {
        VerbGroup verb = amount.unit() != null ? null : verbBefore(amount);
        boolean works = amount.noun() != null && WORKS.contains(amount.noun());
        return verb != null
                && !works
                && COUNTING.contains(parsed.token(verb.head()).lemma());
    }

    /** The verb right before an amount with what bounds or carries it, and before what is told in one row with it; or null. */
    @Nullable
    VerbGroup verbBefore(Amount amount) {
        int before = beforeBounds(amount.first());
        if (before > 1 && pieces.is(before, "to") && pieces.is(before - 1, "up")) {
            before = beforeBounds(before - 1);
        }
        while (before > 1 && pieces.is(before, "of") && CARRIERS.contains(pieces.word(before - 1))) {
            // "recorded a total of 40 quakes"
            before = beforeBounds(before - 1);
        }
        if (before > 1 && pieces.is(before, "and")) {
            // "reported a captain and 40 sailors"
            int first = parsed.phraseStart(pieces.token(before - 1).index());
            before = first < 1 ? before : beforeBounds(pieces.ofToken(first));
        }
        return before < 0 ? null : parsed.group(pieces.token(before).index());
    }

    /** "warned of floods, with 40 mm of rain in Oslo": what a body that tells something adds to it. */
    boolean isAdded(Amount amount) {
        int bound = amount.first() - 1;
        boolean upTo = pieces.is(bound, "to") && pieces.is(bound - 1, "up");
        int with = beforeBounds(upTo ? bound - 1 : amount.first());
        if (with < 2 || !pieces.is(with, "with") || !pieces.is(with - 1, ",")) {
            return false;
        }
        for (int at = with - 1; at >= 0; at--) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null && verb.isFinite()) {
                return !verb.passive()
                        && TellingVerbs.isOne(parsed.token(verb.head()).lemma());
            }
        }
        return false;
    }

    /** Past articles and bounds before an amount: "at least", "an additional". */
    int beforeBounds(int first) {
        int at = first - 1;
        while (at > Math.max(0, first - MOST_BOUNDS)
                && (pieces.is(at, "as")
                        || BOUNDS.contains(pieces.word(at))
                        || CountedPhrases.isDeterminer(pieces.tag(at))
                        || pieces.tag(at).isAdjective()
                        || pieces.tag(at).isAdverb())) {
            at--;
        }
        return at;
    }
}
