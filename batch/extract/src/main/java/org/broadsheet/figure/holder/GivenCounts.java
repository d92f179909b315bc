package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** For whom or against whom a count is that no one else holds: "ten goals for Ardent", "40 gifts to Weber's campaign". */
final class GivenCounts {
    /** Nouns of what people have or give who judge somebody. */
    private static final Set<String> JUDGMENTS =
            WordSets.english("figure-contexts").get("nouns-of-judging");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    GivenCounts(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** "Support for Weber": the preposition in what is measured behind which stands whom people judge; or -1. */
    private int backing(Measured measured) {
        for (int at = measured.first() + 1; measured.isNamed() && at < measured.end(); at++) {
            if (pieces.isAny(at, "for", "in")
                    && JUDGMENTS.contains(pieces.token(at - 1).lemma())) {
                return at;
            }
        }
        return -1;
    }

    /** "31%, against 28% for Ardent": whose the amount is that another's is held against; or null. */
    @Nullable
    Holder ofRival(Amount amount) {
        int at = amount.first() - 1;
        boolean held = pieces.is(at, "against") && pieces.is(at - 1, ",")
                || pieces.is(at, "with") && pieces.is(at - 1, "compared");
        int who = pieces.is(amount.end() + 1, "the") ? amount.end() + 2 : amount.end() + 1;
        boolean rival =
                held && pieces.is(amount.end(), "for") && pieces.tag(who).isProperNoun();
        int end = rival ? ThingNames.endOfName(pieces, who, pieces.size()) : who;
        if (end == who) {
            return null;
        }
        Holder meant = Holder.meantAt(entities, pieces.span(who, end), FigureRule.HOLDER_RECEIVES);
        return meant != null
                ? meant
                : new Holder(null, pieces.text(who, end), pieces.span(who, end), FigureRule.HOLDER_RECEIVES);
    }

    /** The person or body named right behind what is counted, or the one that owns what is; or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        int backing = backing(measured);
        int at = backing > 0 ? backing : Math.max(amount.end(), measured.end());
        boolean given = backing > 0 || pieces.isAny(at, "for", "to", "against");
        boolean counts = amount.unit() == null || amount.unit().symbol().equals("%");
        int who = at + 1;
        if (!counts || !given || who >= pieces.size()) {
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
