package org.broadsheet.figure;

import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Factors: "doubled", "tenfold", "twice as many", "three times the size". */
final class MultipleWords {
    static final Unit TIMES = Unit.measure("x", Kind.MULTIPLE);

    private static final Map<String, Double> VERBS =
            Map.of("double", 2.0, "triple", 3.0, "treble", 3.0, "quadruple", 4.0, "quintuple", 5.0, "halve", 0.5);
    private static final Map<String, Double> FOLDS = Map.ofEntries(
            Map.entry("twofold", 2.0),
            Map.entry("threefold", 3.0),
            Map.entry("fourfold", 4.0),
            Map.entry("fivefold", 5.0),
            Map.entry("sixfold", 6.0),
            Map.entry("sevenfold", 7.0),
            Map.entry("eightfold", 8.0),
            Map.entry("ninefold", 9.0),
            Map.entry("tenfold", 10.0),
            Map.entry("hundredfold", 100.0));
    private static final Set<String> COMPARES = Set.of(
            "as",
            "more",
            "higher",
            "larger",
            "bigger",
            "greater",
            "the",
            "that",
            "what",
            "faster",
            "longer",
            "its",
            "their",
            "less",
            "lower",
            "fewer",
            "smaller",
            "likelier",
            "normal",
            "worse",
            "better",
            "stronger",
            "our",
            "his",
            "her");

    /** The factor told by one word at an piece, or null. */
    @Nullable
    Amount at(Pieces pieces, int at) {
        Piece piece = pieces.get(at);
        Double value = FOLDS.get(piece.word());
        if (value == null && pieces.tag(at).isVerb()) {
            value = VERBS.get(pieces.token(at).lemma());
        }
        if (value == null
                && piece.is("twice")
                && COMPARES.contains(pieces.get(at + 1).word())) {
            value = 2.0;
        }
        if (value == null
                && VERBS.containsKey(piece.word())
                && COMPARES.contains(pieces.get(at + 1).word())
                && !piece.is("halve")) {
            value = VERBS.get(piece.word());
        }
        return value == null
                ? null
                : Amount.bare(at, Numeral.of(at + 1, value, Numeral.Form.WORDS)).measured(TIMES, at + 1);
    }

    /** The amount as a factor where "times" and a comparison follow the number: "three times as many". */
    Amount times(Pieces pieces, Amount amount) {
        boolean times = amount.unit() == null && pieces.is(amount.numeral().end(), "times");
        return times && COMPARES.contains(pieces.get(amount.numeral().end() + 1).word())
                ? new Amount(
                        amount.first(),
                        amount.numeral().end() + 1,
                        amount.numeral(),
                        amount.numeral().value(),
                        TIMES,
                        null,
                        null,
                        null,
                        amount.confidence(),
                        false)
                : amount;
    }
}
