package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Numbers that must be money by their verb, in an article that tells all its money in one currency: "we paid 18,000". */
public final class PaidAmounts {
    private static final Set<String> PAYING =
            WordSets.english("figure-contexts").get("paying");
    /** Pronouns, bounds and adverbs between the verb and the number: "cost us about 18,000". */
    private static final int FARTHEST_VERB = 5;
    /** Less is as likely a number of something else that was told before: "he paid for two". */
    private static final int LEAST = 100;

    private static final double MILLION = 1e6;

    /** Verbs whose object millions of money are. */
    private static final Set<String> MAKING =
            WordSets.english("figure-contexts").get("verbs-of-making-millions");

    private PaidAmounts() {}

    /** The one currency of an article's amounts, or null where there are none or several. */
    public static @Nullable Unit currency(List<List<Amount>> amounts) {
        Unit only = null;
        for (List<Amount> sentence : amounts) {
            for (Amount amount : sentence) {
                Unit unit = amount.unit();
                if (unit == null || !unit.isMoney() || amount.per() != null) {
                    continue;
                }
                if (only != null && !only.symbol().equals(unit.symbol())) {
                    return null;
                }
                only = unit.factor() == 1 ? unit : only;
            }
        }
        return only;
    }

    /** The amount in that currency where a verb of paying has it for its object; else as it is. */
    public static Amount of(Pieces pieces, Amount amount, Unit currency) {
        return isBare(amount) && isPaid(pieces, amount)
                ? amount.measured(currency, amount.end()).by(FigureRule.MONEY_BY_VERB)
                : amount;
    }

    private static boolean isBare(Amount amount) {
        Form form = amount.numeral().form();
        return (form == Form.DIGITS || form == Form.MIXED || form == Form.WORDS || amount.isVague())
                && !amount.hasUnit()
                && amount.per() == null
                && amount.value() >= LEAST;
    }

    /** "lost billions", "made millions": so many are hardly of anything else. */
    private static boolean isMillions(Amount amount) {
        Double low = amount.numeral().low();
        return amount.isVague() && low != null && low >= MILLION;
    }

    private static boolean isPaid(Pieces pieces, Amount amount) {
        for (int at = amount.first() - 1; at >= amount.first() - FARTHEST_VERB; at--) {
            PennTag tag = pieces.tag(at);
            if (tag.isVerb()) {
                String lemma = pieces.token(at).lemma();
                return PAYING.contains(lemma) || isMillions(amount) && MAKING.contains(lemma);
            }
            boolean between = tag == PennTag.PRP
                    || tag == PennTag.IN
                    || tag == PennTag.TO
                    || tag == PennTag.DT
                    || tag == PennTag.JJR
                    || tag.isAdverb();
            if (!between) {
                return false;
            }
        }
        return false;
    }
}
