package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.NNPS;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.VBZ;

import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;

/** What is counted in the singular, as a unit is told. */
final class SingularNouns {
    private SingularNouns() {}

    /** A plural, or what the tagger took for a verb: "75 water-main breaks". */
    static boolean isPlural(Token token) {
        return token.tag() == NNS || token.tag() == NNPS || token.tag() == VBZ;
    }

    /** The words from {@code first} to the head, it in the singular. */
    static String of(Pieces pieces, int first, int head) {
        Token last = pieces.token(head);
        String noun = isPlural(last) ? singular(last) : last.text();
        int lastOfHead = pieces.ofToken(last.index());
        return lastOfHead <= first ? noun : pieces.text(first, lastOfHead) + gap(pieces, lastOfHead) + noun;
    }

    private static String gap(Pieces pieces, int at) {
        return pieces.get(at).glued() ? "" : " ";
    }

    private static String singular(Token token) {
        String lemma = token.lemma();
        if (token.tag() == NNPS && lemma.equals(token.text()) && lemma.endsWith("s") && !lemma.endsWith("ss")) {
            return lemma.substring(0, lemma.length() - 1);
        }
        if (token.spells("people") || token.text().endsWith("ss")) {
            return token.text();
        }
        boolean capital = Character.isUpperCase(token.text().codePointAt(0)) && !lemma.isEmpty();
        if (!capital) {
            return lemma;
        }
        int first = lemma.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + lemma.substring(Character.charCount(first));
    }
}
