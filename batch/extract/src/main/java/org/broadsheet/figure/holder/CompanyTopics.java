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

    private static final Set<String> KINDS = WordSets.english("figure-contexts").get("words-of-results");

    /** Results that are a company's where nothing says whose they are; a market has sales, and households an income. */
    private static final Set<String> OWN = WordSets.english("figure-contexts").get("results-of-companies");

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
                && quotes.speakerAt(place) == null;
        Entity company = result ? company() : null;
        if (company == null) {
            return null;
        }
        boolean alone =
                entities.within(pieces.span(0, pieces.size())).stream().allMatch(other -> other.entity() == company);
        return alone
                ? new Holder(company, pieces.span(measured.first(), measured.end()), FigureRule.HOLDER_BY_TOPIC)
                : null;
    }

    /** "Net interest income", "Operating profit": a result and nothing that says of what else it is, "Retail sales". */
    private boolean isResult(Measured measured) {
        int head = measured.end() - 1;
        for (int at = measured.first(); at < head; at++) {
            if (!KINDS.contains(pieces.word(at)) && !pieces.get(at).isDash()) {
                return false;
            }
        }
        boolean told =
                head > measured.first() || OWN.contains(pieces.token(head).lemma());
        return told && RESULTS.contains(pieces.token(head).lemma());
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
