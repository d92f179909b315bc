package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Who or what is meant by the phrase of a party to a clause. */
final class PartyNames {
    private static final WordKinds KINDS = WordKinds.load();
    private static final Set<String> ABBREVIATIONS =
            WordList.english("plain-abbreviations").words();

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Owners owners;
    private final BodyParties bodies;
    private final NamedBeside named;
    private final Topics topics;

    PartyNames(Surroundings around, Pieces pieces, Owners owners) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.owners = owners;
        this.bodies = new BodyParties(pieces, entities);
        this.named = new NamedBeside(around, pieces);
        this.topics = around.topics();
    }

    /** The one meant, as the phrase stands there or as it is named beside it, or else whose arm or part it is; or null. */
    @Nullable
    Holder of(int first, int end) {
        if (first >= end) {
            return null;
        }
        if (owners.isTeamOfSomeone(end - 1)) {
            return null;
        }
        if (owners.isFirmOfSomeone(end - 1)) {
            return owners.firm(first, end);
        }
        if (pieces.isAny(end - 1, "old", "olds") && pieces.get(end - 2).isDash()) {
            // "The 53-year-old sold 200 shares"
            return pieces.is(end - 1, "old") ? lastPerson(first, end) : null;
        }
        Span phrase = pieces.span(first, end);
        Entity meant = entities.meantAt(phrase);
        if (meant != null) {
            return isTailOfPlace(first, meant) ? null : new Holder(meant, phrase, FigureRule.HOLDER_IS_SUBJECT);
        }
        Holder beside = named.beside(first, end);
        Holder body = beside != null ? beside : bodies.of(first, end);
        body = body != null || !pieces.tag(end).isWh() ? body : named.saidToBe(first);
        return body != null ? body : written(first, end);
    }

    /** "Corvelo sold 40 boats": a party that is no entity of the article and is written as a name in running text; or null. */
    private @Nullable Holder written(int first, int end) {
        int at = pieces.tag(first) == DT ? first + 1 : first;
        boolean run = at < end && ThingNames.endOfName(pieces, at, end) == end;
        if (!run
                || !pieces.tag(end - 1).isProperNoun()
                || pieces.tag(end - 1).isPluralNoun()
                || !entities.within(pieces.span(first, end)).isEmpty()
                || !WrittenNames.isSpelledAsName(pieces.text(at, end))
                || !isProse()) {
            return null;
        }
        return end - at == 1 && isOpenWord(at)
                ? null
                : new Holder(null, pieces.text(at, end), pieces.span(at, end), FigureRule.HOLDER_NAMES_THING);
    }

    /** "Butter", "the Italian", "VAT": whether one word with a capital may be no name. */
    private boolean isOpenWord(int at) {
        String word = pieces.word(at);
        List<String> kinds = KINDS.of(word).names();
        boolean known = KINDS.cluster(word) > 0 || !kinds.isEmpty();
        return kinds.contains("demonym")
                || kinds.contains("plain")
                || ABBREVIATIONS.contains(pieces.text(at, at + 1))
                || at < 2 && known && !topics.isName(pieces.text(at, at + 1));
    }

    /** Whether less than half of the sentence's words have capitals, as in a headline all have. */
    private boolean isProse() {
        int words = 0;
        int capitals = 0;
        for (int at = 0; at < pieces.size(); at++) {
            words += pieces.get(at).isWord() ? 1 : 0;
            capitals += pieces.get(at).isWord() && pieces.capital(at) ? 1 : 0;
        }
        return 2 * capitals < words;
    }

    /** "a fire in Oslo, Norway, that killed two": the second name of a place tells of no more than where. */
    private boolean isTailOfPlace(int first, Entity meant) {
        return meant.type() == EntityType.PLACE
                && pieces.is(first - 1, ",")
                && pieces.token(first - 2).name() == NameTag.PLACE;
    }

    /** The person named last before a phrase, in its sentence or the one before. */
    @Nullable
    Holder lastPerson(int first, int end) {
        Span place = pieces.span(first, end);
        int before = Math.max(0, pieces.sentence().first() - 1);
        int from = parsed.article()
                .sentenceOf(parsed.article().tokens().get(before))
                .first();
        Span sight = parsed.article().span(from, pieces.token(first).index() + 1);
        List<Place> named = entities.within(sight);
        for (int i = named.size() - 1; i >= 0; i--) {
            Place one = named.get(i);
            if (one.entity().type() == EntityType.PERSON && one.mention().span().end() <= place.start()) {
                return new Holder(one.entity(), place, FigureRule.HOLDER_DESCRIBED);
            }
        }
        return null;
    }
}
