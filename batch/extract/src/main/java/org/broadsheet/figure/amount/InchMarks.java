package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Tells the mark of inches, 12" deep, from one that closes a quotation. */
final class InchMarks {
    private static final Set<String> DIMENSIONS =
            WordSets.english("figure-contexts").get("dimensions");

    private static final Set<String> TIMES = Set.of("x", "×", "by");

    private InchMarks() {}

    /**
     * Whether a mark behind a number tells inches: 10" long, 3/4" plug, 10" x 12", a 5" pot. One that may close a quotation does not,
     * even if that was opened in an earlier sentence of the paragraph.
     */
    static boolean isOne(Pieces pieces, int mark) {
        Piece next = pieces.get(mark + 1);
        if (isQuotationOpen(pieces, mark)) {
            return false;
        }
        if (DIMENSIONS.contains(next.word()) || pieces.glued(mark) && pieces.is(mark - 2, "/")) {
            return true;
        }
        boolean size =
                TIMES.contains(pieces.word(mark - 2)) && pieces.get(mark - 3).isMark();
        boolean thing = pieces.tag(mark + 1).isNoun() || pieces.tag(mark + 1).isAdjective();
        boolean goesOn = next.isWord() && !next.glued() && thing && pieces.is(mark, "\"");
        return pieces.glued(mark) && (size || goesOn) && !pieces.isAny(mark - 2, "'", "’", "′");
    }

    /** Whether a quotation that opens in the paragraph is not closed before a piece. */
    static boolean isQuotationOpen(Pieces pieces, int end) {
        boolean open = false;
        AnnotatedArticle article = pieces.article();
        Sentence sentence = pieces.sentence();
        for (int i = firstOfParagraph(article, sentence); i < sentence.first(); i++) {
            Token before = i == 0 ? null : article.tokens().get(i - 1);
            Token token = article.tokens().get(i);
            boolean behind = before != null && before.to() == token.from() && before.is(PennTag.CD);
            open = after(open, token.text(), behind);
        }
        for (int at = 0; at < end; at++) {
            open = after(
                    open,
                    pieces.get(at).text(),
                    pieces.glued(at) && pieces.get(at - 1).isNumber());
        }
        return open;
    }

    private static int firstOfParagraph(AnnotatedArticle article, Sentence sentence) {
        int first = sentence.first();
        while (first > 0 && article.sentenceOf(article.tokens().get(first - 1)).paragraph() == sentence.paragraph()) {
            first--;
        }
        return first;
    }

    /** Whether a quotation is open behind a token, which may tell inches where none is open and it stands behind a number. */
    private static boolean after(boolean open, String token, boolean behindNumber) {
        return switch (token) {
            case "“" -> true;
            case "”" -> false;
            case "\"" -> !open && !behindNumber;
            default -> open;
        };
    }
}
