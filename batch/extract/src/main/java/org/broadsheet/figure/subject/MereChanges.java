package org.broadsheet.figure.subject;

import java.util.List;
import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What changes where an amount is told of a noun that says no more than that something does: "a 66% increase". */
final class MereChanges {
    private static final Set<String> FORECASTS =
            WordSets.english("figure-contexts").get("nouns-of-forecasts");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;
    private final TrendWords trends;
    private final CountedSubjects counted;
    private final Actors actors;
    private final AmountLinks links;
    private final Comparisons comparisons;

    MereChanges(
            Pieces pieces,
            Parts parts,
            List<Amount> amounts,
            TrendWords trends,
            CountedSubjects counted,
            Actors actors,
            AmountLinks links,
            Comparisons comparisons) {
        this.comparisons = comparisons;
        this.pieces = pieces;
        this.parts = parts;
        this.amounts = amounts;
        this.trends = trends;
        this.counted = counted;
        this.actors = actors;
        this.links = links;
    }

    /** What an amount measures with this noun behind it: the noun, unless it is a mere change of something else. */
    Measured behind(Amount amount, int here, int link, @Nullable Part agent, Measured last, Measured noun) {
        boolean compared = last.isNamed() && comparisons.isBehindComparing(here);
        if (compared && (isMereChange(noun) || isForecast(noun))) {
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        if (!isMereChange(noun)) {
            return noun;
        }
        if (agent != null && (isSeen(link, agent) || isWith(amount, agent))) {
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        Measured start = startOf(here, agent);
        if (start != null) {
            return start;
        }
        return links.isApposed(amount) && last.isNamed() ? last : noun;
    }

    /** What an amount measures with this noun before it, or null where the noun is no mere change or nothing else is told. */
    @Nullable
    Measured before(Part noun, @Nullable Part agent, Measured last) {
        boolean mere = noun.end() - noun.first() <= 2
                && trends.isChange(pieces.token(noun.end() - 1).lemma());
        if (mere && last.isNamed()) {
            // "rose to 9 million, an increase of 2 million"
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        // "yields may see a decrease of 24%"
        return mere && agent != null && actors.isThingThatSees(parts.startingAt(noun.first()) - 1, agent)
                ? Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT)
                : null;
    }

    /** "registrations saw a threefold increase" */
    private boolean isSeen(int link, Part agent) {
        return actors.isThingThatSees(parts.is(link, Kind.PRONOUN) ? link - 1 : link, agent);
    }

    /** "Sales are growing fast, with a 66% increase" */
    private boolean isWith(Amount amount, Part agent) {
        return pieces.is(amount.first() - 2, "with") && !actors.isOne(agent);
    }

    /** "a 93% increase from 88 fires": the things that were counted before the change; or null. */
    private @Nullable Measured startOf(int here, @Nullable Part agent) {
        if (!parts.isWord(here + 2, "from") || !parts.is(here + 3, Kind.AMOUNT)) {
            return null;
        }
        for (Amount start : amounts) {
            if (start.first() == parts.get(here + 3).first()) {
                Part things = counted.of(start, here + 3);
                return things == null
                        ? null
                        : Measured.of(things.first(), things.end(), agent, FigureRule.MEASURED_COUNTED);
            }
        }
        return null;
    }

    /** "below the 5% forecast" */
    private boolean isForecast(Measured measured) {
        return measured.end() == measured.first() + 1
                && FORECASTS.contains(pieces.token(measured.first()).lemma());
    }

    /** "increase", "increase year over year" */
    private boolean isMereChange(Measured measured) {
        int words = measured.end() - measured.first();
        boolean overTime = words == 2 && pieces.isAny(measured.first() + 1, "year", "month");
        return (words == 1 || overTime)
                && trends.isChange(pieces.token(measured.first()).lemma());
    }
}
