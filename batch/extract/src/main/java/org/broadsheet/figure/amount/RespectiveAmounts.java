package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.Pieces;

/**
 * The amounts that "respectively" gives one by one to as many names, nouns or times, in the order told: "Weber and Costa won 40
 * and 30 seats, respectively".
 */
public final class RespectiveAmounts {
    private static final String WORD = "respectively";
    /** Pieces between the last of them and the word, "in the third quarter of 2019 and 2020,". */
    private static final int REACH = 16;
    /** Pieces between two of a row, ", and Mayor". */
    private static final int GAP = 5;

    private final Pieces pieces;
    private final List<Amount> amounts;
    private final int word;

    private RespectiveAmounts(Pieces pieces, List<Amount> amounts, int word) {
        this.pieces = pieces;
        this.amounts = amounts;
        this.word = word;
    }

    /** Those of a sentence; none where the word stands there twice, or never, or behind fewer than two amounts. */
    public static RespectiveAmounts in(Pieces pieces, List<Amount> all) {
        int word = -1;
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.is(at, WORD)) {
                if (word >= 0) {
                    return new RespectiveAmounts(pieces, List.of(), 0);
                }
                word = at;
            }
        }
        List<Amount> row = word < 0 ? List.of() : rowBefore(pieces, all, word);
        return new RespectiveAmounts(pieces, row.size() < 2 ? List.of() : row, word);
    }

    private static List<Amount> rowBefore(Pieces pieces, List<Amount> all, int word) {
        List<Amount> row = new ArrayList<>();
        int end = word;
        for (int i = all.size() - 1; i >= 0; i--) {
            Amount amount = all.get(i);
            if (amount.end() > end) {
                continue;
            }
            boolean near = row.isEmpty() ? end - amount.end() <= REACH : areJoined(pieces, amount.end(), end, true);
            if (!near) {
                break;
            }
            row.add(amount);
            end = amount.first();
        }
        Collections.reverse(row);
        // "from 40% and 50% to 60% and 70%" is read as a range between two others
        boolean alike = row.stream().map(Amount::range).distinct().count() == 1;
        return alike ? row : List.of();
    }

    /** Whether no amounts are given one by one, as in most sentences. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /**
     * The row of things of which each has one of the amounts, in their order: it has one for each and stands between the amounts
     * and the word, else before the amounts in their own clause, as its subject or as the phrase that opens it; of several there
     * the last.
     *
     * @param things those of the sentence, in order
     * @param span where one stands
     * @return empty where no row is theirs
     */
    public <T> List<T> rowOf(List<T> things, Function<T, Span> span) {
        if (amounts.isEmpty()) {
            return List.of();
        }
        List<T> row = row(things, span, amounts.get(amounts.size() - 1).end(), word);
        return row.isEmpty() ? row(things, span, 0, amounts.get(0).first()) : row;
    }

    /** Which of those given one by one an amount is, from 0; -1 for none. */
    public int placeOf(Amount amount) {
        return amounts.indexOf(amount);
    }

    private <T> List<T> row(List<T> things, Function<T, Span> span, int first, int end) {
        List<T> last = List.of();
        List<T> row = new ArrayList<>();
        int rowFirst = -1;
        int rowEnd = -1;
        for (T thing : things) {
            int from = pieceAt(span.apply(thing).start());
            int to = pieceAt(span.apply(thing).end() - 1) + 1;
            if (from < first || to > end) {
                continue;
            }
            if (row.isEmpty() || !areJoined(pieces, rowEnd, from, false)) {
                last = isTheirs(row, rowFirst, rowEnd) ? row : last;
                row = new ArrayList<>();
                rowFirst = from;
            }
            row.add(thing);
            rowEnd = to;
        }
        return isTheirs(row, rowFirst, rowEnd) ? row : last;
    }

    private boolean isTheirs(List<?> row, int first, int end) {
        return row.size() == amounts.size() && (end > amounts.get(0).first() || isOfTheirClause(first, end));
    }

    /**
     * Whether a row before the amounts is the subject of their clause, or "In Norway and Sweden," opens it; behind another
     * preposition, "analysts at", it only tells more of a noun.
     */
    private boolean isOfTheirClause(int first, int end) {
        int to = amounts.get(0).first();
        for (int at = end; at < to; at++) {
            if (pieces.isAny(at, ";", ":", "(")) {
                return false;
            }
        }
        int before = first - 1;
        while (before >= 0 && (pieces.tag(before).isProperNoun() || pieces.tag(before) == PennTag.DT)) {
            before--;
        }
        boolean opens = before == 0 || pieces.get(before - 1).isMark();
        boolean tied = before >= 0 && pieces.tag(before) == PennTag.IN;
        return to - end <= REACH && (!tied || opens && pieces.is(end, ","));
    }

    private int pieceAt(int offset) {
        return pieces.ofToken(pieces.article().tokenAt(pieces.article().body().from(new Span(offset, offset + 1))));
    }

    /** Whether a comma or a joining word stands between two of a row, no verb, and between amounts no noun either. */
    private static boolean areJoined(Pieces pieces, int from, int to, boolean amounts) {
        boolean joined = false;
        for (int at = from; at < to; at++) {
            boolean joins = pieces.isAny(at, ",", "and", "or", "&");
            boolean noun = amounts && pieces.tag(at).isNoun();
            if (!joins
                    && (noun
                            || pieces.tag(at).isVerb()
                            || pieces.tag(at) == PennTag.PRP
                            || pieces.isAny(at, ";", ":", "("))) {
                return false;
            }
            joined |= joins;
        }
        return joined && to - from <= GAP;
    }
}
