package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.table.TableRow;
import org.broadsheet.figure.table.Tables;
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

    /** Pieces of a label with what it has in brackets. */
    private static final int FARTHEST_LABEL = 20;

    /** Pieces of a list of sizes behind a label. */
    private static final int LONGEST_LIST = 14;

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    /** Words before a price in a cell: "Starting from $5". */
    private static final Set<String> OFFERING =
            WordSets.english("figure-contexts").get("before-price");

    private final Pieces pieces;
    private final Parts parts;
    private final Tables tables;

    LabelSubjects(Pieces pieces, Parts parts, Tables tables) {
        this.pieces = pieces;
        this.parts = parts;
        this.tables = tables;
    }

    /** What the amount measures by its label or the clause that it stands ahead of; or null. */
    @Nullable
    Measured of(Amount amount, int here) {
        Part fronted = fronted(amount, here);
        return fronted == null
                ? label(amount)
                : Measured.of(fronted.first(), fronted.end(), fronted, FigureRule.MEASURED_SUBJECT);
    }

    /** What heads the cell of a table, "| Moving | 133 | 90% |", that an amount has for itself; or null. */
    @Nullable
    Measured ofRow(Amount amount) {
        Tables.Heads heads =
                amount.noun() != null ? null : tables.headsOf(pieces.from(amount.first()), pieces.to(amount.end() - 1));
        return heads == null ? null : ofHeads(heads, amount);
    }

    /** What heads the cell that an amount begins, "| Monthly rate | $3 with a two-year plan |"; or null. */
    @Nullable
    Measured ofRowItBegins(Amount amount) {
        Tables.Heads heads = tables.headsOfBegun(pieces.from(amount.first()), pieces.to(amount.end() - 1));
        return heads == null ? null : ofHeads(heads, amount);
    }

    /** "Monthly rate" and below it "$3": the label above the line that an amount has for itself; or null. */
    @Nullable
    Measured ofLineAbove(Amount amount) {
        String label = tables.labelAbove(pieces.from(amount.first()), pieces.to(amount.end() - 1));
        return label == null
                ? null
                : Measured.of(0, 0, null, FigureRule.MEASURED_LABEL).inWords(label);
    }

    private Measured ofHeads(Tables.Heads heads, Amount amount) {
        TableRow.Cell row = heads.row();
        int first = row == null ? pieces.size() : startingAt(row.from());
        int end = first;
        while (row != null && end < amount.first() && pieces.to(end) <= row.to()) {
            end++;
        }
        Part head = end > first ? new Part(Part.Kind.NOUN, first, end) : null;
        return Measured.of(head == null ? 0 : first, head == null ? 0 : end, head, FigureRule.MEASURED_LABEL)
                .inWords(heads.words());
    }

    /** The piece that starts at an index of the body; the number of pieces for none. */
    private int startingAt(int from) {
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.from(at) == from) {
                return at;
            }
        }
        return pieces.size();
    }

    /** The label before the amount's colon or dash, without what it has in brackets; or null. */
    private @Nullable Measured label(Amount amount) {
        int colon = amount.first() - 1;
        while (colon > amount.first() - MOST_BETWEEN
                && colon > 0
                && (mayBound(colon) || OFFERING.contains(pieces.word(colon)))) {
            colon--;
        }
        boolean dash = pieces.get(colon).isDash() && !pieces.glued(colon) && !pieces.glued(colon + 1);
        if (pieces.is(colon, ",")) {
            // "Display: 15-inch, 60 Hz, matte"
            colon = colonOfList(colon);
        }
        int first = startOfLabel(colon);
        boolean marked = pieces.is(colon, ":") || dash && first == 0;
        int end = marked ? endOfLabel(first, colon) : first;
        boolean names = end > first
                && end - first <= LONGEST_LABEL
                && (pieces.get(first).isCapitalized() || counts(first, first))
                && (pieces.tag(end - 1).isNoun() || isOfName(end - 1, first) || isDone(end - 1, first));
        return names ? Measured.of(first, end, null, FigureRule.MEASURED_LABEL) : null;
    }

    /** The colon before a list of sizes that a comma ends an entry of; the comma where words that are none stand between. */
    private int colonOfList(int comma) {
        for (int at = comma - 1; at > Math.max(0, comma - LONGEST_LIST); at--) {
            if (pieces.is(at, ":")) {
                return at;
            }
            boolean size = pieces.get(at).isNumber()
                    || pieces.get(at).isMark()
                    || pieces.get(at).glued() && pieces.get(at - 1).isNumber()
                    || pieces.get(at - 1).isDash() && pieces.get(at - 2).isNumber()
                    || pieces.isAny(at, "x", "\u00d7");
            if (!size) {
                return comma;
            }
        }
        return comma;
    }

    /** The end of a label, before what it has in brackets; its start where the words before its mark are none. */
    private int endOfLabel(int first, int mark) {
        int end = mark;
        for (int i = first; i < mark; i++) {
            Piece piece = pieces.get(i);
            if (piece.is("(")) {
                end = Math.min(end, i);
            } else if (i < end
                    && !isOfLabel(piece, pieces.tag(i))
                    && !isAttribute(i)
                    && !isOfName(i, first)
                    && !(i == mark - 1 && isDone(i, first))
                    && !counts(i, first)) {
                return first;
            }
        }
        return end;
    }

    /** "10 Sites – $399" */
    private boolean counts(int at, int first) {
        return at == first && pieces.get(at).isNumber() && pieces.tag(at + 1).isNoun();
    }

    /** Past the mark that ends another entry: "Capacity: 34 ounces | Weight: 5 kg"; else the start of the sentence. */
    private int startOfLabel(int colon) {
        boolean inBrackets = false;
        for (int at = colon - 1; at >= Math.max(0, colon - FARTHEST_LABEL); at--) {
            inBrackets = pieces.is(at, ")") || inBrackets && !pieces.is(at, "(");
            if (!inBrackets && pieces.isAny(at, "|", ";", ",", "•", "·")) {
                return at + 1;
            }
        }
        return 0;
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
        // "Insurance: +$12"
        return BOUNDS.contains(pieces.word(at))
                || pieces.isAny(at, "+", "~", "<", ">", "\u2248", "\u2264", "\u2265")
                || pieces.tag(at).isAdverb();
    }

    /** "recouped costs": a participle before its noun. */
    private boolean isAttribute(int at) {
        return (pieces.tag(at) == VBN || pieces.tag(at) == VBD || pieces.tag(at) == VBG)
                && pieces.tag(at + 1).isNoun();
    }

    /** "Homes lost": what was done to the noun before. */
    private boolean isDone(int at, int first) {
        return at > first
                && pieces.tag(at - 1).isPluralNoun()
                && (pieces.tag(at) == VBN || pieces.tag(at) == VBD || pieces.tag(at) == VBG);
    }

    /** "Osler Moving & Storage" */
    private boolean isOfName(int at, int first) {
        return at > first && pieces.tag(at) == VBG && pieces.get(at).isCapitalized();
    }

    /** Nouns, and what nouns are joined by; a verb of saying before a colon makes no label. */
    private static boolean isOfLabel(Piece piece, PennTag tag) {
        return piece.isWord() && !tag.isVerb() && !tag.isPersonal() && !tag.isWh()
                || piece.isDash()
                || piece.is("/")
                || piece.is("&");
    }
}
