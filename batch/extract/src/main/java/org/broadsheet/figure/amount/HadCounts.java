package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Whether a number without a noun is the object of an opposite act or one like it: "would win 40 seats and lose 12". */
final class HadCounts {
    /** Lemmas of verbs that have of the same where they are told again. */
    private static final Set<String> HAVING =
            WordSets.english("figure-contexts").get("verbs-of-having-some");

    /** Lemmas of verbs by kinds: those of a kind may have more and fewer of the same. */
    private static final List<Set<String>> KINDS = Stream.of("winning", "trading", "opening", "hiring")
            .map(kind -> WordSets.english("figure-contexts").get("verbs-of-" + kind + "-some"))
            .toList();

    /** Times that one is as much as the other at most: "sold 400 boats and lost 3 million" tells of money. */
    private static final double MOST_TIMES = 20;

    private static final double MILLION = 1_000_000;

    private HadCounts() {}

    /**
     * Whether it is.
     *
     * @param counted what was counted before
     * @param verb the piece before that and what bounds it
     * @param next the piece before the number and what bounds it
     */
    static boolean isOne(Pieces pieces, Amount counted, int verb, Amount amount, int next) {
        int end = amount.end();
        boolean closed = end >= pieces.size()
                || pieces.get(end).isMark()
                || pieces.isTime(end)
                || pieces.tag(end).isAdverb()
                || pieces.tag(end) == PennTag.CC;
        // "would win 40 seats, up from 30, and lose 12"
        boolean same = counted.trail().rules().contains(FigureRule.UNIT_OF_LAST);
        boolean like = amount.value() <= counted.value() * MOST_TIMES
                && (amount.value() < MILLION || counted.value() >= MILLION);
        return closed
                && like
                && (isHad(pieces, next, HAVING) && isAgain(pieces, verb, next)
                        || KINDS.stream()
                                .anyMatch(kind -> isHad(pieces, next, kind) && (same || isHad(pieces, verb, kind))));
    }

    /** "built 45 boats and would build 31" */
    private static boolean isAgain(Pieces pieces, int verb, int next) {
        return verb >= 0 && pieces.token(verb).lemma().equals(pieces.token(next).lemma());
    }

    private static boolean isHad(Pieces pieces, int verb, Set<String> kind) {
        return pieces.tag(verb).isVerb() && kind.contains(pieces.token(verb).lemma());
    }
}
