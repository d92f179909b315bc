package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Counts of deeds whose doer stands behind "by", whoever the clause is of: "Norway allowed three visits by inspectors". */
final class DoneCounts {
    private static final Set<String> DEEDS =
            WordSets.english("figure-contexts").get("nouns-of-deeds");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final PartyNames names;

    DoneCounts(ParsedArticle parsed, Pieces pieces, PartyNames names) {
        this.parsed = parsed;
        this.pieces = pieces;
        this.names = names;
    }

    /** Whether the doer of what is counted is told right behind it. */
    boolean isOne(Amount amount) {
        int by = amount.end();
        return amount.noun() != null
                && amount.unit() == null
                && by + 1 < pieces.size()
                && pieces.is(by, "by")
                && DEEDS.contains(pieces.token(by - 1).lemma())
                && parsed.phraseStart(pieces.token(by + 1).index())
                        == pieces.token(by + 1).index();
    }

    /** The doer of what is counted, or null where he has no name. */
    @Nullable
    Holder of(Amount amount) {
        int who = amount.end() + 1;
        return names.of(who, pieces.ofToken(parsed.phraseEnd(pieces.token(who).index())));
    }
}
