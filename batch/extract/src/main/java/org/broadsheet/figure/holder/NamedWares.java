package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/**
 * Counts whose noun has a name before it that tells the sort of what is counted and not whose it is: "Weber has 40 Twitter followers",
 * "Ardent sold 40 Volta cars".
 */
final class NamedWares {
    private static final WordSets CONTEXTS = WordSets.english("figure-contexts");
    private static final Set<String> PLATFORMS = CONTEXTS.get("platforms");
    private static final Set<String> AUDIENCES = CONTEXTS.get("nouns-of-audiences");
    private static final Set<String> HAVING = CONTEXTS.get("verbs-of-having-wares");

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

    /** "40 Twitter followers": whose they are who follow, the name does not tell. */
    boolean isAudience(Amount amount) {
        return isNamed(amount)
                && AUDIENCES.contains(pieces.token(amount.end() - 1).lemma())
                && PLATFORMS.contains(pieces.word(amount.end() - 2));
    }

    /** "sold 40 Volta cars": whether the verb right before tells that its doer has or had what is counted. */
    boolean isHad(Amount amount) {
        VerbGroup verb = isNamed(amount) ? recorded.verbBefore(amount) : null;
        return verb != null
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
