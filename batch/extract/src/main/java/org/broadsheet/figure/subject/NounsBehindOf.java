package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.VBG;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What an amount measures that a preposition ties to it: "5 tonnes of wheat", "20% off all boats". */
final class NounsBehindOf {
    /** Parts of counts in brackets. */
    private static final int LONGEST_BRACKET = 6;

    /** Words of bound between a comma and a distance: ", some 40 km". */
    private static final int MOST_BOUNDS = 4;

    /** Lemmas of verbs that take an amount away from what is measured: "wiped $5m from its value". */
    private static final Set<String> REMOVING =
            WordSets.english("figure-contexts").get("verbs-of-removal");

    private final Pieces pieces;
    private final Parts parts;
    private final AttachedNouns attached;

    NounsBehindOf(Pieces pieces, Parts parts, AttachedNouns attached) {
        this.pieces = pieces;
        this.parts = parts;
        this.attached = attached;
    }

    /** "4 million liters of cooling water", "5 tonnes of wheat", "20% off all boats"; or null. */
    @Nullable
    Measured of(Amount amount, int here, int next, @Nullable Part agent) {
        Part yearly = perTime(amount);
        if (yearly != null) {
            return Measured.of(yearly.first(), yearly.end(), agent, FigureRule.MEASURED_AFTER_OF);
        }
        return behind(amount, here, next, agent);
    }

    private @Nullable Measured behind(Amount amount, int here, int next, @Nullable Part agent) {
        int gerund = next + 1;
        if (parts.isWord(next, "of") && isGerund(gerund)) {
            boolean object = parts.is(gerund + 1, Kind.NOUN);
            int end = object ? attached.end(gerund + 1) : parts.get(gerund).end();
            return Measured.of(parts.get(gerund).first(), end, agent, FigureRule.MEASURED_AFTER_OF);
        }
        Unit unit = amount.unit();
        boolean price = unit != null && (unit.isMoney() || unit.symbol().equals("%"));
        boolean removed = unit != null && REMOVING.contains(parts.lemmaOfVerb(pastBounds(here - 1)));
        if (AmountLinks.isOfTheTime(pieces, parts, next)) {
            return null;
        }
        boolean linked = parts.isWord(next, "of")
                || (price || removed) && parts.isWord(next, "off")
                || price && parts.isWord(next, "on") && isSaved(amount.first())
                || removed && unit != null && unit.isMoney() && parts.isWord(next, "from");
        Part noun = parts.get(next + 1);
        return linked && noun.kind() == Kind.NOUN && !IdlePhrases.isTimeBehindOn(pieces, noun.first(), noun.end())
                ? Measured.of(noun.first(), attached.end(next + 1), agent, FigureRule.MEASURED_AFTER_OF)
                : null;
    }

    /** "40 tons of pulp a year": what the amount itself tells the rate of; or null. */
    private @Nullable Part perTime(Amount amount) {
        if (amount.unit() == null || amount.unit().isMoney() || amount.per() == null) {
            return null;
        }
        int of = amount.numeral().end();
        while (of < amount.end() && !pieces.is(of, "of")) {
            of++;
        }
        int end = of + 1;
        while (end < amount.end() && pieces.tag(end).isNoun()) {
            end++;
        }
        return end > of + 1 && end < amount.end() ? new Part(Part.Kind.NOUN, of + 1, end) : null;
    }

    /** "Save up to 5% on shipping", "saves you 5% on fuel" */
    private boolean isSaved(int amount) {
        for (int at = amount - 1; at >= Math.max(0, amount - MOST_BOUNDS - 1); at--) {
            if (pieces.token(at).lemma().equals("save") || pieces.is(at, "save")) {
                return true;
            }
        }
        return false;
    }

    /** Before "more than", "about" and the like. */
    private int pastBounds(int before) {
        int at = before;
        while (at > before - MOST_BOUNDS && mayBound(at)) {
            at--;
        }
        return at;
    }

    /** "75% (30/40) of the pupils": past the counts that a share was made of, in brackets. */
    int pastCounts(Amount amount, int next) {
        Unit unit = amount.unit();
        if (unit == null || !unit.symbol().equals("%") || !parts.isWord(next, "(")) {
            return next;
        }
        for (int at = next + 1; at <= next + LONGEST_BRACKET; at++) {
            if (parts.isWord(at, ")")) {
                return parts.isWord(at + 1, "of") ? at + 1 : next;
            }
        }
        return next;
    }

    /** "three months' worth of supplies" */
    int pastWorth(int next) {
        for (int at = next; at <= next + 1; at++) {
            boolean worth = parts.is(at, Kind.NOUN) && pieces.is(parts.get(at).end() - 1, "worth");
            if (worth && parts.isWord(at + 1, "of")) {
                return at + 1;
            }
        }
        return next;
    }

    boolean isGerund(int part) {
        Part verb = parts.get(part);
        return verb.kind() == Kind.VERB && verb.end() == verb.first() + 1 && pieces.tag(verb.first()) == VBG;
    }

    private boolean mayBound(int at) {
        return parts.is(at, Kind.OTHER) || parts.is(at, Kind.PREPOSITION) || parts.isWord(at, "some");
    }
}
