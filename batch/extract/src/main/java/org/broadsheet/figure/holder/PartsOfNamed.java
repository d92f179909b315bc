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

    PartsOfNamed(Surroundings around, Pieces pieces, HolderPlaces places, Owners owners) {
        this.pieces = pieces;
        this.entities = around.entities();
        this.places = places;
        this.owners = owners;
        this.kinds = new NamedByKind(around, pieces);
    }

    /** The one whose the party is, or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        if (party == null || party.end() > amount.first() || amount.isAge() || owners.leaveOut(amount)) {
            return null;
        }
        Holder owner = withHis(party);
        owner = owner != null ? owner : owner(party);
        if (owner != null || pieces.isAny(party.first(), "a", "an", "one", "another")) {
            // "a bakery in Oslo" is one that has its own.
            return owner;
        }
        Holder attribute = attribute(party);
        // Money passes from hand to hand.
        boolean money = amount.unit() != null && amount.unit().isMoney();
        return attribute != null || money ? attribute : place(party);
    }

    /** "Weber and his wife", "Ardent and its owner": the one by whom the other is told. */
    private @Nullable Holder withHis(Part party) {
        for (int at = party.first() + 1; at + 1 < party.end(); at++) {
            if (pieces.is(at, "and")) {
                return pieces.tag(at + 1) != PRP_POSSESSIVE ? null : withHis(party.first(), at, party);
            }
        }
        return null;
    }

    private @Nullable Holder withHis(int first, int end, Part party) {
        Holder named = meant(party, first, end);
        return named != null ? named : kinds.of(first, end);
    }

    /** "her shifts", "Weber's victory", no one person of hers: "her rival". */
    private @Nullable Holder owner(Part party) {
        int end = party.first();
        boolean pronoun = pieces.tag(end) == PRP_POSSESSIVE;
        while (!pronoun && end < party.end() && pieces.tag(end) != POS) {
            end++;
        }
        boolean owned = pronoun || end > party.first() && end < party.end();
        boolean other = isPerson(party.end() - 1) || owners.isOfSomeonesFirm(party.first(), party.end());
        return !owned || other ? null : meant(party, party.first(), pronoun ? end + 1 : end);
    }

    /** "the Oslo contest", "most Oslo bakers": the place named before what is there. */
    private @Nullable Holder attribute(Part party) {
        int first = party.first();
        while (first < party.end()
                && (pieces.tag(first) == DT || pieces.tag(first).isAdjective())) {
            first++;
        }
        List<Place> named = first >= party.end() ? List.of() : entities.within(pieces.span(first, party.end()));
        if (named.isEmpty() || isPerson(party.end() - 1)) {
            return null;
        }
        Span name = named.get(0).mention().span();
        Span phrase = pieces.span(first, party.end());
        boolean opens = name.start() == phrase.start() && name.end() < phrase.end();
        for (int at = first; opens && at < party.end(); at++) {
            opens = pieces.tag(at).isNoun() || pieces.tag(at).isAdjective();
        }
        return opens && named.get(0).entity().type() == EntityType.PLACE
                ? new Holder(named.get(0).entity(), phrase, FigureRule.HOLDER_OWNS)
                : null;
    }

    /** "infections in Norway" */
    private @Nullable Holder place(Part party) {
        for (int at = party.first() + 1; at < party.end(); at++) {
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

    private @Nullable Holder meant(Part party, int first, int end) {
        Holder meant = Holder.meantAt(entities, pieces.span(first, end), FigureRule.HOLDER_OWNS);
        return meant == null || meant.entity() == null
                ? null
                : new Holder(meant.entity(), pieces.span(party.first(), party.end()), FigureRule.HOLDER_OWNS);
    }
}
