package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.Holders.Holder;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Which body is meant by a phrase that only says what kind of body it is, "the company": the one named last before it, in the
 * phrase's own sentence or the two before.
 */
final class NamedByKind {
    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").get("nouns-of-bodies");

    private static final Set<String> POINTING = Set.of("the", "this", "that");

    /** Sentences before the phrase's own that may name what it means. */
    private static final int SIGHT = 2;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    NamedByKind(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** Who is meant by the phrase of these pieces, or null where it says more than a kind or no body is near. */
    @Nullable
    Holder of(int first, int end) {
        if (end - first != 2 || pieces.tag(first) != DT || !POINTING.contains(pieces.word(first))) {
            return null;
        }
        return BODIES.contains(pieces.word(first + 1)) ? last(pieces.span(first, end)) : null;
    }

    /** The body that is named last before a phrase. */
    private @Nullable Holder last(Span phrase) {
        int from = pieces.sentence().first();
        for (int i = 0; i < SIGHT && from > 0; i++) {
            from = parsed.article()
                    .sentenceOf(parsed.article().tokens().get(from - 1))
                    .first();
        }
        int start = parsed.article().span(from, from + 1).start();
        List<Place> named = start >= phrase.start() ? List.of() : entities.within(new Span(start, phrase.start()));
        for (int i = named.size() - 1; i >= 0; i--) {
            Place one = named.get(i);
            if (one.entity().type() == EntityType.ORGANIZATION && one.mention().form() == Mention.Form.NAME) {
                return new Holder(one.entity(), phrase, FigureRule.HOLDER_BY_KIND);
            }
        }
        return null;
    }
}
