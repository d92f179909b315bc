package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Whose a figure is that stands in what is set beside a name: "Ardent, a yard with sales of $5m", "Oslo, a city of 40 parks". */
final class Appositions {
    /** Pieces between the comma and the amount. */
    private static final int LONGEST = 12;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final ThingNames names;

    Appositions(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.names = new ThingNames(around.topics());
    }

    /** Who or what is named before the comma, or null where nothing is set beside a name or a verb stands between. */
    @Nullable
    Holder of(Amount amount) {
        int comma = amount.first() - 1;
        while (comma > 0 && !pieces.is(comma, ",")) {
            boolean ends = parsed.group(pieces.token(comma).index()) != null
                    || pieces.tag(comma) == CC
                    || comma < amount.first() - LONGEST;
            if (ends) {
                return null;
            }
            comma--;
        }
        boolean set = comma > 0 && pieces.isAny(comma + 1, "a", "an") && comma + 2 < amount.first();
        int first = set ? parsed.phraseStart(pieces.token(comma - 1).index()) : -1;
        int name = first < 0 ? -1 : pieces.ofToken(first);
        if (name < 0 || !pieces.tag(comma - 1).isProperNoun() || isAside(name)) {
            return null;
        }
        Span phrase = pieces.span(name, comma);
        Entity entity = entities.meantAt(phrase);
        return entity != null ? new Holder(entity, phrase, FigureRule.HOLDER_DESCRIBED) : names.in(pieces, name, comma);
    }

    /** "According to Ardent, a loss of 5%", "In Oslo and Bergen, a loss of 5%": behind these nothing is set beside the name. */
    private boolean isAside(int name) {
        PennTag before = pieces.tag(name - 1);
        boolean told = pieces.isSource(name);
        return told || before == CC || pieces.is(name - 1, ",") || name == 1 && before == IN;
    }
}
