package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;

import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * The place or body of which a whole clause is told: right before its "where", whatever measures what there ("Oslo, where a loaf
 * costs $5"), or before an "it" that stands for what another place has, too ("in Bergen it is $5").
 */
final class ClausePlaces {
    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;

    ClausePlaces(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** "Oslo, where a loaf costs $5": who is named right before the clause of place that an amount is in or goes on from; or null. */
    @Nullable
    Holder ofWhere(Amount amount) {
        if (amount.isAge()) {
            return null;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        while (own.link() == Clause.Link.SHARED && own.parent() != null) {
            own = own.parent();
        }
        int where = own.link() == Clause.Link.RELATIVE ? pieces.ofToken(own.first()) : -1;
        for (int at = amount.first() - 1; at > where; at--) {
            if (pieces.get(at).isDash()) {
                return null;
            }
        }
        return where > 0 && pieces.is(where, "where") ? endingAt(where) : null;
    }

    /** "in Bergen it is $5": where the same is told of a place, not who was told of last; or null. */
    @Nullable
    Holder ofIt(Amount amount) {
        int at = amount.first() - 1;
        while (at > 0 && (pieces.tag(at).isAdverb() || pieces.tag(at).isAdjective() || pieces.tag(at) == IN)) {
            at--;
        }
        VerbGroup verb = at > 1 ? parsed.group(pieces.token(at).index()) : null;
        if (verb == null || verb.passive() || !parsed.token(verb.head()).lemma().equals("be")) {
            return null;
        }
        int it = pieces.ofToken(verb.first()) - 1;
        Holder place = it > 1 && pieces.is(it, "it") ? endingAt(it) : null;
        int token = place == null
                ? -1
                : parsed.article().tokenAt(parsed.article().body().from(place.place()));
        return token >= 0 && pieces.isAny(pieces.ofToken(token) - 1, "in", "at", "on") ? place : null;
    }

    /** The place or body whose name ends right before a piece, a comma between them or none; or null. */
    private @Nullable Holder endingAt(int piece) {
        int end = pieces.is(piece - 1, ",") ? piece - 1 : piece;
        int start = end < 1 ? -1 : parsed.phraseStart(pieces.token(end - 1).index());
        int first = start < 0 ? -1 : pieces.ofToken(start);
        Holder holder =
                first < 0 ? null : Holder.meantAt(entities, pieces.span(first, end), FigureRule.HOLDER_IS_PLACE);
        boolean state = first > 1
                && pieces.is(first - 1, ",")
                && pieces.token(first - 2).name() == NameTag.PLACE;
        // "Oslo, Norway, where": the town is meant.
        return holder == null || holder.isOf(EntityType.PERSON) || state ? null : holder;
    }
}
