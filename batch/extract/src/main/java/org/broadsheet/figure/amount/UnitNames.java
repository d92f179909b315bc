package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.number.Digits;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds the unit before or after a number, and tells apart what is written alike: pounds, points, metres, millions. */
final class UnitNames {
    /** Letters of a currency's code. */
    private static final int LONGEST_CODE = 3;

    /** Forms of numbers that a unit's symbol stands behind; words have its name. */
    private static final Set<Form> MEASURED = Set.of(Form.DIGITS, Form.MIXED, Form.FRACTION);

    /** Names that are common nouns of another meaning where a noun follows: "two stone walls", "one cup final". */
    private static final Set<String> COMMON =
            WordSets.english("figure-contexts").get("common-nouns-too");

    private static final Set<String> ENDING_NAMES =
            WordSets.english("figure-contexts").get("units-that-are-things-too");

    private static final Unit FOOT = Unit.measure("ft", Kind.QUANTITY);
    private static final Unit INCH = Unit.measure("in", Kind.QUANTITY);

    /** Before a number and "in", which is a preposition elsewhere: "5 ft 2 in". */
    private static final Set<String> FEET = Set.of("ft", "feet", "foot");

    private final UnitLexicon measures = new UnitLexicon();
    private final MoneyNames money = new MoneyNames();

    MoneyNames money() {
        return money;
    }

    /** Whether a unit's name is a common noun of another meaning. */
    static boolean isCommon(String name) {
        return COMMON.contains(name);
    }

    /** What something is given for each of: a unit of measure by name or symbol, or null. */
    @Nullable
    Match<Unit> each(Pieces pieces, int at) {
        Match<Unit> name = measures.nameAt(pieces, at);
        return name != null ? name : measures.symbolAt(pieces, at);
    }

    /** The amount with the unit that follows its number, or null where none of the lists knows follows. */
    @Nullable
    Amount after(Pieces pieces, Amount bare, Digits digits) {
        int at = bare.numeral().end();
        Piece next = pieces.get(at);
        boolean hyphen = next.isDash()
                && next.glued() == pieces.get(at + 1).glued()
                && pieces.get(at + 1).isWord()
                // "pages 7-12 - L to P"
                && (next.glued() || pieces.get(at + 1).text().length() > 1);
        if (hyphen || next.isMark() && "([{<".contains(next.text()) && closes(pieces, at + 2)) {
            at++;
        }
        if (bare.numeral().form() == Form.FRACTION
                && pieces.is(at, "of")
                && (pieces.is(at + 1, "a") || pieces.is(at + 1, "an"))) {
            at += 2;
        } else if (bare.numeral().form() == Form.FRACTION && (pieces.is(at, "a") || pieces.is(at, "an"))) {
            at++;
        }
        Found found = unitAt(pieces, at, bare, hyphen);
        if (found == null) {
            return null;
        }
        Match<Unit> unit = found.unit();
        int end = at > bare.numeral().end() && !hyphen && closes(pieces, unit.end()) ? unit.end() + 1 : unit.end();
        Amount amount = bare.measured(unit.meaning(), end).by(found.rule());
        return unit.meaning().isMoney() ? MoneyNames.scaleAfter(pieces, amount) : amount;
    }

    private static boolean closes(Pieces pieces, int at) {
        return pieces.get(at).isMark() && ")]}>".contains(pieces.get(at).text());
    }

    /** A unit and the rule that found it. */
    private record Found(Match<Unit> unit, FigureRule rule) {}

    /** The longest unit of all lists; of equally long ones a currency code wins: "CUP" is no cup. */
    private @Nullable Found unitAt(Pieces pieces, int at, Amount bare, boolean hyphen) {
        Found best = longer(null, money.moneySymbol(pieces, at), FigureRule.CURRENCY_SYMBOL_AFTER);
        Match<Unit> symbol = measureSymbol(pieces, at, bare);
        if (pieces.get(at).text().length() > LONGEST_CODE) {
            // "2.4 Gbps" are no pounds
            best = longer(best, symbol, FigureRule.UNIT_SYMBOL);
        }
        best = longer(best, measureName(pieces, at, hyphen, bare), FigureRule.UNIT_NAME);
        best = longer(best, money.currencyName(pieces, at, bare, hyphen), FigureRule.CURRENCY_NAME_AFTER);
        return longer(best, symbol, FigureRule.UNIT_SYMBOL);
    }

    private static @Nullable Found longer(@Nullable Found one, @Nullable Match<Unit> other, FigureRule rule) {
        boolean better =
                other != null && (one == null || other.end() > one.unit().end());
        return better && other != null ? new Found(other, rule) : one;
    }

    private @Nullable Match<Unit> measureName(Pieces pieces, int at, boolean hyphen, Amount bare) {
        Match<Unit> name = measures.nameAt(pieces, at);
        if (name == null) {
            return null;
        }
        boolean single = name.end() == at + 1;
        boolean spelled = bare.numeral().form() == Form.WORDS;
        if (spelled && single && isCommon(pieces.get(at).word()) && !hyphen && isNoun(pieces, at + 1)) {
            return null;
        }
        if (single && pieces.get(at).is("quarter") && !hyphen
                || single && pieces.get(at).text().length() == 1) {
            return null;
        }
        boolean pounds = name.meaning().symbol().equals("lb") && single;
        return pounds && MoneyNames.isMoney(pieces, bare) ? null : name;
    }

    private @Nullable Match<Unit> measureSymbol(Pieces pieces, int at, Amount bare) {
        Match<Unit> symbol = measures.symbolAt(pieces, at);
        if (symbol == null) {
            symbol = pieces.is(at, "in") && pieces.isIn(bare.first() - 1, FEET)
                    ? new Match<>(INCH, at + 1)
                    : primes(pieces, at);
        }
        if (symbol == null || !MEASURED.contains(bare.numeral().form()) || goesOn(pieces, symbol.end())) {
            return null;
        }
        if (symbol.meaning().kind() == Kind.MULTIPLE
                && (!pieces.glued(at) || pieces.get(symbol.end()).isNumber())) {
            return null;
        }
        Piece first = pieces.get(at);
        boolean letter =
                first.isWord() && symbol.end() == at + 1 && first.text().length() == 1;
        if (letter && !first.glued() && "ACBFV".contains(first.text())) {
            return "CF".contains(first.text()) && isTemperature(pieces, at, bare) ? symbol : null;
        }
        if (letter && first.glued() && "CFBA".contains(first.text()) && !"CB".contains(first.text())) {
            return null;
        }
        return symbol;
    }

    /**
     * Whether letters or digits follow that make a longer word or a model's name of a symbol: "5m-10", "F&B"; "10%-20%" are two
     * numbers.
     */
    private static boolean goesOn(Pieces pieces, int end) {
        Piece after = pieces.get(end);
        boolean letters = pieces.get(end - 1).isWord();
        return after.glued()
                && (after.isWord()
                        || after.isNumber()
                        || after.is("&")
                        || letters && after.isDash() && pieces.get(end + 1).isNumber());
    }

    /** 30' are feet, 10" long are inches; a mark that may close a quotation is neither. */
    private static @Nullable Match<Unit> primes(Pieces pieces, int at) {
        Piece mark = pieces.get(at);
        boolean closes = pieces.get(at + 1).glued();
        if (mark.is("'") && mark.glued() && !closes && pieces.get(at + 1).isWord() || mark.is("′")) {
            return new Match<>(FOOT, at + 1);
        }
        boolean inches = (mark.is("\"") || mark.is("”")) && InchMarks.isOne(pieces, at);
        return inches || mark.is("″") ? new Match<>(INCH, at + 1) : null;
    }

    private static boolean isTemperature(Pieces pieces, int at, Amount bare) {
        return bare.value() >= -200
                && bare.value() < 3000
                && !pieces.get(at + 1).isCapitalized();
    }

    static boolean isNoun(Pieces pieces, int at) {
        return pieces.tag(at).isNoun() && pieces.get(at).isWord();
    }

    /** The amount of a noun phrase whose last word is a unit: "50 previous years", or null. */
    @Nullable
    Amount head(Pieces pieces, Amount bare, CountedPhrase noun) {
        int head = noun.end() - 1;
        Match<Unit> unit = measures.nameAt(pieces, head);
        if (unit == null
                || unit.end() != noun.end()
                || isCommon(pieces.get(head).word())
                || ENDING_NAMES.contains(unit.meaning().symbol())
                        && head > noun.first()
                        && pieces.tag(head - 1).isNoun()
                || !noun.plural()) {
            return null;
        }
        return bare.measured(unit.meaning(), noun.end()).by(FigureRule.UNIT_ENDS_PHRASE);
    }
}
