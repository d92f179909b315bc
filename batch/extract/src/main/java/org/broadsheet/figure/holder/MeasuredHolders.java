package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Who is named in what an amount measures, owns what does it, or stands behind "from" beside it: "Ardent revenue", "an offer from Ardent". */
final class MeasuredHolders {
    /** Nouns for a part that someone has of what is another's: "a stake". */
    private static final Set<String> SHARES =
            WordSets.english("figure-contexts").get("nouns-of-shares");

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    private static final int LONGEST_BRACKET = 12;

    private static final Set<String> WAYS = Set.of("m", "km", "mi", "ft", "ly", "yd", "nmi", "light-year");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Owners owners;
    private final NamedHolders named;
    private final ThingHolders things;
    private final Nations nations;

    MeasuredHolders(Surroundings around, Pieces pieces, Owners owners, NamedHolders named, ThingHolders things) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.owners = owners;
        this.named = named;
        this.things = things;
        this.nations = new Nations(pieces, entities);
    }

    /**
     * The holder, or null.
     *
     * @param next first piece of the next amount, or the sentence's end
     */
    @Nullable
    Holder of(Amount amount, Measured measured, int next) {
        Holder elsewhere = compared(amount);
        if (elsewhere != null) {
            return elsewhere;
        }
        Holder holder = inMeasured(amount, measured);
        holder = holder != null ? holder : ownerOfDoer(amount, measured);
        return holder != null || amount.isAge() || isWay(amount)
                ? holder
                : from(amount, Math.max(amount.end(), measured.end()), next);
    }

    /** "84 years in Norway, compared with 77 in Peru": the place behind what another amount is compared with; or null. */
    private @Nullable Holder compared(Amount amount) {
        int at = amount.first() - 1;
        at = BOUNDS.contains(pieces.word(at)) ? at - 1 : at;
        at = pieces.isAny(at, "with", "to") ? at - 1 : at;
        if (!pieces.isAny(at, "compared", "against", "versus", "vs") || !pieces.is(amount.end(), "in")) {
            return null;
        }
        int last = parsed.phraseEnd(pieces.token(amount.end() + 1).index());
        Holder place = last < 0 ? null : meant(amount.end() + 1, pieces.ofToken(last), FigureRule.HOLDER_IS_PLACE);
        return place != null && place.isOf(EntityType.PLACE) ? place : null;
    }

    /** Who is named in what an amount measures; or null. */
    private @Nullable Holder inMeasured(Amount amount, Measured measured) {
        if (!measured.isNamed()
                || measured.rule() == FigureRule.MEASURED_RIVAL
                || owners.isOfSomeonesFirm(measured.first(), measured.end())) {
            return null;
        }
        // "American exports to Peru"
        boolean part = amount.of() != null || amount.isShare() || pieces.is(amount.end(), "of");
        boolean whole = amount.isAge() || measured.first() >= amount.first() && part;
        Holder nation = whole ? null : nations.ofMeasure(measured.first(), endOfNamed(measured));
        if (nation != null) {
            return nation;
        }
        Holder holder = named.in(measured.first(), endOfNamed(measured), FigureRule.HOLDER_IN_MEASURED);
        holder = holder != null ? holder : things.behind(amount, measured);
        // "a 36-year-old Lund man" is not Lund's.
        return holder != null && amount.isAge() && holder.isOf(EntityType.PLACE) ? null : holder;
    }

    /** "Weber's plan will raise $5m": whose it is that does what is measured; or null. */
    private @Nullable Holder ownerOfDoer(Amount amount, Measured measured) {
        Part doer = measured.rule() == FigureRule.MEASURED_ACT ? measured.agent() : null;
        if (doer == null || doer.end() > amount.first() || owners.leaveOut(amount)) {
            return null;
        }
        // "Norway's Ardent sold 40 boats": a name behind the owner's acts itself.
        boolean itself = pieces.tag(doer.end() - 1).isProperNoun();
        for (int at = doer.first() + 1; !itself && at < doer.end(); at++) {
            if (pieces.tag(at) == PennTag.POS) {
                return named.in(doer.first(), doer.end(), FigureRule.HOLDER_OWNS);
            }
        }
        return null;
    }

    /**
     * Where what is measured ends: before what someone has a share of ("a 5% share of the Oslo market"), or of an act ("Weber
     * beat Costa") the phrase of who does it.
     */
    private int endOfNamed(Measured measured) {
        Part agent = measured.agent();
        if (measured.rule() == FigureRule.MEASURED_NOUN_AFTER) {
            for (int at = measured.first() + 1; at < measured.end(); at++) {
                if (pieces.is(at, "of") && SHARES.contains(pieces.word(at - 1))) {
                    return at;
                }
            }
        }
        if (measured.rule() != FigureRule.MEASURED_ACT) {
            return measured.end();
        }
        // "21% chose the mayor of Osler"
        return agent == null ? measured.first() : Math.min(agent.end(), measured.end());
    }

    /** "40 km from Oslo" is as far from it, not of it. */
    private static boolean isWay(Amount amount) {
        return amount.unit() != null && WAYS.contains(amount.unit().symbol());
    }

    /** "a $3 billion offer from Ardent", "three sailors from Norway". */
    private @Nullable Holder from(Amount amount, int behind, int next) {
        int end = amount.unit() == null ? behind : pastBracket(behind);
        if (!pieces.is(end, "from") || end == behind && end + 1 >= next) {
            return null;
        }
        int token = pieces.token(end + 1).index();
        int last = parsed.phraseEnd(token);
        return last < 0 ? null : meant(end + 1, pieces.ofToken(last), FigureRule.HOLDER_AFTER_FROM);
    }

    /** "$40 (£30) from Ardent": past the bracket that opens, goes on or closes at a piece, with the same in another unit. */
    private int pastBracket(int from) {
        int close = from;
        while (pieces.isAny(from, "(", "or") && close - from < LONGEST_BRACKET && !pieces.is(close, ")")) {
            if (close > from && !isOfAmount(close)) {
                // "40% (30% in May)"
                return from;
            }
            close++;
        }
        return pieces.is(close, ")") ? close + 1 : from;
    }

    private boolean isOfAmount(int at) {
        PennTag tag = pieces.tag(at);
        return BOUNDS.contains(pieces.word(at)) || !tag.isVerb() && !tag.isAdjective() && tag != PennTag.IN;
    }

    private @Nullable Holder meant(int first, int end, FigureRule rule) {
        if (first >= end) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }
}
