package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.JJS;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What tells which thing is meant by a noun behind an amount from before the amount: "a Corvalin 500 mg tablet", "the cheapest $90 tickets". */
final class ModifiersBefore {
    private static final int MOST_WORDS = 4;

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private final Pieces pieces;
    private final Parts parts;

    ModifiersBefore(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /**
     * The names and superlatives right before an amount, which tell which thing is meant, in its own noun phrase; null where there are none.
     *
     * @param amount its first piece
     * @param here its part
     */
    @Nullable
    Part before(int amount, int here) {
        int first = amount;
        boolean name = false;
        while (first > amount - MOST_WORDS && modifies(first - 1)) {
            first--;
            name |= pieces.tag(first).isNoun();
        }
        PennTag opening = pieces.tag(first - 1);
        boolean opened = CountedPhrases.isDeterminer(opening)
                || first == 0
                || name && parts.is(parts.startingAt(first) - 1, Kind.PREPOSITION);
        boolean whole = first < amount && parts.startingAt(first) < here && !pieces.isTime(first - 1);
        return opened && whole ? new Part(Kind.NOUN, first, amount) : null;
    }

    private boolean modifies(int at) {
        PennTag tag = pieces.tag(at);
        return at >= 0
                && (tag == JJS || tag.isNoun() && pieces.get(at).isCapitalized())
                && pieces.get(at).isWord()
                && !pieces.isTime(at)
                && !CARRIERS.contains(pieces.word(at));
    }
}
