package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/**
 * Counts whose noun has a name before it that tells the sort of what is counted and not whose it is: "Weber has 40 Trelo followers",
 * "the dealer sold 40 Volta cars".
 */
final class NamedWares {
    private static final Set<String> AUDIENCES =
            WordSets.english("figure-contexts").get("nouns-of-audiences");

    /** Lemmas of verbs whose doer has what they count. */
    private static final Set<String> HAVING = WordSets.english("figure-contexts").get("verbs-of-having-some");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final RecordedCounts recorded;

    NamedWares(ParsedArticle parsed, Pieces pieces, ArticleEntities entities, RecordedCounts recorded) {
        this.parsed = parsed;
        this.pieces = pieces;
        this.entities = entities;
        this.recorded = recorded;
    }

    /** "40 Trelo followers": whose they are who follow, the name does not tell. */
    boolean isAudience(Amount amount) {
        return isNamed(amount)
                && AUDIENCES.contains(pieces.token(amount.end() - 1).lemma());
    }

    /** "sold 40 Volta cars": whether the verb right before tells that its doer has or had what is counted. */
    boolean isHad(Amount amount) {
        int before = recorded.beforeBounds(amount.first());
        VerbGroup verb = before < 0 ? null : parsed.group(pieces.token(before).index());
        return isNamed(amount)
                && verb != null
                && !verb.passive()
                && HAVING.contains(parsed.token(verb.head()).lemma());
    }

    private boolean isNamed(Amount amount) {
        int first = amount.numeral().end();
        int head = amount.end() - 1;
        return amount.noun() != null
                && amount.unit() == null
                && first < head
                && !pieces.tag(head).isProperNoun()
                && entities.within(pieces.span(first, head)).stream()
                        .anyMatch(place -> place.mention().span().end()
                                == pieces.span(first, head).end());
    }
}
