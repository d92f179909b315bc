package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.POS;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The places that hold the figures of a sentence: where what is counted is or happens. */
final class HolderPlaces {
    private static final Set<String> PLACING =
            WordSets.english("figure-contexts").get("placing-prepositions");

    /** Nouns for a part of the earth. */
    private static final Set<String> AREAS = WordSets.english("figure-contexts").get("nouns-of-areas");

    /** Lemmas of verbs for making a thing. */
    private static final Set<String> MAKING =
            WordSets.english("figure-contexts").get("verbs-of-making");

    /** Symbols of what the size of a thing is told in. */
    private static final Set<String> SIZES = WordSets.english("figure-contexts").get("units-of-size");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;

    HolderPlaces(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The place that the figure's clause happens in: the next one behind the figure, else the one that opens the clause. */
    @Nullable
    Holder of(Amount amount, Measured measured, int next) {
        if (amount.isAge()) {
            // "was 45 and lived in Oslo"
            return null;
        }
        boolean money = amount.unit() != null && amount.unit().isMoney();
        if (money) {
            // Money passes from hand to hand: only what a thing costs or brings somewhere is told of the place.
            boolean ofThing = measured.rule() == FigureRule.MEASURED_SUBJECT && measured.isNamed();
            return ofThing ? opening(amount.first()) : null;
        }
        Holder beside = rightBefore(amount);
        if (beside != null) {
            return beside;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        int behind = namedBehind(amount, measured, next);
        if (behind >= 0) {
            Holder place = placeAt(behind, clauseOf(amount, behind));
            // "21 in Upper Osler, 36 in Oslo": where it is has a name that no list knows.
            return place == null || isJoint(place) ? null : place;
        }
        boolean counts = own.link() == Clause.Link.PARTICIPIAL && amount.unit() == null;
        Holder act = counts ? placedBefore(amount.first(), own.parent()) : null;
        return act != null ? act : opening(amount.first());
    }

    /** The preposition before the first name of a place behind an amount; or -1. */
    private int namedBehind(Amount amount, Measured measured, int next) {
        boolean size = amount.unit() != null
                && SIZES.contains(amount.unit().symbol())
                && measured.rule() == FigureRule.MEASURED_NOUN_AFTER;
        for (int at = amount.end(); at < next && !leadsElsewhere(at); at++) {
            if (size && isMade(at)) {
                // "The 75 m ship was built in Oslo": where it was built has no size.
                return -1;
            }
            if (placeAt(at, clauseOf(amount, at)) != null || isNameAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isMade(int at) {
        VerbGroup verb = parsed.group(pieces.token(at).index());
        return verb != null
                && verb.passive()
                && MAKING.contains(parsed.token(verb.head()).lemma());
    }

    /**
     * The clause that a place behind an amount may belong to: the amount's, or "40 stranded in Oslo", "40 stranded sheep in Oslo", that
     * of a participle in the figure or right behind it, which tells of it.
     */
    private Clause clauseOf(Amount amount, int at) {
        int counted = pieces.token(amount.first()).index();
        int behind = amount.end() < pieces.size() ? pieces.token(amount.end()).index() : -1;
        Clause clause = clauses.at(pieces.token(at).index());
        boolean its = clause.link() == Clause.Link.PARTICIPIAL && clause.first() > counted && clause.first() <= behind;
        return its ? clause : clauses.at(counted);
    }

    /** "40% in Oslo and in Bergen 60%": the place named right before an amount; or null. */
    private @Nullable Holder rightBefore(Amount amount) {
        int last = amount.first() - 1;
        int token = last < 1 ? -1 : parsed.phraseStart(pieces.token(last).index());
        int first = token < 0 ? -1 : pieces.ofToken(token);
        Holder place = first > 0 && pieces.is(first - 1, "in")
                ? meant(first, amount.first(), FigureRule.HOLDER_IS_PLACE)
                : null;
        return place != null && place.isOf(EntityType.PLACE) ? place : null;
    }

    /** "opened fire in Oslo, killing two": the place of the act that a participle goes on from, the nearest before it. */
    private @Nullable Holder placedBefore(int amount, @Nullable Clause clause) {
        for (int at = amount - 1; clause != null && at >= 0; at--) {
            Holder place = placeAt(at, clause);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The place that opens the amount's clause, or one that it goes on from, before any verb; or null. */
    private @Nullable Holder opening(int amount) {
        for (int at = 0; at < amount && !pieces.tag(at).isVerb(); at++) {
            Clause clause = clauses.at(pieces.token(amount).index());
            Holder place = placeAt(at, clause);
            while (place == null && clause.parent() != null && goesOn(clause.link())) {
                // "In Oslo, 96% sell boats, and 131 firms rent them"
                clause = clause.parent();
                place = placeAt(at, clause);
            }
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "40 boats in Oslo and Bergen": two places that the column has room for neither alone. */
    boolean isJoint(Holder place) {
        int end =
                pieces.ofToken(parsed.article().tokenAt(parsed.article().body().to(place.place())));
        return pieces.is(end, "and") && pieces.token(end + 1).name() == NameTag.PLACE;
    }

    private boolean isNameAt(int at) {
        return PLACING.contains(pieces.word(at))
                && pieces.tag(at) == IN
                && at + 1 < pieces.size()
                && pieces.token(at + 1).name() == NameTag.PLACE;
    }

    private static boolean goesOn(Clause.Link link) {
        return switch (link) {
            case SHARED, MAIN -> true;
            case PARTICIPIAL, ASIDE, SUBORDINATE, RELATIVE, SAID, SAYING -> false;
        };
    }

    /** "two contests after the vote in Oslo": what hangs on another preposition is not where the figure is. */
    private boolean leadsElsewhere(int at) {
        return pieces.tag(at) == IN && !PLACING.contains(pieces.word(at)) && !pieces.is(at, "of");
    }

    /** The place named behind a preposition of place at a piece, in whatever clause; or null. */
    @Nullable
    Holder placeAt(int at) {
        return at + 1 >= pieces.size()
                ? null
                : placeAt(at, clauses.at(pieces.token(at + 1).index()));
    }

    /** The place named behind a preposition of place at a piece of a clause; or null. */
    @Nullable
    Holder placeAt(int at, Clause own) {
        return PLACING.contains(pieces.word(at)) ? behind(at, own) : null;
    }

    /** The place named behind a preposition at a piece of a clause; or null. */
    @Nullable
    Holder behind(int at, Clause own) {
        if (at + 1 >= pieces.size()) {
            return null;
        }
        int token = pieces.token(at + 1).index();
        int last = parsed.phraseEnd(token);
        if (last < 0 || parsed.phraseStart(token) != token || clauses.at(token) != own) {
            return null;
        }
        int end = pieces.ofToken(last);
        boolean part = pieces.tag(end - 1) == NN
                || AREAS.contains(pieces.token(end - 1).lemma());
        Holder place = pieces.is(end, "of") && part ? named(end) : null;
        place = place != null ? place : meant(at + 1, end, FigureRule.HOLDER_IS_PLACE);
        place = place != null ? place : owning(at + 1, end);
        place = place != null || pieces.is(at, "on") ? place : areaOf(at + 1, end);
        return place != null && place.isOf(EntityType.PLACE) ? place : null;
    }

    /** "in the Oslo area": the place that a phrase opens with and that is a part of. */
    private @Nullable Holder areaOf(int first, int end) {
        int name = pieces.is(first, "the") ? first + 1 : first;
        if (name + 1 >= end || !AREAS.contains(pieces.word(end - 1))) {
            return null;
        }
        Span phrase = pieces.span(name, end);
        List<Place> named = entities.within(phrase);
        boolean opens = named.size() == 1 && named.get(0).mention().span().start() == phrase.start();
        return opens ? new Holder(named.get(0).entity(), pieces.span(first, end), FigureRule.HOLDER_IS_PLACE) : null;
    }

    /** "at Norway's museum": whose it is where it happens. */
    private @Nullable Holder owning(int first, int end) {
        for (int at = first + 1; at < end; at++) {
            if (pieces.tag(at) == POS) {
                return meant(first, at, FigureRule.HOLDER_IS_PLACE);
            }
        }
        return null;
    }

    /** "the state of Goa": what is named behind "of". */
    private @Nullable Holder named(int of) {
        int last = parsed.phraseEnd(pieces.token(of + 1).index());
        int name = pieces.is(of + 1, "the") ? of + 2 : of + 1;
        return last < 0 || !pieces.tag(name).isProperNoun()
                ? null
                : meant(of + 1, pieces.ofToken(last), FigureRule.HOLDER_IS_PLACE);
    }

    private @Nullable Holder meant(int first, int end, FigureRule rule) {
        if (first >= end) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }
}
