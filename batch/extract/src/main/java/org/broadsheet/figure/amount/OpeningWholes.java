package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a sentence begins with of which a number counts some: "Of the dead, 19 were children". */
final class OpeningWholes {
    private static final String PEOPLE = "people";

    private static final Set<String> STATES_OF_PEOPLE =
            WordSets.english("figure-contexts").get("states-of-people");

    private OpeningWholes() {}

    /**
     * The noun for those counted, or null where the sentence begins otherwise.
     *
     * @param comma the piece before the number and what bounds it
     */
    static @Nullable String sort(Pieces pieces, Amount amount, int comma) {
        boolean some = pieces.is(0, "of")
                && pieces.isAny(1, "the", "those")
                && pieces.is(comma, ",")
                && pieces.tag(amount.end()).isVerb();
        if (!some) {
            return null;
        }
        if (pieces.is(1, "those") || STATES_OF_PEOPLE.contains(pieces.word(2)) && pieces.is(3, ",")) {
            return PEOPLE;
        }
        CountedPhrase sort = CountedPhrases.at(pieces, 2);
        return sort != null && sort.plural() ? sort.text() : null;
    }
}
