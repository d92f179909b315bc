package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.across.ClaimLikeness.Agreement;
import org.broadsheet.article.Figure;

/**
 * Claims of one story on one quantity whose values exclude each other. What speaks for one quantity is the same words around
 * the numbers, the same outcome of those counted, and numbers of like size; what speaks against it is an article that gives
 * both numbers.
 *
 * @param one index of a claim
 * @param other index of the other, larger
 */
public record ClaimConflict(int one, int other) {
    private static final double ASKED = .33;
    /** What must speak for it more where no outcome is told, and where both numbers are small ones, which abound. */
    private static final double AGAINST_NO_OUTCOME = .05;

    private static final double AGAINST_SMALL = .1;
    private static final double SMALL = 13;
    private static final double LARGE = 1000;
    private static final double AGAINST_PEOPLE = .15;
    private static final double AGAINST_OTHER_SUBJECT = .15;
    private static final double LIKE_SUBJECT = .5;
    private static final String AGE = "year of age";
    private static final String MAGNITUDE = Stems.stem("magnitude");
    private static final double READING_RATIO = 1.1;
    private static final double AGAINST_NO_UNIT = .1;
    private static final double FOR_OUTCOME = .15;
    private static final double FOR_SIZE = .2;
    /** Its sentence says of a number that others give more or less. */
    private static final double FOR_STATED = .3;

    private static final double AGAINST_HOLDER = .2;
    /** Shares of many things stand side by side in one story. */
    private static final double AGAINST_SHARES = .2;

    private static final double LIKE_SIZE = 2;
    private static final double LARGEST_RATIO = 6;
    private static final double LARGEST_BLIND_RATIO = 3;
    /** A claim that is this much more clearly on one quantity with another is not with this. */
    private static final double RIVAL = .3;
    /** A toll is seldom brought up to date more often; a number that excludes more is one of a row, each of another place. */
    private static final int MOST_CONFLICTING = 12;

    /**
     * The conflicts among the claims of a story.
     *
     * @param claims their figures; the order of the claims decides only how they are numbered
     */
    public static List<ClaimConflict> among(List<List<ReportedFigure>> claims) {
        List<ClaimValues> values = claims.stream().map(ClaimValues::of).toList();
        int count = claims.size();
        double[] best = new double[count];
        List<Likeness> like = new ArrayList<>();
        for (ClaimConflict pair : new ConflictNeighbours(values).pairs()) {
            double likeness = oneQuantity(values.get(pair.other), values.get(pair.one));
            best[pair.one] = Math.max(best[pair.one], likeness);
            best[pair.other] = Math.max(best[pair.other], likeness);
            if (likeness >= ASKED) {
                like.add(new Likeness(pair, likeness));
            }
        }
        like.removeIf(pair -> pair.likeness < Math.min(best[pair.claims.one], best[pair.claims.other]) - RIVAL);
        int[] conflicting = new int[count];
        for (Likeness pair : like) {
            conflicting[pair.claims.one]++;
            conflicting[pair.claims.other]++;
        }
        return like.stream()
                .map(Likeness::claims)
                .filter(pair ->
                        conflicting[pair.one] <= MOST_CONFLICTING && conflicting[pair.other] <= MOST_CONFLICTING)
                .toList();
    }

    /** How clearly two claims are on one quantity. */
    private record Likeness(ClaimConflict claims, double likeness) {}

    /**
     * How clearly two claims of values that do not meet are on one quantity, by the two figures that show it best; 0 where
     * they are not, or where half of their figures are of different ones.
     */
    private static double oneQuantity(ClaimValues one, ClaimValues other) {
        if (!Collections.disjoint(one.articles(), other.articles())) {
            return 0;
        }
        double best = 0;
        int pairs = 0;
        int against = 0;
        for (ReportedFigure a : one.distinct()) {
            for (ReportedFigure b : other.distinct()) {
                double like = oneQuantity(a, b);
                best = Math.max(best, like);
                pairs++;
                against += like <= 0 ? 1 : 0;
            }
        }
        return 2 * against > pairs ? 0 : best;
    }

    private static double oneQuantity(ReportedFigure one, ReportedFigure other) {
        if (areUnlike(one, other)) {
            return 0;
        }
        Agreement outcomes = Agreement.of(one.scope().outcomes(), other.scope().outcomes());
        Agreement holders = Agreement.of(ClaimLikeness.holder(one), ClaimLikeness.holder(other));
        double ratio = one.values().ratio(other.values());
        if (outcomes == Agreement.DIFFERENT
                || outcomes == Agreement.OPEN && (isOne(one) || isOne(other))
                || outcomes == Agreement.OPEN && ratio > LARGEST_BLIND_RATIO && !areManyOfOne(one, other)
                || isAge(one) && holders != Agreement.SAME) {
            return 0;
        }
        double like = ClaimLikeness.context(one, other) + outcomes.weighed(FOR_OUTCOME);
        if (isStated(one, other)) {
            return like + FOR_STATED;
        }
        like -= holders == Agreement.DIFFERENT ? AGAINST_HOLDER : 0;
        like -= isUnitLeftOut(one, other) ? AGAINST_NO_UNIT : 0;
        like -= outcomes == Agreement.OPEN ? againstNoOutcome(one, other) : 0;
        like -= isSmall(one) && isSmall(other) ? AGAINST_SMALL : 0;
        like -= one.kind() == Figure.Kind.PERCENT ? AGAINST_SHARES : 0;
        return like + (ratio <= LIKE_SIZE ? FOR_SIZE : 0);
    }

    /** Whether units, scope, time or kind rule out that both are of one quantity, whatever is said around them. */
    private static boolean areUnlike(ReportedFigure one, ReportedFigure other) {
        return one.unit().to(other.unit()) == ClaimUnit.Relation.DIFFERENT
                || !one.toldAs().mayBe(other.toldAs())
                || isUnitLeftOut(one, other) && !areLarge(one, other) && !isStated(one, other)
                || (areBare(one, other) || isMagnitude(one)) && !areReadings(one, other)
                || isExcluded(one)
                || isExcluded(other)
                || areOtherTimes(one, other)
                || one.values().bounds(other.values())
                || other.values().bounds(one.values())
                || one.unit().isNarrower(other.unit()) && !isStated(one, other)
                || !one.scope().meets(other.scope())
                || ClaimLikeness.timesDiffer(one, other);
    }

    /**
     * Whether the sentence of one says that others give another number, and the other is of such a size. A bare number is not
     * put against one of a measure: it would have to be in the same unit.
     */
    private static boolean isStated(ReportedFigure one, ReportedFigure other) {
        double value = one.values().told();
        double others = other.values().told();
        return one.unit().measured() == other.unit().measured()
                && one.values().ratio(other.values()) <= LIKE_SIZE
                && (one.scope().difference().holds(value, others)
                        || other.scope().difference().holds(others, value));
    }

    private static boolean areBare(ReportedFigure one, ReportedFigure other) {
        return one.unit().base() == null && other.unit().base() == null;
    }

    /** How many times the smaller of two values may be in the larger, by whether their units are told. */
    static double largestRatio(boolean hasUnit, boolean otherHasUnit) {
        return hasUnit && otherHasUnit ? LARGEST_RATIO : hasUnit || otherHasUnit ? LIKE_SIZE : READING_RATIO;
    }

    /** Whether one of them alone has a unit. */
    private static boolean isUnitLeftOut(ReportedFigure one, ReportedFigure other) {
        return one.unit().to(other.unit()) == ClaimUnit.Relation.OPEN && !areBare(one, other);
    }

    /**
     * Ranks are no quantities, of what is scored in games each player and each part of a match has a number, and "hundreds"
     * excludes next to nothing.
     */
    static boolean isExcluded(ReportedFigure figure) {
        return figure.kind() == Figure.Kind.RANK
                || figure.unit().ofGames()
                || figure.values().isVague();
    }

    /** Whether both are lengths of time of which it is not told alike what took so long; a story has many. */
    private static boolean areOtherTimes(ReportedFigure one, ReportedFigure other) {
        return one.unit().ofTime()
                && !(one.subject().coveredBy(other.subject()) >= LIKE_SUBJECT
                        && other.subject().coveredBy(one.subject()) >= LIKE_SUBJECT);
    }

    private static boolean isAge(ReportedFigure figure) {
        return AGE.equals(figure.unit().base());
    }

    private static boolean isMagnitude(ReportedFigure figure) {
        return MAGNITUDE.equals(figure.unit().base());
    }

    /** Whether two bare numbers are readings of one instrument: both with a fraction and near each other. */
    private static boolean areReadings(ReportedFigure one, ReportedFigure other) {
        return hasFraction(one) && hasFraction(other) && one.values().ratio(other.values()) <= READING_RATIO;
    }

    private static boolean hasFraction(ReportedFigure figure) {
        return figure.values().told() != Math.rint(figure.values().told());
    }

    /** Where no outcome is told, what is measured has to be named alike; the unit of a rate names much of it. */
    private static double againstNoOutcome(ReportedFigure one, ReportedFigure other) {
        if (one.unit().ofPeople() || other.unit().ofPeople()) {
            return AGAINST_PEOPLE;
        }
        boolean rates = one.kind() == Figure.Kind.RATE && other.kind() == Figure.Kind.RATE;
        if (rates || one.subject().stems().isEmpty() != other.subject().stems().isEmpty()) {
            return AGAINST_NO_OUTCOME;
        }
        double subjects = Math.max(
                one.subject().coveredBy(other.subject()), other.subject().coveredBy(one.subject()));
        return subjects >= LIKE_SUBJECT ? AGAINST_NO_OUTCOME : AGAINST_OTHER_SUBJECT;
    }

    /** Whether both are numbers of a size that a story seldom gives twice, so that the unit of one may be left out. */
    private static boolean areLarge(ReportedFigure one, ReportedFigure other) {
        return Math.min(Math.abs(one.values().told()), Math.abs(other.values().told())) >= LARGE
                && one.values().ratio(other.values()) <= LIKE_SIZE;
    }

    /** Whether both are large numbers of one thing. */
    private static boolean areManyOfOne(ReportedFigure one, ReportedFigure other) {
        return one.unit().to(other.unit()) == ClaimUnit.Relation.SAME
                && Math.min(
                                Math.abs(one.values().told()),
                                Math.abs(other.values().told()))
                        >= LARGE
                && one.kind() == Figure.Kind.COUNT;
    }

    /** "One chance", "a first bomb": one is often one of several. */
    private static boolean isOne(ReportedFigure figure) {
        return figure.values().told() == figure.unit().factor();
    }

    /** Whether it is a small whole number, of which a story gives many. */
    private static boolean isSmall(ReportedFigure figure) {
        double told = Math.abs(figure.values().told() / figure.unit().factor());
        return told < SMALL && told == Math.rint(told);
    }

    /** The values that all figures of a claim allow, those aside that restate another in another unit. */
    public static ValueInterval values(List<ReportedFigure> claim) {
        return ClaimValues.valuesOf(claim);
    }
}
