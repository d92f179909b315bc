package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

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
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is where the party to its clause is somebody's or of a place, and nobody else is told: "her shifts run ten
 * hours", "the Oslo contest gives 40 seats", "infections in Norway rose by 5".
 */
final class PartsOfNamed {
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final ArticleEntities entities;
    private final HolderPlaces places;
    private final Owners owners;
    private final NamedByKind kinds;
    private final Nations nations;

    PartsOfNamed(Surroundings around, Pieces pieces, HolderPlaces places, Owners owners) {
        this.pieces = pieces;
        this.entities = around.entities();
        this.places = places;
        this.owners = owners;
        this.kinds = new NamedByKind(around, pieces);
        this.nations = new Nations(pieces, entities);
    }

    /** The one whose the party is, or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        // Money passes from hand to hand.
        boolean money = amount.unit() != null && amount.unit().isMoney();
        boolean apart = amount.isAge() || owners.leaveOut(amount);
        Holder named =
                apart || party == null || party.end() > amount.first() ? null : of(party.first(), party.end(), money);
        // "bought 40 Norwegian boats", "had Norwegian revenue of $5m": whoever has it.
        Part agent = measured.agent();
        boolean had =
                measured.rule() == FigureRule.MEASURED_COUNTED || agent != null && agent.first() < measured.first();
        return named != null || apart || had || !measured.isNamed()
                ? named
                : nations.of(measured.first(), measured.end());
    }

    private @Nullable Holder of(int first, int end, boolean money) {
        Holder owner = withHis(first, end);
        owner = owner != null ? owner : owner(first, end);
        if (owner != null || pieces.isAny(first, "a", "an", "one", "another")) {
            // "a bakery in Oslo" is one that has its own.
            return owner;
        }
        Holder attribute = attribute(first, end);
        return attribute != null || money ? attribute : place(first, end);
    }

    /** "Weber and his wife", "the firm and its owner": the one by whom the other is told. */
    private @Nullable Holder withHis(int first, int end) {
        for (int at = first + 1; at + 1 < end; at++) {
            if (pieces.is(at, "and")) {
                Holder named = pieces.tag(at + 1) == PRP_POSSESSIVE ? meant(first, at, end) : null;
                return named != null || pieces.tag(at + 1) != PRP_POSSESSIVE ? named : kinds.of(first, at);
            }
        }
        return null;
    }

    /** "her shifts", "Weber's victory", no one person of hers: "her rival". */
    private @Nullable Holder owner(int first, int end) {
        int mark = first;
        boolean pronoun = pieces.tag(first) == PRP_POSSESSIVE;
        while (!pronoun && mark < end && pieces.tag(mark) != POS) {
            mark++;
        }
        boolean owned = pronoun || mark > first && mark < end;
        boolean other = isPerson(end - 1) || owners.isOfSomeonesFirm(first, end) || owners.isTeamOfSomeone(end - 1);
        return !owned || other ? null : meant(first, pronoun ? first + 1 : mark, end);
    }

    /** "the Oslo contest", "most Oslo bakers": the place named before what is there. */
    private @Nullable Holder attribute(int from, int end) {
        int first = from;
        while (first < end && (pieces.tag(first) == DT || pieces.tag(first).isAdjective())) {
            first++;
        }
        List<Place> named = first >= end ? List.of() : entities.within(pieces.span(first, end));
        if (isPerson(end - 1)) {
            return null;
        }
        if (named.isEmpty()) {
            return nations.of(from, end);
        }
        Span name = named.get(0).mention().span();
        Span phrase = pieces.span(first, end);
        boolean opens = name.start() == phrase.start() && name.end() < phrase.end();
        for (int at = first; opens && at < end; at++) {
            opens = pieces.tag(at).isNoun() || pieces.tag(at).isAdjective();
        }
        return opens && named.get(0).entity().type() == EntityType.PLACE
                ? new Holder(named.get(0).entity(), phrase, FigureRule.HOLDER_OWNS)
                : null;
    }

    /** "infections in Norway" */
    private @Nullable Holder place(int first, int end) {
        for (int at = first + 1; at < end; at++) {
            Holder place = places.placeAt(at);
            if (place != null) {
                return places.isJoint(place) ? null : place;
            }
        }
        return null;
    }

    private boolean isPerson(int noun) {
        String head = pieces.token(noun).lemma();
        boolean one = !pieces.tag(noun).isPluralNoun();
        return pieces.token(noun).name() == NameTag.PERSON || one && (CALLINGS.contains(head) || PEOPLE.contains(head));
    }

    /** Who is meant by the words up to a piece, told by the whole phrase. */
    private @Nullable Holder meant(int first, int last, int end) {
        Holder meant = Holder.meantAt(entities, pieces.span(first, last), FigureRule.HOLDER_OWNS);
        return meant == null || meant.entity() == null
                ? null
                : new Holder(meant.entity(), pieces.span(first, end), FigureRule.HOLDER_OWNS);
    }
}
