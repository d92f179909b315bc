package org.broadsheet.figure;

import org.broadsheet.figure.NumberWords.NumberWord;
import org.broadsheet.figure.NumberWords.Role;
import org.broadsheet.figure.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads fractions in words: "two-thirds", "a quarter of", "half a million". */
final class FractionWords {
    private final NumberWords words;

    FractionWords(NumberWords words) {
        this.words = words;
    }

    Numeral scaleWords(Atoms atoms, Numeral number) {
        NumberWord scale = words.get(atoms.get(number.end()));
        return scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)
                ? number.times(scale.value(), number.end() + 1, Form.MIXED)
                : number;
    }

    /** "two-thirds", "a quarter of", "half", "half a million", "three quarters billion". */
    @Nullable
    Numeral at(Atoms atoms, int first) {
        if (atoms.is(first, "half")) {
            return half(atoms, first);
        }
        boolean article = atoms.is(first, "a") || atoms.is(first, "an");
        if (article && atoms.is(first + 1, "half")) {
            Numeral scaled = half(atoms, first + 1);
            if (scaled != null && scaled.form() == Form.MIXED) {
                return scaled;
            }
        }
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
        boolean hyphen = atoms.get(first + 1).isDash() && atoms.get(first + 1).glued();
        int at = hyphen ? first + 2 : first + 1;
        boolean article = atoms.is(at, "a") || atoms.is(at, "an");
        Atom next = atoms.get(article ? at + 1 : at);
        NumberWord scale = words.get(next);
        if (scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)) {
            return Numeral.of(article ? at + 2 : at + 1, 0.5 * scale.value(), Form.MIXED);
        }
        return Numeral.of(first + 1, 0.5, Form.FRACTION);
    }
}
