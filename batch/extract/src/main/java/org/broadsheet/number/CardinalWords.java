package org.broadsheet.number;

import org.broadsheet.number.NumberWords.NumberWord;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Reads cardinal numbers in words: "one hundred and twenty-three thousand". Reads each piece once. */
public final class CardinalWords {
    private final NumberWords words;

    public CardinalWords(NumberWords words) {
        this.words = words;
    }

    /** The longest cardinal that starts at an piece, or null. */
    @Nullable
    public Numeral at(Pieces pieces, int first) {
        Sum sum = new Sum();
        int at = first;
        if (isArticle(pieces, at)) {
            if (!startsScale(pieces.get(at + 1))) {
                return null;
            }
            sum.group = 1;
            at++;
        } else if (!words.is(pieces.get(at), Role.HUNDRED) || !words.is(pieces.get(at + 1), Role.SCALE)) {
            NumberWord opening = words.get(pieces.get(at));
            if (opening == null || opening.role().compareTo(Role.HUNDRED) >= 0) {
                return null;
            }
        } else {
            sum.group = 1;
        }
        int end = first;
        Sum before = sum.copy();
        while (at < pieces.size()) {
            NumberWord word = words.get(pieces.get(at));
            if (word == null || !sum.take(word)) {
                // "one hundred two hundred": the unit belongs to what follows.
                boolean startsNext =
                        word != null && word.role() == Role.HUNDRED && sum.lastWasUnit && before.value() > 0;
                if (startsNext && before.end > first) {
                    return Numeral.of(before.end, before.value(), Numeral.Form.WORDS);
                }
                break;
            }
            end = at + 1;
            sum.end = end;
            if (!sum.lastWasUnit) {
                before = sum.copy();
            }
            if (pieces.is(end, ",") && sum.endsScale()) {
                return withTail(pieces, sum, end);
            }
            at = nextWord(pieces, end, sum);
            if (at < 0) {
                break;
            }
        }
        return end == first ? null : Numeral.of(end, sum.value(), Numeral.Form.WORDS);
    }

    /** "one million, two hundred thousand": a smaller number of hundreds or more after the comma goes on. */
    private Numeral withTail(Pieces pieces, Sum sum, int comma) {
        NumberWord next = words.get(pieces.get(comma + 1));
        Numeral tail = next == null || next.role() == Role.SCALE ? null : at(pieces, comma + 1);
        return tail != null && tail.value() >= 100 && tail.value() < sum.lastScale
                ? Numeral.of(tail.end(), sum.value() + tail.value(), Numeral.Form.WORDS)
                : Numeral.of(comma, sum.value(), Numeral.Form.WORDS);
    }

    private static boolean isArticle(Pieces pieces, int at) {
        return pieces.is(at, "a") || pieces.is(at, "an");
    }

    private boolean startsScale(Piece piece) {
        NumberWord word = words.get(piece);
        return word != null && (word.role() == Role.HUNDRED || word.role() == Role.SCALE || word.role() == Role.DOZEN);
    }

    /** Where the next number word stands: beyond a hyphen, or beyond "and" after a hundred or more; -1 for nowhere. */
    private int nextWord(Pieces pieces, int end, Sum sum) {
        Piece next = pieces.get(end);
        if (next.isWord() && !next.is("and")) {
            return end;
        }
        if (next.isDash() && next.glued() && pieces.get(end + 1).glued()) {
            return end + 1;
        }
        if (next.is("and") && sum.endsRound()) {
            NumberWord beyond = words.get(pieces.get(end + 1));
            boolean small = beyond != null && beyond.role().compareTo(Role.HUNDRED) < 0;
            return small ? end + 1 : -1;
        }
        return -1;
    }

    /** What has been read: whole groups of thousands, and the group that is open. */
    private static final class Sum {
        private double total;
        private double group;
        private double lastScale = Double.MAX_VALUE;
        private boolean hundred;
        private boolean lastWasUnit;
        private boolean scaled;
        private int end;

        private double value() {
            return total + group;
        }

        private boolean endsScale() {
            return group == 0 && total > 0;
        }

        private boolean endsRound() {
            return group == 0 ? total > 0 : group % 100 == 0 && hundred;
        }

        private Sum copy() {
            Sum copy = new Sum();
            copy.total = total;
            copy.group = group;
            copy.lastScale = lastScale;
            copy.hundred = hundred;
            copy.lastWasUnit = lastWasUnit;
            copy.scaled = scaled;
            copy.end = end;
            return copy;
        }

        /** Adds a word if a number can go on with it. */
        private boolean take(NumberWord word) {
            boolean taken = switch (word.role()) {
                case UNIT -> addBelow(word.value(), group % 10 == 0 && (group % 100 == 0 || group % 100 >= 20));
                case TEEN, TEN -> addBelow(word.value(), group % 100 == 0);
                case HUNDRED -> multiplyHundred();
                case SCALE -> multiplyScale(word.value());
                case DOZEN -> multiplyDozen(word.value());
                default -> false;
            };
            if (taken) {
                lastWasUnit = word.role() == Role.UNIT || word.role() == Role.TEEN || word.role() == Role.TEN;
            }
            return taken;
        }

        private boolean addBelow(double value, boolean allowed) {
            boolean zero = value == 0 && (group > 0 || total > 0);
            if (!allowed || zero || lastWasUnit && group % 10 != 0 || lastWasUnit && group == 0) {
                return false;
            }
            group += value;
            return true;
        }

        private boolean multiplyHundred() {
            if (hundred || group >= 100 || scaled) {
                return false;
            }
            group = group == 0 ? 100 : group * 100;
            hundred = true;
            return true;
        }

        private boolean multiplyScale(double scale) {
            if (group == 0 || scale >= lastScale) {
                return false;
            }
            total += group * scale;
            group = 0;
            hundred = false;
            lastScale = scale;
            return true;
        }

        private boolean multiplyDozen(double dozen) {
            if (group == 0 || group >= 100 || total > 0) {
                return false;
            }
            group *= dozen;
            scaled = true;
            lastScale = 0;
            return true;
        }
    }
}
