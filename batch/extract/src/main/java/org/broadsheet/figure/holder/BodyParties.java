package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whose a figure is where the party to its clause is a part of somebody or something named: "Ardent officials". */
final class BodyParties {
    /** Plural nouns for those who act for a body: "Ardent officials". */
    private static final Set<String> MEMBERS =
            WordSets.english("figure-contexts").get("nouns-of-members");

    /** Nouns for what acts for whoever is named before it: "the Weber campaign". */
    private static final Set<String> ARMS = WordSets.english("figure-contexts").get("nouns-of-arms");

    /** "the city of Oslo" */
    private static final Set<String> PLACES =
            WordSets.english("figure-contexts").get("nouns-of-places");

    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Nations nations;

    BodyParties(Pieces pieces, ArticleEntities entities) {
        this.pieces = pieces;
        this.entities = entities;
        this.nations = new Nations(pieces, entities);
    }

    /** Who or what is named in the phrase of a party that is a part of it; or null. */
    @Nullable
    Holder of(int first, int end) {
        Holder member = memberOf(first, end);
        member = member != null ? member : ofNamed(first, end);
        return member != null ? member : unitOf(first, end);
    }

    /** "the government of Norway", "members of the council", "its Polish branch": the one whose arm or members act; or null. */
    private @Nullable Holder ofNamed(int first, int end) {
        boolean arm = ARMS.contains(pieces.word(end - 1));
        if (arm && pieces.tag(first) == PRP_POSSESSIVE) {
            return holder(entities.meantAt(pieces.span(first, first + 1)), first, end);
        }
        for (int at = first + 1; at < end - 1; at++) {
            if (pieces.is(at, "of")) {
                boolean acts = ARMS.contains(pieces.word(at - 1)) || MEMBERS.contains(pieces.word(at - 1));
                boolean town = PLACES.contains(pieces.word(at - 1))
                        && !pieces.tag(at - 1).isPluralNoun();
                Entity whole = acts || town ? entities.meantAt(pieces.span(at + 1, end)) : null;
                return whole == null || whole.type() == EntityType.PERSON || town && whole.type() != EntityType.PLACE
                        ? null
                        : holder(whole, first, end);
            }
        }
        return null;
    }

    private @Nullable Holder holder(@Nullable Entity entity, int first, int end) {
        return entity == null ? null : new Holder(entity, pieces.span(first, end), FigureRule.HOLDER_IS_SUBJECT);
    }

    /** "Ardent officials", "the Weber campaign", "the Norwegian government": the one named right before those who act for it; or null. */
    @Nullable
    Holder memberOf(int first, int end) {
        boolean members = MEMBERS.contains(pieces.word(end - 1));
        boolean arm = ARMS.contains(pieces.word(end - 1));
        if (end - first < 2 || !members && !arm) {
            return null;
        }
        List<Place> named = entities.within(pieces.span(first, end - 1));
        for (Place place : named) {
            boolean beside =
                    place.mention().span().end() == pieces.span(first, end - 1).end();
            if (beside && (arm || place.entity().type() == EntityType.ORGANIZATION)) {
                return new Holder(place.entity(), pieces.span(first, end), FigureRule.HOLDER_IS_SUBJECT);
            }
        }
        return arm && named.isEmpty() ? nations.of(first, end) : null;
    }

    /** "Ardent's Nordic division", "Oslo's ferries", "its ferries": whoever owns a part that is no person; or null. */
    private @Nullable Holder unitOf(int first, int end) {
        if (pieces.is(first, "its") && end - first > 1) {
            return holder(entities.meantAt(pieces.span(first, first + 1)), first, end);
        }
        for (int at = first + 1; at < end - 1; at++) {
            if (pieces.tag(at) == POS) {
                String head = pieces.token(end - 1).lemma();
                Entity owner = entities.meantAt(pieces.span(first, at));
                boolean person = CALLINGS.contains(head)
                        || PEOPLE.contains(head)
                        || pieces.token(end - 1).name() == NameTag.PERSON;
                boolean owns = owner != null
                        && !person
                        && (owner.type() != EntityType.PERSON || ARMS.contains(pieces.word(end - 1)));
                return owns && owner != null
                        ? new Holder(owner, pieces.span(first, end), FigureRule.HOLDER_IS_SUBJECT)
                        : null;
            }
        }
        return null;
    }
}
