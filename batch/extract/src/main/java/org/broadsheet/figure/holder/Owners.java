package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whose a figure is by an owner told in its own phrase: "the city's 40 boats", "two of the city's boats", "its 40 boats". */
final class Owners {
    /** Words between an owner and an amount: "its original and much higher $4bn". */
    private static final int NEAR = 4;

    /** Prepositions behind which the things that were spoken of are no deed of the clause's subject: "on these two issues". */
    private static final Set<String> ASIDE = WordSets.english("figure-contexts").get("prepositions-of-given-counts");
    /** Prepositions behind which no count is: "led talks among 195 countries". */
    private static final Set<String> AMONG = WordSets.english("figure-contexts").get("prepositions-of-parties");

    /** "159th", or its end where the number is a piece of its own. */
    private static final Pattern ORDINAL = Pattern.compile("\\d*(?:st|nd|rd|th)");

    private static final Set<String> ORDINALS = WordList.english("ordinals").words();

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    private static final Set<String> TEAMS = WordSets.english("figure-contexts").get("nouns-of-teams");
    private static final Set<String> FIRMS = WordSets.english("figure-contexts").get("nouns-of-firms");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    Owners(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The owner, or null where none is told or it is open who is meant. */
    @Nullable
    Holder of(Amount amount) {
        // "one of the city's boats" is singled out and told of itself.
        boolean several = !pieces.is(amount.first(), "one");
        for (int at = amount.numeral().end(); several && at < amount.end(); at++) {
            if (pieces.tag(at) == POS) {
                return ending(at);
            }
            if (pieces.tag(at) == PRP_POSSESSIVE) {
                return meant(at, at + 1);
            }
        }
        int owner = ownerBefore(amount.first());
        if (owner < 0) {
            return null;
        }
        if (pieces.tag(owner) == POS) {
            return ending(owner);
        }
        Holder thing = pieces.is(owner, "its") && isPriceOf(amount, owner) ? nearestThing(owner) : null;
        return thing != null ? thing : meant(owner, owner + 1);
    }

    /**
     * "its 40 boats" where it is open who is meant: the party to the clause, unless that is a person, else the body or place
     * named last before it.
     *
     * @param party the party to the clause, or null
     * @param amount an amount whose owner {@link #of} does not find
     */
    @Nullable
    Holder thing(@Nullable Holder party, Amount amount) {
        int owner = ownerBefore(amount.first());
        if (owner < 0 || pieces.tag(owner) != POS && !pieces.is(owner, "its")) {
            return party;
        }
        if (party != null && !party.isOf(EntityType.PERSON)) {
            return party;
        }
        return pieces.is(owner, "its") ? nearestThing(owner) : null;
    }

    /** "vital to Norway's farms, making up 22% of its income": the owner in the phrase right before the comma of such a share; or null. */
    @Nullable
    Holder ofWhole(Amount amount, int wholeEnd) {
        int its = pieces.is(amount.end(), "of") ? amount.end() + 1 : amount.end();
        int comma = amount.first() - 1;
        while (comma > 0 && !pieces.is(comma, ",")) {
            comma--;
        }
        if (its >= wholeEnd || !pieces.is(its, "its") || comma < 1 || pieces.tag(comma + 1) != VBG) {
            return null;
        }
        int first = parsed.phraseStart(pieces.token(comma - 1).index());
        int mark = first < 1 ? -1 : pieces.ofToken(first);
        boolean inPhrase = mark > 0 && (pieces.tag(mark - 1) == IN || pieces.tag(mark - 1) == TO);
        while (inPhrase && mark < comma && pieces.tag(mark) != POS) {
            mark++;
        }
        return inPhrase && mark < comma ? ending(mark) : null;
    }

    /**
     * Whether the party to the clause is not whose the figure is: a count that hangs on a preposition of its own.
     */
    boolean leaveOut(Amount amount) {
        int at = amount.first() - 1;
        while (at > 1 && (BOUNDS.contains(pieces.word(at)) || pieces.tag(at).isAdverb())) {
            // "is one of at least 40 yards"
            at--;
        }
        boolean given = pieces.isAny(at, "the", "these", "those", "both");
        at = given ? at - 1 : at;
        boolean counts = amount.unit() == null && !amount.range();
        boolean oneOf = pieces.is(at, "of") && pieces.is(at - 1, "one");
        return counts && oneOf && !given
                || counts && isTotalOfRank(at)
                || counts && (AMONG.contains(pieces.word(at)) || given && ASIDE.contains(pieces.word(at)));
    }

    /** "came fifth of 40 yards", "159th among 180 yards": all that a place in an order is one of. */
    private boolean isTotalOfRank(int at) {
        int rank = pieces.is(at, "of") && pieces.is(at - 1, "out") ? at - 2 : at - 1;
        // "a third of 900 schools"
        boolean share = pieces.isAny(rank - 1, "a", "one", "two", "three", "four");
        return pieces.isAny(at, "of", "among")
                && !share
                && (ORDINALS.contains(pieces.word(rank))
                        || ORDINAL.matcher(pieces.word(rank)).matches());
    }

    /** Where the owner of an amount begins, "the firm's 40 boats", or -1. */
    int firstOfOwner(Amount amount) {
        int owner = ownerBefore(amount.first());
        int first = owner > 0 && pieces.tag(owner) == POS
                ? parsed.phraseStart(pieces.token(owner).index())
                : -1;
        return first < 0 ? -1 : pieces.ofToken(first);
    }

    /** "its 40 boats": whether a pronoun for a thing owns an amount. */
    boolean isOwned(Amount amount) {
        int owner = ownerBefore(amount.first());
        return owner >= 0 && pieces.is(owner, "its");
    }

    /** The mark of the genitive or the pronoun that owns an amount, or -1. */
    private int ownerBefore(int amount) {
        for (int at = amount - 1; at >= Math.max(0, amount - NEAR); at--) {
            if (pieces.tag(at) == POS || pieces.tag(at) == PRP_POSSESSIVE) {
                // "last year's 40 boats" are no year's.
                return pieces.isTime(pieces.ofToken(pieces.token(at).index()) - 1) ? -1 : at;
            }
            if (!pieces.tag(at).isAdjective() && !pieces.tag(at).isAdverb()) {
                return -1;
            }
        }
        return -1;
    }

    /** Who is meant by the phrase that a mark of the genitive ends. */
    private @Nullable Holder ending(int mark) {
        int token = pieces.token(mark).index();
        int first = parsed.phraseStart(token);
        if (first < 0) {
            return null;
        }
        int start = pieces.ofToken(first);
        int end = pieces.ofToken(token);
        return isFirmOfSomeone(end - 1) ? firm(start, end) : meant(start, end);
    }

    /** "bought Bellis for less than its $4bn": a price told behind "for" is that of the thing. */
    private boolean isPriceOf(Amount amount, int owner) {
        boolean money = amount.unit() != null && amount.unit().isMoney();
        for (int at = owner - 1; money && at >= Math.max(0, owner - NEAR); at--) {
            if (pieces.is(at, "for")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase opens with such a firm: "his company paid". */
    boolean isOfSomeonesFirm(int first, int end) {
        return end - first >= 2 && isFirmOfSomeone(first + 1);
    }

    /** "his company": a firm that is only told by whose it is. */
    boolean isFirmOfSomeone(int noun) {
        return FIRMS.contains(pieces.word(noun)) && pieces.tag(noun - 1) == PRP_POSSESSIVE;
    }

    /** "her party", "Weber's side": people who are told by who leads them, and are not he. */
    boolean isTeamOfSomeone(int noun) {
        return TEAMS.contains(pieces.word(noun))
                && (pieces.tag(noun - 1) == POS || pieces.isAny(noun - 1, "his", "her"));
    }

    /** The body that the article speaks of more than twice as often as of any other, and else open. */
    @Nullable
    Holder firm(int first, int end) {
        Entity most = MostTold.of(entities, entity -> entity.type() == EntityType.ORGANIZATION);
        return most == null ? null : new Holder(most, pieces.span(first, end), FigureRule.HOLDER_OWNS);
    }

    /** "bought Ardent for less than its first $4bn": the body, product or place named last before "its". */
    private @Nullable Holder nearestThing(int its) {
        if (its == 0) {
            return null;
        }
        for (int at = its - 1; at > 0; at--) {
            if (isFirmOfSomeone(at)) {
                return firm(at - 1, at + 1);
            }
        }
        List<Place> before = entities.within(pieces.span(0, its));
        for (int i = before.size() - 1; i >= 0; i--) {
            Entity entity = before.get(i).entity();
            if (entity.type() != EntityType.PERSON && entity.type() != EntityType.EVENT) {
                return new Holder(entity, pieces.span(its, its + 1), FigureRule.HOLDER_OWNS);
            }
        }
        return null;
    }

    private @Nullable Holder meant(int first, int end) {
        if (first >= end) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        return Holder.meantAt(entities, phrase, FigureRule.HOLDER_OWNS);
    }
}
