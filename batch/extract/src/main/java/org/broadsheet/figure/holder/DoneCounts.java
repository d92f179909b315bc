package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.PRP;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Counts of deeds whose doer stands behind "by", whoever the clause is of: "the coach praised two goals by Weber". */
final class DoneCounts {
    private static final Set<String> DEEDS = WordSets.english("figure-contexts").get("nouns-of-deeds");

    private static final Set<String> LETTING =
            WordSets.english("figure-contexts").get("verbs-of-letting");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final PartyNames names;
    private final RecordedCounts recorded;

    DoneCounts(ParsedArticle parsed, Pieces pieces, PartyNames names, RecordedCounts recorded) {
        this.parsed = parsed;
        this.pieces = pieces;
        this.names = names;
        this.recorded = recorded;
    }

    /** The one named behind "by" who does what is counted; or null. */
    @Nullable
    Holder of(Amount amount) {
        int by = amount.end();
        if (!isDeed(amount) || pieces.isTime(by + 1)) {
            return null;
        }
        int first = pieces.token(by + 1).index();
        return parsed.phraseStart(first) != first ? null : names.of(by + 1, pieces.ofToken(parsed.phraseEnd(first)));
    }

    /** "Norway allowed three visits by inspectors": whether who lets or judges the deed of others is told before it. */
    boolean isLet(Amount amount) {
        VerbGroup verb = isDeed(amount) && pieces.tag(amount.end() + 1) != PRP ? recorded.verbBefore(amount) : null;
        return verb != null && LETTING.contains(parsed.token(verb.head()).lemma());
    }

    private boolean isDeed(Amount amount) {
        int by = amount.end();
        return amount.noun() != null
                && amount.unit() == null
                && by + 1 < pieces.size()
                && pieces.is(by, "by")
                && DEEDS.contains(pieces.token(by - 1).lemma());
    }
}
