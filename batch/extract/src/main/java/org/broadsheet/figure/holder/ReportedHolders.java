package org.broadsheet.figure.holder;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures go on that name no owner: of what firms report, "Ardent said profit rose 5%", the only body named in the sentence
 * before the figure, or in the one before; of what is told of states and towns, "imports rose 5%", the only place.
 */
final class ReportedHolders {
    private static final WordSets CONTEXTS = WordSets.english("figure-contexts");

    private static final Set<String> RESULTS = CONTEXTS.get("nouns-of-results");
    private static final Set<String> STATISTICS = CONTEXTS.get("nouns-of-statistics");
    private static final Set<String> LEVELS = CONTEXTS.get("carriers-of-rates");
    private static final Set<String> TELLERS = CONTEXTS.get("bodies-that-tell");

    private static final Set<String> EXCHANGES = CONTEXTS.get("ends-of-exchanges");

    private static final Set<String> SAYING = CueVerbs.of("say");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    ReportedHolders(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The body or place, or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        if (!measured.isNamed() || measured.words() != null) {
            return null;
        }
        Holder at = besideAt(amount);
        if (at != null || !isBare(measured)) {
            return at;
        }
        EntityType type = typeOf(measured);
        if (type == null) {
            return null;
        }
        Span sentence = pieces.span(0, Math.max(1, measured.first()));
        Set<Entity> named = named(sentence, type);
        if (named.isEmpty()) {
            Span before = sentenceBefore();
            named = before == null ? named : named(before, type);
        }
        if (named.isEmpty() && type == EntityType.ORGANIZATION) {
            named = sayers(amount);
        }
        return named.size() != 1
                ? null
                : new Holder(
                        named.iterator().next(),
                        pieces.span(measured.first(), measured.end()),
                        FigureRule.HOLDER_GOES_ON);
    }

    /** "sales grew 31% at Ardent and 17% at Bellis": the body named right behind an amount; or null. */
    private @Nullable Holder besideAt(Amount amount) {
        int first = pieces.is(amount.end() + 1, "the") ? amount.end() + 2 : amount.end() + 1;
        if (!pieces.is(amount.end(), "at") || first >= pieces.size()) {
            return null;
        }
        Span behind = pieces.span(first, pieces.size());
        for (Place place : entities.within(behind)) {
            boolean body = place.entity().type() == EntityType.ORGANIZATION;
            if (body
                    && place.mention().span().start() == behind.start()
                    && closes(place.mention().span())) {
                return new Holder(place.entity(), place.mention().span(), FigureRule.HOLDER_GOES_ON);
            }
        }
        return null;
    }

    /** Whether a phrase ends with a name, "at Ardent", not "at the Ardent store"; and is no exchange. */
    private boolean closes(Span name) {
        Text text = parsed.article().body();
        int end = parsed.article().tokenAt(text.to(name) - 1) + 1;
        boolean goesOn = end < parsed.size() && parsed.tag(end).isNoun();
        return !goesOn && !EXCHANGES.contains(parsed.word(end - 1));
    }

    /** "Margins narrowed to 41%, Ardent said": the bodies named behind the amount that say so. */
    private Set<Entity> sayers(Amount amount) {
        Set<Entity> sayers = new HashSet<>();
        if (amount.end() >= pieces.size()) {
            return sayers;
        }
        for (Place place : entities.within(pieces.span(amount.end(), pieces.size()))) {
            Text text = parsed.article().body();
            int first = parsed.article().tokenAt(text.from(place.mention().span()));
            int end = parsed.article().tokenAt(text.to(place.mention().span()) - 1) + 1;
            boolean body = place.entity().type() == EntityType.ORGANIZATION && !isTeller(place.entity());
            if (body && (isSaying(end) || isSaying(first - 1))) {
                sayers.add(place.entity());
            }
        }
        return sayers;
    }

    private boolean isSaying(int token) {
        return token >= 0
                && token < parsed.size()
                && parsed.tag(token).isVerb()
                && SAYING.contains(parsed.token(token).lemma());
    }

    /** What has such figures: "profit" a body, "imports", "the jobless rate" a place; or null. */
    private @Nullable EntityType typeOf(Measured measured) {
        int head = measured.end() - 1;
        boolean rate =
                head > measured.first() && LEVELS.contains(pieces.token(head).lemma());
        String noun = pieces.token(rate ? head - 1 : head).lemma();
        if (RESULTS.contains(noun)) {
            return EntityType.ORGANIZATION;
        }
        return STATISTICS.contains(noun) ? EntityType.PLACE : null;
    }

    /** "second-quarter profit", "the turnout": neither anybody's nor one of several, and nothing named in it. */
    private boolean isBare(Measured measured) {
        boolean the = pieces.is(measured.first(), "the");
        for (int at = the ? measured.first() + 1 : measured.first(); at < measured.end(); at++) {
            if (!pieces.tag(at).isAdjective()
                            && !pieces.tag(at).isNoun()
                            && !pieces.get(at).isDash()
                    || pieces.tag(at).isProperNoun()) {
                return false;
            }
        }
        return true;
    }

    private Set<Entity> named(Span span, EntityType type) {
        Set<Entity> named = new HashSet<>();
        List<Place> places = entities.within(span);
        for (Place place : places) {
            int word = parsed.article()
                    .tokenAt(parsed.article().body().from(place.mention().span()));
            // "being bought by Ardent, said sales fell"
            boolean agent = word > 0 && parsed.is(word - 1, "by");
            boolean fits = place.entity().type() == type && !agent && !isTeller(place.entity());
            if (fits && place.mention().span().start() == span.start()) {
                // "Ardent, which Bellis owns, said sales fell"
                return Set.of(place.entity());
            }
            if (fits) {
                named.add(place.entity());
            }
        }
        return named;
    }

    private static boolean isTeller(Entity entity) {
        for (String word : entity.name().toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (TELLERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The sentence before in the same paragraph, or null. */
    private @Nullable Span sentenceBefore() {
        int first = pieces.sentence().first();
        if (first == 0 || parsed.paragraph(first - 1) != parsed.paragraph(first)) {
            return null;
        }
        Sentence before = parsed.article().sentenceOf(parsed.article().tokens().get(first - 1));
        return parsed.article().span(before.first(), before.end());
    }
}
