package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.Holders.Holder;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * The places of what is counted where neither the figure's own clause opens with one nor one follows it: that of the clause a
 * relative one hangs on ("in Oslo, where ten died"), the one behind a list of counts ("40 boats and 3 ships in Oslo"), the one
 * told before ("fell most in Oslo, with ten boats") and the one that something befell ("struck Oslo, injuring ten").
 */
final class EventPlaces {
    private static final Set<String> SEEING =
            WordSets.english("figure-contexts").get("verbs-of-seeing");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final HolderPlaces places;

    EventPlaces(Surroundings around, ClauseMap clauses, Pieces pieces, HolderPlaces places) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.places = places;
    }

    /** The place of a count, or null. */
    @Nullable
    Holder of(Amount amount, int next) {
        if (amount.unit() != null && !amount.unit().symbol().equals("%")) {
            return null;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        Holder place = where(own);
        place = place != null ? place : listed(amount, own, next);
        place = place != null ? place : told(amount, own, next);
        place = place != null ? place : before(amount, own);
        return place != null ? place : befallen(amount, own);
    }

    /** "Ardent, where two bakers in ten are", "in Oslo, where ten died": who or what stands right before a clause of place. */
    private @Nullable Holder where(Clause own) {
        int where = own.link() == Clause.Link.RELATIVE ? pieces.ofToken(own.first()) : -1;
        int end = where > 0 && pieces.is(where - 1, ",") ? where - 1 : where;
        int first = end < 1 || !pieces.is(where, "where") ? -1 : parsed.phraseStart(pieces.token(end - 1).index());
        if (first < 0) {
            return null;
        }
        Span phrase = pieces.span(pieces.ofToken(first), end);
        Entity meant = entities.meantAt(phrase);
        return meant == null || meant.type() != EntityType.ORGANIZATION
                ? null
                : new Holder(meant, phrase, FigureRule.HOLDER_IS_PLACE);
    }

    /** "40 boats, 3 ships and a raft in Oslo": behind the list that the count stands in. */
    private @Nullable Holder listed(Amount amount, Clause own, int next) {
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup group = groupAt(at);
            boolean quality = group != null && group.form() == VerbGroup.Form.PARTICIPLE && pieces.tag(at + 1).isNoun();
            if (group != null && !quality || clauses.at(pieces.token(at).index()) != own) {
                return null;
            }
            if (pieces.tag(at) == IN) {
                return at < next ? null : places.placeAt(at, own);
            }
        }
        return null;
    }

    /** "40 bakers have recovered from the flu in Oslo": behind the verb that tells of those counted. */
    private @Nullable Holder told(Amount amount, Clause own, int next) {
        boolean open = amount.first() == 0 || pieces.tag(amount.first() - 1) != IN;
        if (!open || CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1))) {
            return null;
        }
        boolean verb = false;
        for (int at = amount.end(); at < next; at++) {
            VerbGroup group = groupAt(at);
            verb |= group != null && clauses.at(group.first()) == own;
            Holder place = verb ? places.placeAt(at, own) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "in Oslo, where ten died", "was in Oslo, with ten boats": the nearest before the count that no other verb parts from it. */
    private @Nullable Holder before(Amount amount, Clause own) {
        boolean relative = own.link() == Clause.Link.RELATIVE && own.parent() != null;
        boolean someone = pieces.is(pieces.ofToken(own.first()), "who");
        if (someone) {
            return null;
        }
        for (int at = amount.first() - 1; at >= 0; at--) {
            Clause clause = clauses.at(pieces.token(at).index());
            if (relative && clause != own && groupAt(at) != null) {
                return null;
            }
            Holder place = places.placeAt(at, own);
            place = place == null && relative && own.parent() != null ? places.placeAt(at, own.parent()) : place;
            place = place == null && relative && own.parent() == clause ? siteAt(at) : place;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "a quake struck Oslo, injuring ten": the place that is the object of the act a participle goes on from. */
    private @Nullable Holder befallen(Amount amount, Clause own) {
        for (int at = amount.first() - 1; own.link() == Clause.Link.PARTICIPIAL && at >= 0; at--) {
            VerbGroup verb = groupAt(at);
            Holder site = clauses.at(pieces.token(at).index()) == own.parent() ? siteAt(at) : null;
            if (site != null) {
                return site;
            }
            if (verb != null && clauses.at(verb.first()) == own.parent()) {
                Subject subject = SEEING.contains(parsed.token(verb.head()).lemma())
                        ? parsed.subjects().grammatical(verb)
                        : null;
                if (subject != null) {
                    // "Oslo suffered a quake causing ten deaths"
                    return place(parsed.article().span(subject.first(), subject.end()));
                }
                int last = verb.end() < parsed.size() ? parsed.phraseEnd(verb.end()) : -1;
                return last < 0 || parsed.phraseStart(verb.end()) != verb.end()
                        ? null
                        : place(parsed.article().span(verb.end(), last));
            }
        }
        return null;
    }

    /** "a shot in Ardent Hall, which hit two": a body by whose name its house is told. */
    private @Nullable Holder siteAt(int at) {
        if (!pieces.isAny(at, "in", "at") || !pieces.tag(at + 1).isProperNoun()) {
            return null;
        }
        int token = pieces.token(at + 1).index();
        int last = parsed.phraseEnd(token);
        Span phrase = last < 0 || parsed.phraseStart(token) != token ? null : parsed.article().span(token, last);
        Entity meant = phrase == null ? null : entities.meantAt(phrase);
        return meant == null || phrase == null || meant.type() != EntityType.ORGANIZATION
                ? null
                : new Holder(meant, phrase, FigureRule.HOLDER_IS_PLACE);
    }

    private @Nullable Holder place(Span phrase) {
        Entity meant = entities.meantAt(phrase);
        return meant == null || meant.type() != EntityType.PLACE
                ? null
                : new Holder(meant, phrase, FigureRule.HOLDER_IS_PLACE);
    }

    private @Nullable VerbGroup groupAt(int at) {
        return parsed.group(pieces.token(at).index());
    }
}
