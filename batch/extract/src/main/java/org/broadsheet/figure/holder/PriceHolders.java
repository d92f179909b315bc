package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Who buys or sells for a price, which is his and not that of whom or what he buys: "Ardent agreed to buy Bellis for $5m". */
final class PriceHolders {
    private static final Set<String> BUYING =
            WordSets.english("figure-contexts").get("verbs-of-buying");

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    /** Pieces of what is bought: "to buy the rest of its Nordic rival Bellis for". */
    private static final int LONGEST = 14;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    PriceHolders(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The one named who buys or sells, or null. */
    @Nullable
    Holder of(Amount amount) {
        int at = amount.first() - 1;
        while (at > 0
                && (BOUNDS.contains(pieces.word(at))
                        || pieces.tag(at).isAdverb()
                        || pieces.tag(at).isAdjective())) {
            at--;
        }
        boolean price = amount.unit() != null && amount.unit().isMoney() && pieces.is(at, "for");
        for (int back = at - 1; price && back >= Math.max(0, at - LONGEST); back--) {
            VerbGroup verb = parsed.group(pieces.token(back).index());
            if (verb != null) {
                Subject buyer = BUYING.contains(parsed.token(verb.head()).lemma())
                        ? parsed.subjects().of(verb)
                        : null;
                return buyer == null ? null : named(buyer);
            }
        }
        return null;
    }

    private @Nullable Holder named(Subject buyer) {
        Span phrase = parsed.article().span(buyer.meantFirst(), buyer.meantEnd());
        Holder holder = Holder.meantAt(entities, phrase, FigureRule.HOLDER_IS_SUBJECT);
        return holder == null || holder.isOf(EntityType.PLACE) ? null : holder;
    }
}
