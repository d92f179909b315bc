package org.broadsheet.figure;

import org.broadsheet.figure.NumberWords.NumberWord;
import org.broadsheet.figure.NumberWords.Role;
import org.broadsheet.figure.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads a number however it is spelled: digits, words, both, fractions, ratios, vague plurals. */
final class NumeralGrammar {
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final double[] VULGAR_VALUES = {
        1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5, 4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8,
        3.0 / 8, 5.0 / 8, 7.0 / 8
    };
    /** "one in five" and "1 in 1,000": what stands below the line of a ratio is a round number. */
    private static final int MAX_PLAIN_RATIO = 12;

    private final NumberWords words = new NumberWords();
    private final WordNumbers wordNumbers = new WordNumbers(words);

    NumberWords words() {
        return words;
    }

    /**
     * The number that starts at an atom, or null.
     *
     * @param money whether a currency stands before it, so that "2.7m" is a number of millions
     */
    @Nullable
    Numeral at(Atoms atoms, int first, Digits digits, boolean money) {
        Numeral plain = plain(atoms, first, digits, money);
        if (plain == null) {
            return null;
        }
        Numeral whole = withFraction(atoms, plain);
        return ratio(atoms, first, whole, digits);
    }

    private @Nullable Numeral plain(Atoms atoms, int first, Digits digits, boolean money) {
        Atom atom = atoms.get(first);
        if (atom.isNumber()) {
            return digits(atoms, first, digits, money);
        }
        int vulgar = VULGAR.indexOf(atom.text());
        if (vulgar >= 0 && atom.isMark()) {
            return Numeral.of(first + 1, VULGAR_VALUES[vulgar], Form.FRACTION);
        }
        if (!atom.isWord()) {
            return null;
        }
        Numeral vague = vague(atoms, first);
        if (vague != null) {
            return vague;
        }
        Numeral fraction = fractionInWords(atoms, first);
        if (fraction != null) {
            return fraction;
        }
        Numeral cardinal = wordNumbers.at(atoms, first);
        if (cardinal == null) {
            return null;
        }
        return decimalInWords(atoms, cardinal);
    }

    private @Nullable Numeral digits(Atoms atoms, int first, Digits digits, boolean money) {
        double value = digits.value(atoms.get(first).text());
        if (Double.isNaN(value)) {
            return null;
        }
        Numeral number = Numeral.of(first + 1, value, Form.DIGITS);
        number = slashFraction(atoms, number, digits);
        number = powerOfTen(atoms, number, digits);
        return scaled(atoms, number, money);
    }

    /** "1/4" and "10 1/2". A longer number on either side of the stroke is a date or a reference. */
    private static Numeral slashFraction(Atoms atoms, Numeral number, Digits digits) {
        int at = number.end();
        if (atoms.is(at, "/")
                && atoms.get(at).glued()
                && atoms.get(at + 1).isNumber()
                && atoms.get(at + 1).glued()) {
            double below = digits.value(atoms.get(at + 1).text());
            boolean fraction = below >= 2 && below <= 100 && number.value() < below && below % 1 == 0;
            boolean date = atoms.is(at + 2, "/");
            return fraction && !date ? Numeral.of(at + 2, number.value() / below, Form.FRACTION) : number;
        }
        if (atoms.get(at).isNumber()
                && atoms.is(at + 1, "/")
                && atoms.get(at + 1).glued()) {
            double above = digits.value(atoms.get(at).text());
            double below = digits.value(atoms.get(at + 2).text());
            if (atoms.get(at + 2).isNumber() && above >= 1 && above < below && below <= 64) {
                return Numeral.of(at + 3, number.value() + above / below, Form.DIGITS);
            }
        }
        int vulgar = atoms.get(at).isMark() ? VULGAR.indexOf(atoms.get(at).text()) : -1;
        return vulgar >= 0 ? Numeral.of(at + 1, number.value() + VULGAR_VALUES[vulgar], Form.DIGITS) : number;
    }

    /** "1.99 × 10^30" and "1.99×10−30", where the raised exponent has lost its height. */
    private static Numeral powerOfTen(Atoms atoms, Numeral number, Digits digits) {
        int at = number.end();
        if (!(atoms.is(at, "×") || atoms.is(at, "x")) || !atoms.is(at + 1, "10")) {
            return number;
        }
        int exponent = at + 2;
        if (atoms.is(exponent, "^")) {
            exponent++;
        }
        boolean negative = atoms.get(exponent).isDash();
        if (negative) {
            exponent++;
        }
        if (exponent == at + 2 || !atoms.get(exponent).isNumber()) {
            return number;
        }
        double power = digits.value(atoms.get(exponent).text());
        return power >= 0 && power <= 60
                ? Numeral.of(exponent + 1, number.value() * Math.pow(10, negative ? -power : power), Form.DIGITS)
                : number;
    }

    private Numeral scaled(Atoms atoms, Numeral number, boolean money) {
        Numeral scaled = number;
        int at = number.end();
        if (atoms.get(at).isDash() && atoms.get(at).glued() && words.is(atoms.get(at + 1), Role.SCALE)) {
            at++;
        }
        for (int i = 0; i < 2; i++) {
            NumberWord word = words.get(atoms.get(at));
            if (word == null || word.role() != Role.SCALE && word.role() != Role.DOZEN && word.role() != Role.HUNDRED) {
                break;
            }
            at++;
            scaled = scaled.times(word.value(), at, Form.MIXED);
        }
        return scaled.form() == Form.MIXED ? scaled : suffixed(atoms, number, money);
    }

    private Numeral suffixed(Atoms atoms, Numeral number, boolean money) {
        Atom suffix = atoms.get(number.end());
        Double factor = suffix.isWord() ? words.suffix(suffix) : null;
        Atom beyond = atoms.get(number.end() + 1);
        if (factor == null || beyond.glued() && (beyond.isNumber() || beyond.isWord())) {
            return number;
        }
        return money || meansScale(atoms, number.end()) ? number.times(factor, number.end() + 1, Form.MIXED) : number;
    }

    /** Whether "m", "k" or "B" after digits multiplies, and is no metre, kelvin or byte. */
    private static boolean meansScale(Atoms atoms, int at) {
        Atom suffix = atoms.get(at);
        if (suffix.text().length() > 1) {
            return !suffix.is("t") && !suffix.is("mil") && !suffix.is("mm");
        }
        boolean counts =
                atoms.tag(at + 1).startsWith("NN") || atoms.tag(at + 1).startsWith("JJ") && isNounSoon(atoms, at + 2);
        return switch (suffix.text()) {
            case "k" -> suffix.glued();
            case "M", "B" -> suffix.glued() || counts;
            case "m" -> (counts || atoms.is(at + 1, "of")) && !atoms.get(at + 1).glued();
            default -> false;
        };
    }

    private static boolean isNounSoon(Atoms atoms, int at) {
        for (int i = at; i < at + 3; i++) {
            if (atoms.tag(i).startsWith("NN")) {
                return true;
            }
        }
        return false;
    }

    /** "three and a half", "one and a half million", "2 and a quarter". */
    private Numeral withFraction(Atoms atoms, Numeral number) {
        int at = number.end();
        if (!atoms.is(at, "and") || number.value() % 1 != 0 || number.form() == Form.VAGUE) {
            return number;
        }
        int article = atoms.is(at + 1, "a") || atoms.is(at + 1, "one") ? at + 1 : at;
        NumberWord fraction = words.get(atoms.get(article + 1));
        if (fraction == null || fraction.role() != Role.FRACTION || article == at && !atoms.is(at + 1, "half")) {
            NumberWord several = words.get(atoms.get(at + 1));
            NumberWord part = words.get(atoms.get(at + 2));
            if (several == null || part == null || several.role() != Role.UNIT || part.role() != Role.FRACTION) {
                return number;
            }
            return scaleWords(
                    atoms, Numeral.of(at + 3, number.value() + several.value() * part.value(), number.form()));
        }
        return scaleWords(atoms, Numeral.of(article + 2, number.value() + fraction.value(), number.form()));
    }

    private Numeral scaleWords(Atoms atoms, Numeral number) {
        NumberWord scale = words.get(atoms.get(number.end()));
        return scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)
                ? number.times(scale.value(), number.end() + 1, Form.MIXED)
                : number;
    }

    private Numeral decimalInWords(Atoms atoms, Numeral whole) {
        if (!atoms.is(whole.end(), "point") || !words.is(atoms.get(whole.end() + 1), Role.UNIT)) {
            return whole;
        }
        double value = whole.value();
        double place = 0.1;
        int at = whole.end() + 1;
        for (NumberWord digit = words.get(atoms.get(at));
                digit != null && digit.role() == Role.UNIT && place > 1e-9;
                digit = words.get(atoms.get(at))) {
            value += digit.value() * place;
            place /= 10;
            at++;
        }
        return scaleWords(atoms, Numeral.of(at, value, Form.WORDS));
    }

    /** "two-thirds", "a quarter of", "half", "half a million", "three quarters billion". */
    private @Nullable Numeral fractionInWords(Atoms atoms, int first) {
        if (atoms.is(first, "half")) {
            return half(atoms, first);
        }
        boolean article = atoms.is(first, "a") || atoms.is(first, "an");
        NumberWord above = words.get(atoms.get(first));
        if (!article && (above == null || above.role().compareTo(Role.TEN) > 0 || above.value() == 0)) {
            if (atoms.is(first, "quarter") && words.is(atoms.get(first + 1), Role.SCALE)) {
                return scaleWords(atoms, Numeral.of(first + 1, 0.25, Form.FRACTION));
            }
            return null;
        }
        int at = atoms.get(first + 1).isDash() ? first + 2 : first + 1;
        NumberWord below = words.get(atoms.get(at));
        if (below == null || below.role() != Role.FRACTION) {
            return null;
        }
        double numerator = article || above == null ? 1 : above.value();
        boolean plural = atoms.get(at).lower().endsWith("s") || atoms.is(at, "halves");
        boolean scale = words.is(atoms.get(at + 1), Role.SCALE);
        if (plural != numerator > 1 || article && !scale && !takesPart(atoms, at)) {
            return null;
        }
        return scaleWords(atoms, Numeral.of(at + 1, numerator * below.value(), Form.FRACTION));
    }

    /** "a third of", "a quarter mile", but neither "a third man" nor "a quarter earlier". */
    private static boolean takesPart(Atoms atoms, int fraction) {
        return atoms.is(fraction, "half")
                || atoms.is(fraction + 1, "of")
                || atoms.is(fraction, "quarter") && (atoms.is(fraction + 1, "mile") || atoms.is(fraction + 1, "point"));
    }

    private @Nullable Numeral half(Atoms atoms, int first) {
        int at = first + 1;
        boolean article = atoms.is(at, "a") || atoms.is(at, "an");
        Atom next = atoms.get(article ? at + 1 : at);
        NumberWord scale = words.get(next);
        if (scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)) {
            return Numeral.of(article ? at + 2 : at + 1, 0.5 * scale.value(), Form.MIXED);
        }
        return Numeral.of(first + 1, 0.5, Form.FRACTION);
    }

    /** "thousands", "tens of thousands", "several hundred", "dozens", "a few thousand". */
    private @Nullable Numeral vague(Atoms atoms, int first) {
        int at = first;
        boolean few = atoms.is(at, "several") || atoms.is(at, "few");
        if (atoms.is(at, "a") && atoms.is(at + 1, "few")) {
            few = true;
            at++;
        }
        if (few) {
            NumberWord scale = words.get(atoms.get(at + 1));
            boolean counts = scale != null
                    && (scale.role() == Role.HUNDRED || scale.role() == Role.SCALE || scale.role() == Role.DOZEN);
            return counts && scale != null ? Numeral.vague(at + 2, 2 * scale.value(), 9 * scale.value()) : null;
        }
        NumberWord plural = words.get(atoms.get(at));
        if (plural == null || plural.role() != Role.PLURAL || !isNounUse(atoms, first)) {
            return null;
        }
        double unit = plural.value();
        at++;
        while (atoms.is(at, "of") && words.is(atoms.get(at + 1), Role.PLURAL) && at < first + 6) {
            NumberWord next = words.get(atoms.get(at + 1));
            unit *= next == null ? 1 : next.value();
            at += 2;
        }
        return atoms.is(at, "of") || at > first + 1
                ? Numeral.vague(at, unit == 12 ? 24 : unit, unit == 12 ? 96 : 10 * unit)
                : null;
    }

    private static boolean isNounUse(Atoms atoms, int at) {
        return !atoms.tag(at).startsWith("VB");
    }

    /** "one in five", "9 out of 10", "two of every three": the share, from 0 to 1. */
    private Numeral ratio(Atoms atoms, int first, Numeral above, Digits digits) {
        int at = above.end();
        int below = at;
        if (atoms.is(at, "in") || atoms.is(at, "of")) {
            below = atoms.is(at + 1, "every") ? at + 2 : at + 1;
            if (atoms.is(at, "of") && below == at + 1) {
                return above;
            }
        } else if (atoms.is(at, "out") && atoms.is(at + 1, "of")) {
            below = atoms.is(at + 2, "every") || atoms.is(at + 2, "the") ? at + 3 : at + 2;
        }
        if (below == at || above.value() % 1 != 0 || above.value() < 1 || above.form() == Form.VAGUE) {
            return above;
        }
        Numeral whole = plain(atoms, below, digits, false);
        if (whole == null || whole.value() <= above.value() || whole.value() % 1 != 0 || !isRoundBase(whole)) {
            return above;
        }
        boolean unitFollows =
                atoms.is(whole.end(), "%") || atoms.is(whole.end(), "percent") || atoms.is(first - 1, "$");
        return unitFollows ? above : Numeral.of(whole.end(), above.value() / whole.value(), Form.RATIO);
    }

    private static boolean isRoundBase(Numeral whole) {
        double value = whole.value();
        return whole.form() != Form.VAGUE
                && whole.form() != Form.FRACTION
                && (value <= MAX_PLAIN_RATIO || value <= 100 && value % 5 == 0 || value % 100 == 0 && value != 2000);
    }
}
