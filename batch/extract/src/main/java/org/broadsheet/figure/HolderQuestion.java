package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * A figure of which it is asked whose it is. Places are indices of tokens.
 *
 * @param first its first token
 * @param end the token behind it
 * @param wholeEnd the token behind what it is a share of; {@code end} for none
 * @param measured what it measures, empty where nothing is said
 * @param agent the phrase that names what the clause speaks of, or null
 * @param mention the subject of the clause as it stands there, or null
 * @param own its clause
 * @param sort of number and unit: "money", "percent", "count people"
 * @param rule what found the measured, "none" for nothing
 */
record HolderQuestion(
        int first,
        int end,
        int wholeEnd,
        Stretch measured,
        @Nullable Stretch agent,
        @Nullable Stretch mention,
        Clause own,
        String sort,
        String rule,
        String standIn) {
    private static final Set<String> FIRST_PERSON =
            WordSets.english("figure-contexts").get("first-person");

    /** Some tokens in a row. */
    record Stretch(int first, int end) {
        boolean holds(int token) {
            return token >= first && token < end;
        }

        boolean isEmpty() {
            return first >= end;
        }
    }

    static HolderQuestion of(Pieces pieces, Amount amount, Measured measured, int wholeEnd, Clause own, String sort) {
        Part mention = measured.mention();
        return new HolderQuestion(
                pieces.token(amount.first()).index(),
                pieces.token(amount.end() - 1).index() + 1,
                pieces.token(wholeEnd - 1).index() + 1,
                measured.isNamed() ? stretch(pieces, measured.first(), measured.end()) : new Stretch(0, 0),
                measured.agent() == null ? null : stretch(pieces, measured.agent().first(), measured.agent().end()),
                mention == null ? null : stretch(pieces, mention.first(), mention.end()),
                own,
                sort,
                measured.rule() == null ? "none" : measured.rule().ruleName(),
                mention == null ? "none" : standIn(pieces, mention));
    }

    private static Stretch stretch(Pieces pieces, int first, int end) {
        return first >= end
                ? new Stretch(0, 0)
                : new Stretch(
                        pieces.token(first).index(), pieces.token(end - 1).index() + 1);
    }

    /** What the subject of the clause is where it names nobody. */
    private static String standIn(Pieces pieces, Part mention) {
        String word = pieces.word(mention.first());
        PennTag tag = pieces.tag(mention.first());
        if (tag.isPersonal()) {
            return FIRST_PERSON.contains(word) ? "we" : pieces.isAny(mention.first(), "it", "they") ? word : "she";
        }
        if (tag == PennTag.PRP_POSSESSIVE) {
            return "her";
        }
        if (pieces.tag(mention.end() - 1).isProperNoun()) {
            return "name";
        }
        return pieces.isAny(mention.first(), "the", "this", "that") ? "the" : "noun";
    }
}
