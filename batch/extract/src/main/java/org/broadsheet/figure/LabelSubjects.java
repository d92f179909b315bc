package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a figure measures that stands behind a label or ahead of its clause: "Range: 40 km", "At $40, the lamp is cheap". */
final class LabelSubjects {
    /** A longer line before a colon is a sentence, not a label. */
    private static final int LONGEST_LABEL = 8;

    /** Words of bound between the colon and the amount: "Weight: just under 2 kg". */
    private static final int MOST_BETWEEN = 3;

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    /** Words before a price in a cell: "Starting from $5". */
    private static final Set<String> OFFERING =
            WordSets.english("figure-contexts").get("before-price");

    private final Pieces pieces;
    private final Parts parts;

    LabelSubjects(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /** What the amount measures by its label or the clause that it stands ahead of; or null. */
    @Nullable
    Measured of(Amount amount, int here) {
        Part fronted = fronted(amount, here);
        return fronted == null
                ? label(amount)
                : Measured.of(fronted.first(), fronted.end(), fronted, FigureRule.MEASURED_SUBJECT);
    }

    /** The head of the row of a table, "| Moving | 133 | 90% |", in which an amount has a cell of its own; or null. */
    @Nullable
    Measured ofRow(Amount amount) {
        int cell = amount.first() - 1;
        while (cell > amount.first() - MOST_BETWEEN && (mayBound(cell) || OFFERING.contains(pieces.word(cell)))) {
            cell--;
        }
        boolean alone = pieces.is(cell, "|") && (amount.end() >= pieces.size() || pieces.is(amount.end(), "|"));
        if (!alone || amount.noun() != null) {
            return null;
        }
        int first = pieces.is(0, "|") ? 1 : 0;
        int end = first;
        while (end < cell && !pieces.is(end, "|")) {
            if (pieces.get(end).isNumber()) {
                return null;
            }
            end++;
        }
        return end > first && end - first <= LONGEST_LABEL
                ? Measured.of(first, end, new Part(Part.Kind.NOUN, first, end), FigureRule.MEASURED_LABEL)
                : null;
    }

    /** The label before the amount's colon, without what it has in brackets; or null. */
    private @Nullable Measured label(Amount amount) {
        int colon = amount.first() - 1;
        while (colon > amount.first() - MOST_BETWEEN && colon > 0 && mayBound(colon)) {
            colon--;
        }
        if (!pieces.is(colon, ":") || colon == 0 || colon > LONGEST_LABEL) {
            return null;
        }
        int end = colon;
        for (int i = 0; i < colon; i++) {
            Piece piece = pieces.get(i);
            if (piece.is("(")) {
                end = Math.min(end, i);
            } else if (i < end && !isOfLabel(piece, pieces.tag(i)) && !isAttribute(i)) {
                return null;
            }
        }
        boolean names =
                end > 0 && pieces.get(0).isCapitalized() && pieces.tag(end - 1).isNoun();
        return names ? Measured.of(0, end, null, FigureRule.MEASURED_LABEL) : null;
    }

    /** The phrase that is called something behind "At $40,"; or null. */
    private @Nullable Part fronted(Amount amount, int here) {
        boolean opens = parts.isWord(0, "at") && amount.unit() != null && parts.isWord(here + 1, ",");
        if (!opens || !parts.is(here + 2, Part.Kind.NOUN) || !"be".equals(parts.lemmaOfVerb(here + 3))) {
            return null;
        }
        for (int i = 1; i < here; i++) {
            if (parts.is(i, Part.Kind.NOUN) || parts.is(i, Part.Kind.VERB)) {
                return null;
            }
        }
        return parts.get(here + 2);
    }

    private boolean mayBound(int at) {
        return BOUNDS.contains(pieces.word(at)) || pieces.tag(at).isAdverb();
    }

    /** "recouped costs": a participle before its noun. */
    private boolean isAttribute(int at) {
        return (pieces.tag(at) == VBN || pieces.tag(at) == VBD || pieces.tag(at) == VBG)
                && pieces.tag(at + 1).isNoun();
    }

    /** Nouns, and what nouns are joined by; a verb of saying before a colon makes no label. */
    private static boolean isOfLabel(Piece piece, PennTag tag) {
        return piece.isWord() && !tag.isVerb() && !tag.isPersonal() && !tag.isWh()
                || piece.isDash()
                || piece.is("/")
                || piece.is("&");
    }
}
