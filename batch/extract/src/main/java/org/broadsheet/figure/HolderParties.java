package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.Holders.Holder;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The parties to the clause of a figure: who does what is counted, or is spoken of with it. */
final class HolderParties {
    /** Plural nouns for those who act for a body: "Ardent officials". */
    private static final Set<String> MEMBERS =
            WordSets.english("figure-contexts").get("nouns-of-members");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Owners owners;

    HolderParties(Surroundings around, ClauseMap clauses, Pieces pieces, Owners owners) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.owners = owners;
    }

    /** The party to the clause, as it stands there, or else as it is named, or else whose doing it is; or null. */
    @Nullable
    Holder of(Measured measured, Amount amount) {
        for (Part party : new Part[] {measured.mention(), measured.agent()}) {
            Holder holder = party == null ? null : party(party.first(), party.end());
            if (holder != null) {
                return holder;
            }
        }
        Holder sayers = measured.mention() == null ? null : sayers(measured.mention(), amount);
        return sayers != null ? sayers : doer(amount);
    }

    private @Nullable Holder party(int first, int end) {
        if (first >= end) {
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
        return meant == null ? bodyOf(first, end) : new Holder(meant, phrase, FigureRule.HOLDER_IS_SUBJECT);
    }

    /** "Ardent officials": the body named right before those who act for it; or null. */
    private @Nullable Holder bodyOf(int first, int end) {
        if (end - first < 2 || !MEMBERS.contains(pieces.word(end - 1))) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        List<Place> named = entities.within(pieces.span(first, end - 1));
        for (Place place : named) {
            boolean beside =
                    place.mention().span().end() == pieces.span(first, end - 1).end();
            if (beside && place.entity().type() == EntityType.ORGANIZATION) {
                return new Holder(place.entity(), phrase, FigureRule.HOLDER_IS_SUBJECT);
            }
        }
        return null;
    }

    /** "Ardent officials say they spent $5m": a body's people speak of themselves. */
    private @Nullable Holder sayers(Part mention, Amount amount) {
        if (!pieces.is(mention.first(), "they") || mention.end() != mention.first() + 1) {
            return null;
        }
        for (int at = 1; at < amount.first(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            boolean says = verb != null && clauses.at(verb.first()).link() == Clause.Link.SAYING;
            Subject subject = says && verb != null ? parsed.subjects().grammatical(verb) : null;
            if (subject != null) {
                return bodyOf(pieces.ofToken(subject.first()), pieces.ofToken(subject.end()));
            }
        }
        return null;
    }

    /** "40 workers were fired by Ardent": who does what is done to those counted; or null. */
    private @Nullable Holder doer(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null && clauses.at(verb.first()) == own) {
                Subject agent = verb.passive() ? parsed.subjects().of(verb) : null;
                return agent == null ? null : party(pieces.ofToken(agent.first()), pieces.ofToken(agent.end()));
            }
        }
        return null;
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
