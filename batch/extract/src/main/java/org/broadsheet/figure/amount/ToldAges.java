package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * "Ana Pereira, 64, said", "she was 64": a bare number between commas behind a person's name is an age. Behind surnames alone that stand in a
 * row it may be what each scored.
 */
public final class ToldAges {
    private static final Unit YEARS = Unit.measure("year of age", Kind.QUANTITY);
    private static final int OLDEST = 119;

    private static final Set<String> PERSONS =
            WordSets.english("figure-contexts").get("pronouns-of-one-person");
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounds-of-ages");
    private static final Set<String> CLOSERS =
            WordSets.english("figure-contexts").get("closers-of-ages");

    private static final Set<String> ONES =
            WordList.english("people").words(WordList.english("roles").words());
    /** Pieces between the commas around what is told of a name. */
    private static final int LONGEST_ASIDE = 16;

    private ToldAges() {}

    /** The amount as an age, or as it is where it is none. */
    static Amount of(Pieces pieces, Amount amount) {
        if (!mayBeAge(amount)) {
            return amount;
        }
        Amount years = amount.measured(YEARS, amount.numeral().end());
        if (isBehindName(pieces, amount)) {
            return years.by(FigureRule.AGE_BEHIND_NAME);
        }
        return isTold(pieces, amount) ? years.by(FigureRule.AGE_TOLD) : amount;
    }

    /** Whether an amount was made an age here; it holds whatever the clause's time is. */
    public static boolean isOne(Amount amount) {
        return amount.trail().rule() == FigureRule.AGE_BEHIND_NAME;
    }

    /** First piece of the name whose age an amount is. */
    public static int nameStart(Pieces pieces, Amount amount) {
        int first = amount.first() - 2;
        while (first > 0 && pieces.token(first - 1).name() == NameTag.PERSON) {
            first--;
        }
        return first;
    }

    private static boolean mayBeAge(Amount amount) {
        return !amount.hasUnit()
                && amount.per() == null
                && amount.value() >= 1
                && amount.value() <= OLDEST
                && amount.value() == Math.rint(amount.value());
    }

    private static boolean isBehindName(Pieces pieces, Amount amount) {
        int start = amount.first();
        int end = amount.numeral().end();
        return amount.numeral().form() == Numeral.Form.DIGITS
                && end == start + 1
                && start >= 2
                && pieces.is(start - 1, ",")
                && pieces.token(start - 2).name() == NameTag.PERSON
                && (start > 2 && pieces.token(start - 3).name() == NameTag.PERSON || !isListed(pieces, start, end))
                && (pieces.is(end, ",") || pieces.is(end, "."))
                && !pieces.get(end + 1).isNumber();
    }

    /** "at the age of 64", "Weber was 64", "she turned 64 when". */
    private static boolean isTold(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        if (pieces.is(before, "of") && pieces.isAny(before - 1, "age", "ages")) {
            return true;
        }
        while (BOUNDS.contains(pieces.word(before))) {
            before--;
        }
        if (pieces.is(before, "aged")) {
            return amount.numeral().end() >= pieces.size()
                    || isClosed(pieces, amount.numeral().end());
        }
        boolean supposed = pieces.is(before, "been") && pieces.is(before - 1, "have") && pieces.is(before - 2, "would");
        boolean coming = pieces.is(before, "be") && pieces.isAny(before - 1, "will", "would", "'ll", "\u2019ll");
        int who = supposed ? before - 3 : coming ? before - 2 : before - 1;
        boolean verb = supposed || coming || pieces.isAny(before, "was", "is", "am", "turned", "turns");
        return verb
                && who >= 0
                && isSomeone(pieces, who)
                && (amount.numeral().end() >= pieces.size()
                        || isClosed(pieces, amount.numeral().end()));
    }

    private static boolean isSomeone(Pieces pieces, int who) {
        return PERSONS.contains(pieces.word(who))
                || pieces.token(who).name() == NameTag.PERSON
                || isAPerson(pieces, who)
                || pieces.is(who, ",") && isNamedBefore(pieces, who);
    }

    /** "the singer was 64", but not "his brother and the singer were" */
    private static boolean isAPerson(Pieces pieces, int who) {
        return pieces.tag(who) == PennTag.NN
                && ONES.contains(pieces.word(who))
                && CountedPhrases.isDeterminer(pieces.tag(who - 1));
    }

    /** "Weber, the chairman of the board, was 64" */
    private static boolean isNamedBefore(Pieces pieces, int comma) {
        for (int at = comma - 1; at > comma - LONGEST_ASIDE && at > 0; at--) {
            if (pieces.is(at, ",")) {
                return pieces.token(at - 1).name() == NameTag.PERSON;
            }
        }
        return false;
    }

    private static boolean isClosed(Pieces pieces, int end) {
        return CLOSERS.contains(pieces.word(end)) && !pieces.get(end + 1).isNumber();
    }

    /** "Keller, 12, and Brandt, 63": a name stands before or behind it, with a number of its own. */
    private static boolean isListed(Pieces pieces, int start, int end) {
        int next = pieces.is(end + 1, "and") ? end + 2 : end + 1;
        return !pieces.is(end, ",")
                || pieces.is(start - 3, "and")
                || pieces.is(start - 3, ",")
                || pieces.token(next).name() == NameTag.PERSON;
    }
}
