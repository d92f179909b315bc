package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.NNS;

import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Finds the noun a number counts behind a size or the names of models: "three million 330ml cans", "63,000 Model 3 sedans". */
final class SizesBeforeNouns {
    /** Pieces of the names of models before the noun they share. */
    private static final int LONGEST_MODEL = 6;

    private final UnitNames units;

    SizesBeforeNouns(UnitNames units) {
        this.units = units;
    }

    /** What is counted, past a size or the names of models that stand before it; or null. */
    @Nullable
    CountedPhrase nounFrom(Pieces pieces, int at) {
        CountedPhrase noun = CountedPhrases.at(pieces, pastSize(pieces, at));
        return noun == null || !noun.plural() ? CountedPhrases.at(pieces, pastModel(pieces, at)) : noun;
    }

    /** Past a size or a model before the noun: "three million 330ml cans", "five 787 jets"; else the place itself. */
    private int pastSize(Pieces pieces, int at) {
        if (!pieces.get(at).isNumber() || pieces.get(at).glued()) {
            return at;
        }
        int end = pieces.get(at + 1).isDash() && pieces.get(at + 1).glued() ? at + 2 : at + 1;
        Match<Unit> unit = units.each(pieces, end);
        int noun = unit != null ? unit.end() : end;
        return pieces.get(noun).isWord() && pieces.tag(noun).isPluralNoun() ? noun : at;
    }

    /** Past names of models before the noun they share: "63,000 Model 3 sedans", "27,000 Model S and Model X cars". */
    private static int pastModel(Pieces pieces, int at) {
        int end = at;
        while (end < at + LONGEST_MODEL
                && (pieces.get(end).isCapitalized()
                        || end > at && pieces.get(end).isNumber()
                        || end > at && (pieces.is(end, "and") || pieces.is(end, "or")))) {
            end++;
        }
        boolean noun = pieces.tag(end) == NNS
                && pieces.get(end).isWord()
                && !pieces.get(end).isCapitalized();
        return noun && (pieces.get(end - 1).isNumber() || end - at > 2) ? end : at;
    }
}
