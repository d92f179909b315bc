package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Which body or place is meant by a phrase that only says what kind it is, "the company", "the city": the one of that kind
 * named last before it, in the phrase's own sentence or the two before; of states else the one the article speaks of most by far.
 */
final class NamedByKind {
    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").get("nouns-of-bodies");

    private static final Set<String> PLACES =
            WordSets.english("figure-contexts").get("nouns-of-places");
    /** Those among them that only a state is called. */
    private static final Set<String> STATES =
            WordSets.english("figure-contexts").get("nouns-of-states");

    private static final Set<String> COUNTRIES = WordList.english("countries").words();

    /** Bodies whose name tells their kind: "the ministry" is none of another name. */
    private static final Set<String> NAMED_BY_KIND =
            WordSets.english("figure-contexts").get("bodies-named-by-kind");

    /** Bodies that are called by a plural: "the team" of "the Kings". */
    private static final Set<String> SIDES = WordSets.english("figure-contexts").get("nouns-of-sides");

    /** "the island nation" */
    private static final int LONGEST = 3;

    private static final Set<String> POINTING = Set.of("the", "this", "that");

    /** Sentences before the phrase's own that may name what it means. */
    private static final int SIGHT = 2;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Topics topics;

    NamedByKind(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.topics = around.topics();
    }

    /** Who is meant by the phrase of these pieces, or null where it says more than a kind or no body is near. */
    @Nullable
    Holder of(int first, int end) {
        int words = end - first;
        if (words < 2 || words > LONGEST || pieces.tag(first) != DT || !POINTING.contains(pieces.word(first))) {
            return null;
        }
        String noun = pieces.word(end - 1);
        if (words == 2 && BODIES.contains(noun)) {
            return body(noun, pieces.span(first, end));
        }
        boolean place = PLACES.contains(noun) && (words == 2 || PLACES.contains(pieces.word(first + 1)));
        if (!place) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        boolean state = STATES.contains(noun);
        Holder last = last(phrase, entity -> isPlace(entity, state));
        Entity most = last == null && state ? MostTold.of(entities, entity -> isPlace(entity, true)) : null;
        return most == null ? last : new Holder(most, phrase, FigureRule.HOLDER_BY_KIND);
    }

    /** "the bank": a body that is called so, or else, where names tell no kind, the last that may be of any. */
    private @Nullable Holder body(String noun, Span phrase) {
        Holder called = last(
                phrase,
                entity -> entity.type() == EntityType.ORGANIZATION
                        && entity.name().toLowerCase(Locale.ROOT).contains(noun));
        boolean sides = SIDES.contains(noun);
        return called != null || NAMED_BY_KIND.contains(noun)
                ? called
                : last(phrase, entity -> entity.type() == EntityType.ORGANIZATION && (sides || !isSide(entity)));
    }

    /** "the Kings", "the Oslo Hawks": a plural that an article stands before names those who play. */
    private boolean isSide(Entity entity) {
        return entity.name().endsWith("s")
                && entity.mentions().stream().anyMatch(mention -> {
                    int name = parsed.article().tokenAt(parsed.article().body().from(mention.span()));
                    return mention.form() == Mention.Form.NAME && name > 0 && parsed.is(name - 1, "the");
                });
    }

    private static boolean isPlace(Entity entity, boolean state) {
        return entity.type() == EntityType.PLACE && COUNTRIES.contains(entity.name()) == state;
    }

    /** The one of a kind that is named last before a phrase. */
    private @Nullable Holder last(Span phrase, Predicate<Entity> kind) {
        int from = pieces.sentence().first();
        for (int i = 0; i < SIGHT && from > 0; i++) {
            from = parsed.article()
                    .sentenceOf(parsed.article().tokens().get(from - 1))
                    .first();
        }
        int start = parsed.article().span(from, from + 1).start();
        int own = parsed.article()
                .span(pieces.sentence().first(), pieces.sentence().first() + 1)
                .start();
        List<Place> named = start >= phrase.start() ? List.of() : entities.within(new Span(start, phrase.start()));
        Entity last = null;
        for (int i = named.size() - 1; i >= 0; i--) {
            Place one = named.get(i);
            if (!kind.test(one.entity()) || one.mention().form() != Mention.Form.NAME || isSource(one)) {
                continue;
            }
            if (one.entity().type() == EntityType.ORGANIZATION
                    || one.mention().span().start() >= own) {
                return new Holder(one.entity(), phrase, FigureRule.HOLDER_BY_KIND);
            }
            if (last != null && last != one.entity()) {
                // "the country" where the sentences before name two
                return null;
            }
            last = one.entity();
        }
        return last == null ? null : new Holder(last, phrase, FigureRule.HOLDER_BY_KIND);
    }

    /** "according to Ardent", "OSLO (Ardent Press) —": who only tells it. */
    private boolean isSource(Place place) {
        int name = parsed.article()
                .tokenAt(parsed.article().body().from(place.mention().span()));
        if (place.entity().type() == EntityType.ORGANIZATION
                && topics.labels().isInDateline(place.mention().span())) {
            return true;
        }
        return name > 1
                && parsed.word(name - 1).equals("to")
                && parsed.word(name - 2).equals("according");
    }
}
