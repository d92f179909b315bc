package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Who holds a figure of those who are named in a phrase: what it measures, or what it is a share of. */
final class NamedHolders {
    /** Nouns of a deal: what it is of is bought, and the buyer holds the price. */
    private static final Set<String> DEALS = WordSets.english("figure-contexts").get("deal-nouns");

    /** Prepositions behind which whose it is may stand: "the revenue of Ardent". */
    private static final Set<String> BELONGING =
            WordSets.english("figure-contexts").get("prepositions-of-holders");

    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").get("nouns-of-bodies");

    private static final Set<String> CALLINGS = WordList.english("roles").words();

    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final TopicHolders topics;

    NamedHolders(Surroundings around, Pieces pieces, TopicHolders topics) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.topics = topics;
    }

    @Nullable
    Holder in(int first, int end, FigureRule rule) {
        if (first >= end) {
            return null;
        }
        if (isSomeonesPerson(first, end)) {
            return apposedTo(end, rule);
        }
        Holder itself = namedBehindOwner(first, end, rule);
        if (itself != null) {
            return itself;
        }
        int limit = end;
        for (int at = first; at < end; at++) {
            if (pieces.tag(at) == POS && at > first && pieces.tag(at - 1) != POS) {
                Entity owner = entities.meantAt(pieces.span(first, at));
                if (owner != null) {
                    return Holders.holder(owner, pieces.span(first, end), rule);
                }
                if (pieces.tag(first) == DT && !pieces.tag(at - 1).isProperNoun()) {
                    // "the firm's Nordic revenue" is the firm's, whoever that is.
                    return topics.byKind(first, at);
                }
            }
            if (pieces.is(at, "of") && at > first && DEALS.contains(pieces.word(at - 1))) {
                limit = at;
                break;
            }
        }
        Span phrase = pieces.span(first, limit);
        Entity whole = entities.meantAt(phrase);
        List<Place> named = whole == null
                ? entities.within(phrase).stream()
                        .filter(place -> mayHold(first, place))
                        .toList()
                : List.of();
        boolean joint = named.size() > 1 && isJoint(named.get(0), named.get(1));
        return joint
                ? null
                : Holders.holder(named.isEmpty() ? whole : named.get(0).entity(), phrase, rule);
    }

    /** "her rival", "his wife": another person than the one whose the person is. */
    private boolean isSomeonesPerson(int first, int end) {
        String head = pieces.token(end - 1).lemma();
        return pieces.tag(first) == PRP_POSSESSIVE && (CALLINGS.contains(head) || PEOPLE.contains(head));
    }

    /** "Norway's Ana Weber", "Ardent's owner, Bellis, ": who is named behind another whose he is; or null. */
    private @Nullable Holder namedBehindOwner(int first, int end, FigureRule rule) {
        int mark = first + 1;
        while (mark < end && pieces.tag(mark) != POS) {
            mark++;
        }
        if (mark + 1 >= end) {
            return null;
        }
        if (pieces.tag(mark + 1).isProperNoun() && pieces.tag(end - 1).isProperNoun()) {
            Span name = pieces.span(mark + 1, end);
            return Holders.holder(entities.meantAt(name), name, rule);
        }
        Holder apposed = pieces.tag(end - 1).isProperNoun() ? null : apposedTo(end, rule);
        int behind = apposed == null
                ? -1
                : pieces.ofToken(
                        parsed.article().tokenAt(parsed.article().body().to(apposed.place())));
        return pieces.is(behind, ",") ? apposed : null;
    }

    /** "her rival, Karl Brandt, got 41 percent": who is named behind the comma; or null. */
    private @Nullable Holder apposedTo(int end, FigureRule rule) {
        if (!pieces.is(end, ",") || !pieces.tag(end + 1).isProperNoun()) {
            return null;
        }
        int last = parsed.phraseEnd(pieces.token(end + 1).index());
        if (last < 0) {
            return null;
        }
        Span name = pieces.span(end + 1, pieces.ofToken(last));
        return Holders.holder(entities.meantAt(name), name, rule);
    }

    /** Whether a name may hold what its phrase measures: not that of "fees for Ardent cards" or "wins over Ardent". */
    private boolean mayHold(int first, Place place) {
        if (isTied(place)) {
            return false;
        }
        int name = parsed.article()
                .tokenAt(parsed.article().body().from(place.mention().span()));
        for (int at = pieces.ofToken(name) - 1; at >= first; at--) {
            if (pieces.tag(at) == IN) {
                // "the singer of Ardent", "a yard from Oslo" are others than the band and the town.
                return BELONGING.contains(pieces.word(at)) && !(at > first && isAnother(at - 1));
            }
        }
        return true;
    }

    private boolean isAnother(int noun) {
        String lemma = pieces.token(noun).lemma();
        boolean one = pieces.tag(noun) == NN && (BODIES.contains(lemma) || PEOPLE.contains(lemma));
        return CALLINGS.contains(lemma) || one && pieces.isAny(noun + 1, "in", "from");
    }

    /** "the ISO-rated load", "Oslo-bound trains": a name that a hyphen ties to what is said of another. */
    private boolean isTied(Place place) {
        Text body = parsed.article().body();
        int end = body.to(place.mention().span());
        return end + 1 < body.length() && body.charAt(end) == '-' && Character.isLowerCase(body.charAt(end + 1));
    }

    /** "the people of Oslo and Bergen": two that hold it together, of which the column has room for neither alone. */
    private boolean isJoint(Place one, Place other) {
        int from = one.mention().span().end();
        int to = other.mention().span().start();
        String between = from < to ? parsed.article().body().of(new Span(from, to)) : "";
        return one.entity() != other.entity()
                && one.entity().type() == other.entity().type()
                && between.strip().equals("and");
    }
}
