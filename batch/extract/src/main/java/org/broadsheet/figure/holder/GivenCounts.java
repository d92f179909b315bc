package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;

import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** For whom or against whom a count is that no one else holds: "ten goals for Ardent", "40 gifts to Weber's campaign". */
final class GivenCounts {
    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    GivenCounts(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The person or body named right behind what is counted, or the one that owns what is; or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        int at = Math.max(amount.end(), measured.end());
        boolean counts = amount.unit() == null || amount.unit().symbol().equals("%");
        int who = at + 1;
        if (!counts || !pieces.isAny(at, "for", "to", "against") || who >= pieces.size()) {
            return null;
        }
        int token = pieces.token(who).index();
        int end = parsed.phraseStart(token) == token ? pieces.ofToken(parsed.phraseEnd(token)) : -1;
        int last = who;
        while (last < end && pieces.tag(last) != POS) {
            last++;
        }
        // "51% to Weber's 39%", "like 3 to 1 Weber"
        boolean amounts = last + 1 < end && pieces.get(last + 1).isNumber()
                || pieces.get(who).isNumber();
        boolean named =
                end > 0 && !amounts && (last < end || pieces.tag(end - 1).isProperNoun());
        Holder holder = named ? Holder.meantAt(entities, pieces.span(who, last), FigureRule.HOLDER_RECEIVES) : null;
        return holder != null && !holder.isOf(EntityType.PLACE) ? holder : null;
    }
}
