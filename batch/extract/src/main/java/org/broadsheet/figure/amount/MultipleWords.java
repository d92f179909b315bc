package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.NumberWords;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Factors: "doubled", "quintuples", "elevenfold", "twice as many", "three times the size". */
public final class MultipleWords {
    public static final Unit TIMES = Unit.measure("x", Kind.MULTIPLE);

    private static final String FOLD = "fold";
    private static final Set<Role> FOLDED = Set.of(Role.UNIT, Role.TEEN, Role.TEN, Role.HUNDRED, Role.SCALE);
    private static final Set<String> COMPARES =
            WordSets.english("figure-contexts").get("compares");
    private static final Set<String> TO_ONE =
            WordSets.english("figure-contexts").get("told-to-one");
    private static final Set<String> NO_FACTOR_AFTER =
            WordSets.english("figure-contexts").get("after-verb-no-factor");

    /** A verb's form that tells a factor. */
    private record Verb(double factor, boolean base, boolean rare) {}

    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, Double> folds = new HashMap<>();

    MultipleWords(NumberWords numbers) {
        for (WordList.Row row : WordList.english("multiples").rows()) {
            addVerb(row.cell(0), Double.parseDouble(row.cell(1)), row.cell(2).equals("RARE"));
        }
        for (String word : numbers.all()) {
            NumberWords.NumberWord number = numbers.get(word);
            if (number != null && FOLDED.contains(number.role()) && number.value() > 1) {
                folds.put(word + FOLD, number.value());
            }
        }
    }

    private void addVerb(String base, double factor, boolean rare) {
        String stem = base.substring(0, base.length() - 1);
        verbs.put(base, new Verb(factor, true, rare));
        for (String form : new String[] {base + "s", base + "d", stem + "ing"}) {
            verbs.put(form, new Verb(factor, false, rare));
        }
    }

    /** Every word that can tell a factor by itself. */
    Set<String> words() {
        Set<String> words = new HashSet<>(verbs.keySet());
        words.addAll(folds.keySet());
        words.add("twice");
        return words;
    }

    /** The factor told by one word at a piece, or null. */
    @Nullable
    Amount at(Pieces pieces, int at) {
        Piece piece = pieces.get(at);
        Double value = folds.get(piece.word());
        Verb verb = verbs.get(piece.word());
        if (verb != null && isFactor(pieces, at, verb)) {
            value = verb.factor();
        }
        if (value == null
                && piece.is("twice")
                && COMPARES.contains(pieces.get(at + 1).word())) {
            value = 2.0;
        }
        return value == null
                ? null
                : Amount.bare(at, Numeral.of(at + 1, value, Numeral.Form.WORDS))
                        .measured(TIMES, at + 1)
                        .by(FigureRule.FACTOR_WORD);
    }

    private boolean isFactor(Pieces pieces, int at, Verb verb) {
        boolean compared = COMPARES.contains(pieces.get(at + 1).word());
        if (verb.base() && compared && verb.factor() > 1) {
            return true;
        }
        boolean isVerb = pieces.tag(at).isVerb()
                || verb.rare() && !verb.base() && !CountedPhrases.isDeterminer(pieces.tag(at - 1));
        // "He hit two doubles."
        boolean counted = !verb.base() && pieces.tag(at - 1) == CD;
        return isVerb && !counted && !isIdiom(pieces, at);
    }

    /** "double down", "double and triple down", "doubled as a kitchen", "doubled back", "doubled over in pain". */
    private boolean isIdiom(Pieces pieces, int at) {
        int after = at + 1;
        while ((pieces.is(after, "and") || pieces.is(after, "or")) && verbs.containsKey(pieces.word(after + 1))) {
            after += 2;
        }
        // "doubled-down on it"
        after += pieces.get(after).isDash() && pieces.glued(after) ? 1 : 0;
        return NO_FACTOR_AFTER.contains(pieces.word(after))
                || pieces.is(after, "as") && !pieces.is(after + 1, "many") && !pieces.is(after + 1, "much");
    }

    /** The amount as a factor where "times" and a comparison follow the number: "three times as many". */
    Amount times(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        // "hundreds of times faster"
        int at = amount.isVague() && pieces.is(end, "of") ? end + 1 : end;
        boolean times = amount.unit() == null && pieces.is(at, "times");
        return times && COMPARES.contains(pieces.get(at + 1).word())
                ? new Amount(
                        amount.first(),
                        at + 1,
                        amount.numeral(),
                        amount.numeral().value(),
                        TIMES,
                        null,
                        null,
                        null,
                        amount.confidence(),
                        false,
                        new Trail(FigureRule.TIMES_COMPARED, amount.trail()))
                : amount;
    }

    /** The amount as a factor where "to one" and what is told so follow the number: "a 3 to 1 margin", "a three-to-one ratio". */
    Amount toOne(Pieces pieces, Amount amount) {
        int to = pieces.afterHyphen(amount.numeral().end());
        int one = pieces.afterHyphen(to + 1);
        int noun = pieces.afterHyphen(one + 1);
        boolean told = amount.unit() == null
                && !amount.isVague()
                && pieces.is(to, "to")
                && pieces.isAny(one, "1", "one")
                && TO_ONE.contains(pieces.token(noun).lemma());
        return told
                ? Amount.bare(amount.first(), amount.numeral())
                        .measured(TIMES, one + 1)
                        .by(FigureRule.FACTOR_TO_ONE)
                : amount;
    }
}
