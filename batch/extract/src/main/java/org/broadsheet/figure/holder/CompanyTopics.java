package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose the results are that an article on one company tells without its name: "Operating profit fell to 3 million". The body that
 * is named far more often than any other, and before all others but those that are named once, as agencies are; where the
 * sentence names nobody else.
 */
final class CompanyTopics {
    private static final Set<String> RESULTS =
            WordSets.english("figure-contexts").get("nouns-of-results");

    /** Mentions of a body that an article is about, at least. */
    private static final int OFTEN = 2;

    private final Pieces pieces;
    private final ArticleEntities entities;
    private final QuotePlaces quotes;

    CompanyTopics(Surroundings around, Pieces pieces) {
        this.pieces = pieces;
        this.entities = around.entities();
        this.quotes = around.quotes();
    }

    /** The company that a result is of, or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        Span place = pieces.span(amount.first(), amount.end());
        boolean result = measured.isNamed()
                && measured.end() <= amount.first()
                && pieces.sentence().first() > 0
                && isResult(measured)
                && isBare(measured)
                && quotes.speakerAt(place) == null;
        Entity company = result ? company() : null;
        boolean alone =
                entities.within(pieces.span(0, pieces.size())).stream().allMatch(other -> other.entity() == company);
        return company == null || !alone
                ? null
                : new Holder(company, pieces.span(measured.first(), measured.end()), FigureRule.HOLDER_BY_TOPIC);
    }

    /** "Net interest income", "Operating profit before tax" */
    private boolean isResult(Measured measured) {
        for (int at = measured.first(); at < measured.end(); at++) {
            boolean last = at + 1 == measured.end() || !pieces.tag(at + 1).isNoun();
            if (pieces.tag(at).isNoun() && last) {
                // "Margin of error" is no margin.
                return RESULTS.contains(pieces.token(at).lemma()) && !pieces.is(at + 1, "of");
            }
        }
        return false;
    }

    /** No article and no owner before it: "the market's sales", "a profit". */
    private boolean isBare(Measured measured) {
        int first = measured.first();
        return pieces.tag(first).isNoun()
                || pieces.tag(first).isAdjective()
                || pieces.tag(first).isVerb();
    }

    private @Nullable Entity company() {
        Entity most = MostTold.of(entities, entity -> entity.type() == EntityType.ORGANIZATION);
        if (most == null || most.mentions().size() < OFTEN) {
            return null;
        }
        int start = most.mentions().get(0).span().start();
        return entities.entities().stream()
                        .noneMatch(entity -> entity.type() == EntityType.ORGANIZATION
                                && entity != most
                                && entity.mentions().size() > 1
                                && entity.mentions().get(0).span().start() < start)
                ? most
                : null;
    }
}
