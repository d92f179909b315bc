package org.broadsheet.figure;

import org.broadsheet.figure.NumberWords.NumberWord;
import org.broadsheet.figure.NumberWords.Role;
import org.broadsheet.figure.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads numbers that start with digits: "1,234", "10 1/2", "1.99 × 10^30", "4.2 million", "25k". */
final class DigitNumbers {
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final double[] VULGAR_VALUES = {
        1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5, 4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8,
        3.0 / 8, 5.0 / 8, 7.0 / 8
    };
    private final NumberWords words;

    DigitNumbers(NumberWords words) {
        this.words = words;
    }

    /** A fraction in one character: "½"; or null. */
    @Nullable
    Numeral vulgar(Atoms atoms, int first) {
        Atom atom = atoms.get(first);
        int vulgar = VULGAR.indexOf(atom.text());
        return vulgar >= 0 && atom.isMark() ? Numeral.of(first + 1, VULGAR_VALUES[vulgar], Form.FRACTION) : null;
    }

    @Nullable
    Numeral at(Atoms atoms, int first, Digits digits, boolean money) {
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
        boolean counts = atoms.tag(at + 1).isNoun() || atoms.tag(at + 1).isAdjective() && isNounSoon(atoms, at + 2);
        return switch (suffix.text()) {
            case "k" -> suffix.glued();
            case "M", "B" -> suffix.glued() || counts;
            case "m" -> (counts || atoms.is(at + 1, "of")) && !atoms.get(at + 1).glued();
            default -> false;
        };
    }

    private static boolean isNounSoon(Atoms atoms, int at) {
        for (int i = at; i < at + 3; i++) {
            if (atoms.tag(i).isNoun()) {
                return true;
            }
        }
        return false;
    }
}
