package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.number.NumeralGrammar;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Numbers that measure nothing: parts of names, dates, references, scores, phone numbers, "one" for someone. */
final class NonFigures {
    /** How far before a number the word stands that makes a reference of it: "sections 4, 5 and (6)". */
    private static final int REFERENCE_SIGHT = 4;

    private static final Set<String> PLAYER_LABELS =
            WordSets.english("figure-contexts").get("player-labels");
    /** Words before a number that make it an amount even without a unit. */
    private static final Set<String> TELLERS =
            WordSets.english("figure-contexts").get("tellers");

    private final ChangedLevels levels;
    private final Set<String> references = WordList.english("numbered-things").words();

    NonFigures(TrendWords trends) {
        levels = new ChangedLevels(trends);
    }

    /** Whether the amount is no figure. */
    boolean reject(Pieces pieces, Amount amount) {
        int start = amount.first();
        int end = amount.numeral().end();
        Piece first = pieces.get(start);
        boolean measured = amount.unit() != null || amount.per() != null;
        if (pieces.isTime(start)
                && pieces.isTime(end - 1)
                && !isLength(amount)
                && !DateNumbers.isAmount(pieces, start)) {
            return true;
        }
        if (first.isNumber()
                && (TiedNumbers.isCode(first)
                        || TiedNumbers.isTiedToWord(pieces, start)
                        || TiedNumbers.isResolution(pieces, start, amount)
                        || TiedNumbers.isTiedToNumber(pieces, start, amount))) {
            return true;
        }
        return tellsNoAmount(pieces, amount)
                || calls(pieces, amount)
                || amount.unit() != MultipleWords.TIMES && TiedNumbers.isInCompound(pieces, start, end)
                || ListLengths.isOfList(pieces, amount)
                || !measured && isNothingCounted(pieces, amount);
    }

    /** Whether it says who, when or nothing, and not how much. */
    private static boolean tellsNoAmount(Pieces pieces, Amount amount) {
        return isOneDay(pieces, amount)
                || SingledOut.isOne(pieces, amount)
                || SupposedCounts.isOne(pieces, amount)
                || IdleNumbers.isIdle(pieces, amount)
                || OffsetTimes.isOffset(pieces, amount)
                || AgeBrackets.isBracket(pieces, amount)
                || Idioms.isIdiom(pieces, amount)
                || TiedNumbers.isPowerOfTen(pieces, amount)
                || PerUnits.isDenominator(pieces, amount)
                || isScale(pieces, amount);
    }

    /** Whether something is called by it, or it stands in code. */
    private static boolean calls(Pieces pieces, Amount amount) {
        return CalledByNumber.isCalled(pieces, amount)
                || NamedNumbers.isName(pieces, amount)
                || isPlayerLabel(pieces, amount)
                || isSetting(pieces, amount);
    }

    /** Whether a number without a unit or "per" counts nothing. */
    private boolean isNothingCounted(Pieces pieces, Amount amount) {
        int start = amount.first();
        int end = amount.numeral().end();
        return TiedNumbers.isTiedAfter(pieces, end)
                || DateNumbers.isDate(pieces, start, amount)
                || isModel(pieces, start, amount)
                || isName(pieces, start, amount)
                || isReference(pieces, start)
                || isAge(pieces, start, end)
                || isAddress(pieces, amount)
                || isLongDigits(pieces.get(start), amount)
                || !amount.hasUnit() && !standsAlone(pieces, amount) && !levels.hasOne(pieces, amount);
    }

    /** "for three months" is a time and an amount as well. */
    private static boolean isLength(Amount amount) {
        Unit unit = amount.unit();
        return unit != null && unit.isLengthOfTime();
    }

    /** "Boeing 737", "Big 12", "Planet 9": a number right after a name, unless it counts what follows. */
    private static boolean isName(Pieces pieces, int start, Amount amount) {
        Piece before = pieces.get(start - 1);
        if (!before.isCapitalized() || start < 1 || amount.trail().rules().contains(FigureRule.NOUN_OF_LAST)) {
            return false;
        }
        boolean name = pieces.tag(start - 1).isProperNoun()
                || pieces.token(start - 1).name() != NameTag.NONE
                || start > 1 && pieces.tag(start - 1).isNoun();
        if (!name || DateNumbers.isMonthName(before)) {
            return false;
        }
        boolean counts = amount.noun() != null
                && !pieces.get(amount.numeral().end()).isCapitalized()
                && pieces.tag(amount.end() - 1).isPluralNoun()
                && (amount.numeral().form() != Form.DIGITS
                        || pieces.token(start - 1).name() == NameTag.PERSON
                        || pieces.get(start).text().indexOf(',') > 0);
        return !counts;
    }

    /** "five 787 jets": digits between a number in words and what that counts name a model. */
    private static boolean isModel(Pieces pieces, int start, Amount amount) {
        return amount.numeral().form() == Form.DIGITS
                && pieces.tag(start - 1) == CD
                && pieces.get(start - 1).isWord()
                && pieces.tag(amount.end() - 1).isPluralNoun();
    }

    private boolean isReference(Pieces pieces, int start) {
        int at = start - 1;
        while (pieces.is(at, ".")
                || pieces.is(at, "(")
                || pieces.is(at, "and")
                || pieces.is(at, ",")
                || pieces.is(at, "or")
                || pieces.get(at).isNumber()) {
            if (at < start - REFERENCE_SIGHT) {
                return false;
            }
            at--;
        }
        return pieces.is(start - 1, "#")
                || at == start - 1 && references.contains(pieces.get(at).word())
                || at < start - 1 && pieces.is(at, "no") && pieces.is(at + 1, ".")
                || at < start - 1
                        && pieces.get(start - 1).is("and")
                        && pieces.get(start - 2).isNumber()
                        && references.contains(pieces.get(at).word());
    }

    /** "Loaded: 0%": what a player on a page shows before it plays. */
    private static boolean isPlayerLabel(Pieces pieces, Amount amount) {
        return amount.value() == 0
                && pieces.is(amount.first() - 1, ":")
                && amount.first() == 2
                && PLAYER_LABELS.contains(pieces.word(0));
    }

    /** "rows=40 width=8": what programs are told and tell. */
    private static boolean isSetting(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        int after = amount.end();
        boolean set = pieces.is(before, "=") && pieces.glued(before) && pieces.glued(before + 1);
        boolean sets = pieces.is(after, "=")
                && pieces.glued(after)
                && pieces.glued(after + 1)
                && pieces.get(after + 1).isNumber();
        return set || sets;
    }

    /** "4.5 out of 5 stars": the most that could be given. */
    private static boolean isScale(Pieces pieces, Amount amount) {
        int of = amount.first() - 1;
        return amount.unit() == null
                && pieces.is(of, "of")
                && pieces.is(of - 1, "out")
                && pieces.get(of - 2).isNumber();
    }

    /** "one day he will": some day, no length. */
    private static boolean isOneDay(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        int start = amount.first();
        return unit != null
                && unit.symbol().equals("day")
                && pieces.is(start, "one")
                && amount.per() == null
                && !pieces.get(start + 1).isDash()
                && pieces.tag(start - 1) != IN
                && !pieces.is(start - 1, "just")
                && !pieces.is(start - 1, "only");
    }

    /** "at 86 Harbour Road": digits right before a name that they do not count. */
    private static boolean isAddress(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        Piece number = pieces.get(amount.first());
        return amount.noun() == null
                && amount.end() == end
                && number.isNumber()
                && isPlain(number.text())
                && pieces.get(end).isCapitalized()
                && pieces.tag(end).isProperNoun()
                && pieces.tag(end + 1).isProperNoun()
                && !pieces.isTime(end);
    }

    /** "Ana Pereira, 64, said". */
    private static boolean isAge(Pieces pieces, int start, int end) {
        return pieces.is(start - 1, ",")
                && (pieces.is(end, ",") || pieces.is(end, "."))
                && start >= 2
                && (pieces.token(start - 2).name() == NameTag.PERSON
                        || pieces.tag(start - 2).isProperNoun());
    }

    private static boolean isLongDigits(Piece number, Amount amount) {
        return number.isNumber() && number.text().length() >= 7 && amount.noun() == null && isPlain(number.text());
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** "8/10" */
    private static boolean isOnScale(Pieces pieces, Amount amount) {
        return amount.numeral().end() == amount.first() + 3 && pieces.is(amount.first() + 1, "/");
    }

    /** A number with neither unit nor noun is a figure only where it is large, precise, or told as an amount. */
    private static boolean standsAlone(Pieces pieces, Amount amount) {
        Numeral numeral = amount.numeral();
        if (numeral.form() == Form.MIXED || numeral.form() == Form.RATIO || numeral.form() == Form.VAGUE) {
            return true;
        }
        if (numeral.form() == Form.FRACTION) {
            return pieces.is(numeral.end(), "of")
                    || numeral.end() > amount.first() + 2
                    || NumeralGrammar.isDifference(pieces, amount.first(), numeral.end());
        }
        Piece number = pieces.get(amount.first());
        boolean precise = number.isNumber() && (!isPlain(number.text()) || isOnScale(pieces, amount));
        boolean some = number.isNumber() && numeral.value() >= 10 && TakenUpCounts.isOfThem(pieces, numeral.end());
        boolean listed = pieces.is(amount.first() - 1, "to")
                && pieces.get(amount.first() - 2).isNumber();
        return precise
                || some
                || ElidedCounts.isOne(pieces, amount)
                || !listed
                        && number.isNumber()
                        && numeral.value() >= 10
                        && TELLERS.contains(pieces.get(amount.first() - 1).word());
    }
}
