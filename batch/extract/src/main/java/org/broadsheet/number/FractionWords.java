package org.broadsheet.number;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.NumberWords.NumberWord;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Reads fractions in words: "two-thirds", "a quarter of", "half a million". */
final class FractionWords {
    /** Words between "by" and its fraction: "by more than". */
    private static final int BOUND_STEPS = 2;

    /** "a fifth fewer": words behind a part that something differs by. */
    private static final Set<String> DIFFERING =
            WordSets.english("figure-contexts").get("words-behind-a-differing-part");

    /** "about a fifth": no ordinal has them before it. */
    private static final Set<String> APPROXIMATING =
            WordSets.english("figure-contexts").get("words-before-an-approximate-part");

    /** "a quarter later" */
    private static final Set<String> OF_TIME =
            WordSets.english("figure-contexts").get("words-behind-a-part-of-a-year");

    private final NumberWords words;

    FractionWords(NumberWords words) {
        this.words = words;
    }

    Numeral scaleWords(Pieces pieces, Numeral number) {
        NumberWord scale = words.get(pieces.get(number.end()));
        return scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)
                ? number.times(scale.value(), number.end() + 1, Form.MIXED)
                : number;
    }

    /** "two-thirds", "a quarter of", "half", "half a million", "three quarters billion". */
    @Nullable
    Numeral at(Pieces pieces, int first) {
        if (pieces.is(first, "half")) {
            return half(pieces, first);
        }
        boolean article = pieces.is(first, "a") || pieces.is(first, "an");
        if (article && pieces.is(first + 1, "half")) {
            Numeral scaled = half(pieces, first + 1);
            if (scaled != null && scaled.form() == Form.MIXED) {
                return scaled;
            }
        }
        NumberWord above = words.get(pieces.get(first));
        if (!article && (above == null || above.role().compareTo(Role.TEN) > 0 || above.value() == 0)) {
            boolean quarter = pieces.is(first, "quarter") && words.is(pieces.get(first + 1), Role.SCALE);
            return quarter ? scaleWords(pieces, Numeral.of(first + 1, 0.25, Form.FRACTION)) : null;
        }
        return parts(pieces, first, article || above == null ? 1 : above.value(), article);
    }

    /** "two thirds", "a tenth": so many of the parts that the next word names, or null. */
    private @Nullable Numeral parts(Pieces pieces, int first, double numerator, boolean article) {
        int at = pieces.get(first + 1).isDash() ? first + 2 : first + 1;
        NumberWord below = words.get(pieces.get(at));
        if (below == null || below.role() != Role.FRACTION) {
            return null;
        }
        boolean plural = pieces.get(at).word().endsWith("s") || pieces.is(at, "halves");
        boolean scale = words.is(pieces.get(at + 1), Role.SCALE);
        if (plural != numerator > 1
                || article && !scale && !takesPart(pieces, at) && !isDifference(pieces, first, at + 1)) {
            return null;
        }
        return scaleWords(pieces, Numeral.of(at + 1, numerator * below.value(), Form.FRACTION));
    }

    /** "a third of", "a quarter mile", but neither "a third man" nor "a quarter earlier". */
    private static boolean takesPart(Pieces pieces, int fraction) {
        return pieces.is(fraction, "half")
                || pieces.is(fraction + 1, "of")
                || pieces.is(fraction, "quarter")
                        && (pieces.is(fraction + 1, "mile") || pieces.is(fraction + 1, "point"));
    }

    /** "fell by a third to 5", "cut by nearly a half.", "about a fifth went", "a third fewer boats": no ordinal. */
    static boolean isDifference(Pieces pieces, int first, int end) {
        if (DIFFERING.contains(pieces.word(end))) {
            return true;
        }
        int by = first - 1;
        while (by >= first - BOUND_STEPS && (pieces.tag(by).isAdverb() || pieces.isAny(by, "more", "less", "than"))) {
            by--;
        }
        PennTag next = pieces.tag(end);
        return (pieces.is(by, "by") || APPROXIMATING.contains(pieces.word(first - 1)))
                && !OF_TIME.contains(pieces.word(end))
                && !next.isNoun()
                && !next.isAdjective()
                && !pieces.get(end).isDash()
                && next != PennTag.CD;
    }

    private @Nullable Numeral half(Pieces pieces, int first) {
        boolean hyphen = pieces.get(first + 1).isDash() && pieces.get(first + 1).glued();
        int at = hyphen ? first + 2 : first + 1;
        boolean article = pieces.is(at, "a") || pieces.is(at, "an");
        Piece next = pieces.get(article ? at + 1 : at);
        NumberWord scale = words.get(next);
        if (scale != null && (scale.role() == Role.SCALE || scale.role() == Role.DOZEN)) {
            return Numeral.of(article ? at + 2 : at + 1, 0.5 * scale.value(), Form.MIXED);
        }
        return Numeral.of(first + 1, 0.5, Form.FRACTION);
    }
}
