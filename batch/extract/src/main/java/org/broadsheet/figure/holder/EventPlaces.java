package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * The places of what is counted where neither the figure's own clause opens with one nor one follows it: that of the clause a
 * relative one hangs on ("in Oslo, where ten died"), the one behind a list of counts ("40 boats and 3 ships in Oslo"), the one
 * behind the verb ("ten have recovered from the flu in Oslo") and the one that something befell ("struck Oslo, injuring ten").
 */
final class EventPlaces {
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    private static final Set<String> PASSING =
            WordSets.english("figure-contexts").get("prepositions-of-passage");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final HolderPlaces places;
    private final Sites sites;
    private final Mishaps mishaps;

    EventPlaces(Surroundings around, ClauseMap clauses, Pieces pieces, HolderPlaces places, Sites sites) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.places = places;
        this.sites = sites;
        this.mishaps = new Mishaps(parsed, pieces);
    }

    /** The place of a count, or null. */
    @Nullable
    Holder of(Amount amount, int next) {
        if (!counts(amount)) {
            return null;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        Holder place = listed(amount, own);
        place = place != null ? place : told(amount, own, next);
        place = place != null ? place : before(amount, own);
        place = place != null ? place : befallen(amount, own);
        return place != null ? place : beforeWith(amount);
    }

    /** "61 fires, 27 of them in Oslo": the place of a part of what was counted before; or null. */
    @Nullable
    Holder ofThem(Amount amount) {
        int of = amount.end();
        boolean part = pieces.is(of, "of") && pieces.isAny(of + 1, "them", "whom", "which");
        return part && counts(amount) ? places.placeAt(of + 2) : null;
    }

    /** "Weber taught in Oslo, where ten died": the place of a count that its clause of place begins with; or null. */
    @Nullable
    Holder ofWhere(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        int where = pieces.ofToken(own.first());
        if (own.link() != Clause.Link.RELATIVE || !pieces.is(where, "where") || !counts(amount)) {
            return null;
        }
        for (int at = where + 1; at < amount.first(); at++) {
            if (pieces.tag(at).isNoun() || pieces.tag(at).isPersonal() || groupAt(at) != null) {
                return null;
            }
        }
        return before(amount, own);
    }

    /** "40 boats, 3 ships and a raft in Oslo": behind the list that the count stands in. */
    private @Nullable Holder listed(Amount amount, Clause own) {
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup group = groupAt(at);
            Clause clause = clauses.at(pieces.token(at).index());
            if (pieces.tag(at) == IN) {
                Holder place = places.placeAt(at, clause);
                return place == null || places.isJoint(place) ? null : place;
            }
            boolean quality = group != null
                    && group.form() == VerbGroup.Form.PARTICIPLE
                    && pieces.tag(at + 1).isNoun();
            boolean ofList = clause == own || clause.link() == Clause.Link.PARTICIPIAL;
            if (group != null && !quality || !ofList) {
                return null;
            }
        }
        return null;
    }

    /** "40 bakers have recovered from the flu in Oslo": behind the verb that tells of those counted. */
    private @Nullable Holder told(Amount amount, Clause own, int next) {
        if (hangs(amount) || hasVerbBefore(amount, own)) {
            return null;
        }
        boolean verb = false;
        boolean harmed = false;
        for (int at = amount.end(); at < next; at++) {
            VerbGroup group = groupAt(at);
            Clause clause = clauses.at(pieces.token(at).index());
            // "40% of bread sold in Oslo", "40 were hurt when a crane fell in Oslo": these clauses tell of it, too.
            boolean its = clause.link() == Clause.Link.PARTICIPIAL && clause.parent() == own;
            boolean when = harmed && clause.parent() == own && mishaps.isOne(clause);
            verb |= group != null && (clause == own || its);
            harmed |= clause == own && mishaps.harms(group);
            Holder place = verb ? placeAt(at, its || when ? clause : own) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "In two of the tests", "the other three tests", "Weber and two rowers": no event is told of these alone. */
    private boolean hangs(Amount amount) {
        int before = amount.first() - 1;
        while (before > 0
                && (pieces.tag(before).isAdjective() || pieces.tag(before).isAdverb())) {
            before--;
        }
        boolean bound = pieces.is(before, "some") || before < amount.first() - 1 && pieces.is(before, "at");
        // "At least 40", "Some 40"
        before = bound ? before - 1 : before;
        boolean tied = before >= 0 && pieces.tag(before) == IN && !pieces.isIn(before, BOUNDS);
        boolean joined = before >= 0 && pieces.tag(before) == CC;
        return tied || joined || before >= 0 && CountedPhrases.isDeterminer(pieces.tag(before));
    }

    /** "The highest rate was in Oslo, with 15 deaths": the place right before what is added to it. */
    private @Nullable Holder beforeWith(Amount amount) {
        int with = amount.first() - 1;
        while (with > 1
                && (BOUNDS.contains(pieces.word(with)) || pieces.tag(with).isAdverb())) {
            with--;
        }
        int comma = with - 1;
        int first = comma > 1 && pieces.is(with, "with") && pieces.is(comma, ",")
                ? parsed.phraseStart(pieces.token(comma - 1).index())
                : -1;
        return first < 1 ? null : places.placeAt(pieces.ofToken(first) - 1);
    }

    /** "in Oslo", "were from Oslo" */
    private @Nullable Holder placeAt(int at, Clause clause) {
        return pieces.is(at, "from") && isBe(at - 1) ? places.behind(at, clause) : places.placeAt(at, clause);
    }

    private boolean isBe(int at) {
        VerbGroup verb = groupAt(at);
        return verb != null && parsed.token(verb.head()).lemma().equals("be");
    }

    /** "Weber paid 40 bakers, who": the verb of the clause tells of another; not that of "Weber said 40 bakers left". */
    private boolean hasVerbBefore(Amount amount, Clause own) {
        VerbGroup behind = amount.end() < pieces.size() ? groupAt(amount.end()) : null;
        boolean acts = behind != null && behind.isFinite();
        for (int at = 0; at < amount.first(); at++) {
            VerbGroup group = groupAt(at);
            if (group != null
                    && group.isFinite()
                    && clauses.at(group.first()) == own
                    && !(acts && TellingVerbs.isOne(parsed.token(group.head()).lemma()))) {
                return true;
            }
        }
        return false;
    }

    /** "in Oslo, where ten died", "an attack in Oslo, which hurt ten": the nearest before a relative clause, where no verb parts them. */
    private @Nullable Holder before(Amount amount, Clause own) {
        Clause parent = own.parent();
        if (own.link() != Clause.Link.RELATIVE || parent == null || pieces.is(pieces.ofToken(own.first()), "who")) {
            return null;
        }
        for (int at = amount.first() - 1; at >= 0; at--) {
            Clause clause = clauses.at(pieces.token(at).index());
            if (clause != own && groupAt(at) != null) {
                return null;
            }
            Holder place = places.placeAt(at, own);
            place = place != null ? place : places.placeAt(at, parent);
            place = place == null && parent == clause ? sites.at(at) : place;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "a quake struck Oslo, injuring ten": the place or house of the act that a participle goes on from. */
    private @Nullable Holder befallen(Amount amount, Clause own) {
        for (int at = amount.first() - 1; own.link() == Clause.Link.PARTICIPIAL && at >= 0; at--) {
            Clause clause = clauses.at(pieces.token(at).index());
            VerbGroup verb = groupAt(at);
            if (verb == null) {
                Holder site = clause == own.parent() ? sites.at(at) : null;
                if (site != null) {
                    return site;
                }
            } else if (clause != own) {
                // "tore through Oslo"
                int first = verb.end() + (PASSING.contains(parsed.word(verb.end())) ? 1 : 0);
                int last = first < parsed.size() ? parsed.phraseEnd(first) : -1;
                boolean object = clause == own.parent() && last > 0 && parsed.phraseStart(first) == first;
                return object ? ofObject(first, last, own) : null;
            }
        }
        return null;
    }

    /** "struck Oslo", "stormed Oslo's market, killing ten": the place that is hit, or whose the thing is that is. */
    private @Nullable Holder ofObject(int first, int last, Clause own) {
        Span phrase = parsed.article().span(first, last);
        Holder whole = named(phrase, EntityType.PLACE);
        List<Place> within = entities.within(phrase);
        if (whole != null || within.isEmpty() || !mishaps.harms(parsed.group(own.first()))) {
            return whole;
        }
        // "Turkey's neighbour Syria", "Sweden's Ericsson"
        Place named = within.get(within.size() - 1);
        return named.entity().type() == EntityType.PLACE
                ? new Holder(named.entity(), named.mention().span(), FigureRule.HOLDER_IS_PLACE)
                : null;
    }

    private @Nullable Holder named(Span phrase, EntityType type) {
        Holder holder = Holder.meantAt(entities, phrase, FigureRule.HOLDER_IS_PLACE);
        return holder != null && holder.isOf(type) ? holder : null;
    }

    /** Not "a five-storey house": no count of what is there. */
    private boolean counts(Amount amount) {
        int behind = amount.numeral().end();
        boolean tied = behind < pieces.size() && pieces.get(behind).isDash();
        return !tied && (amount.unit() == null || amount.unit().symbol().equals("%"));
    }

    private @Nullable VerbGroup groupAt(int at) {
        return parsed.group(pieces.token(at).index());
    }
}
