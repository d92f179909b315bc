package org.broadsheet.across;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How clearly two figures of one story are one claim: one quantity, one value, whatever the unit or the rounding. What speaks
 * for it is how seldom such a number is met by chance and how like the words around it are.
 */
public final class ClaimLikeness {
    /** Two figures that cannot be one: of other units, of values that do not meet, or a change and a level. */
    static final double NEVER = -1000;
    /** What must speak for it. */
    private static final double ASKED = .3;

    private static final int MANY_DIGITS = 3;
    private static final double FOR_MANY_DIGITS = .5;
    private static final double FOR_TWO_DIGITS = .3;
    private static final double FOR_THOUSANDS = .25;
    private static final double FOR_TENS = .1;
    private static final double FOR_MEASURE = .15;
    private static final double FOR_OUTCOME = .15;
    private static final double FOR_HOLDER = .05;
    private static final double AGAINST_NO_UNIT = .15;
    private static final double AGAINST_BOUND = .1;
    private static final double AGAINST_TIME = .3;
    private static final double CLOSE = 1.02;
    private static final int SAME_TIME_DAYS = 60;

    private ClaimLikeness() {}

    /** How two sets of a closed kind stand to each other. */
    enum Agreement {
        SAME,
        OPEN,
        DIFFERENT;

        static <T> Agreement of(Set<T> one, Set<T> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return OPEN;
            }
            return one.stream().anyMatch(other::contains) ? SAME : DIFFERENT;
        }

        double weighed(double weight) {
            return this == SAME ? weight : this == DIFFERENT ? -weight : 0;
        }
    }

    /**
     * How far what speaks for one claim is over what is asked: not negative where two figures are one. The arguments' order
     * does not matter.
     */
    public static double over(ReportedFigure one, ReportedFigure other) {
        if (!mayBeOne(one, other)) {
            return NEVER;
        }
        ClaimUnit.Relation units = one.unit().to(other.unit());
        double over = context(one, other) + rarity(one, other) + subject(one, other) - ASKED;
        over += units == ClaimUnit.Relation.OPEN ? -AGAINST_NO_UNIT : 0;
        over += one.unit().measured() && other.unit().measured() ? FOR_MEASURE : 0;
        return over - (one.values().ratio(other.values()) > CLOSE ? AGAINST_BOUND : 0);
    }

    /** Whether unit, value, kind and what is told of it allow two figures to be one. */
    static boolean mayBeOne(ReportedFigure one, ReportedFigure other) {
        return one.values().meets(other.values())
                && isRank(one) == isRank(other)
                && one.toldAs().mayBe(other.toldAs())
                && one.unit().to(other.unit()) != ClaimUnit.Relation.DIFFERENT
                && sharesOf(one, other);
    }

    private static boolean isRank(ReportedFigure figure) {
        return figure.kind() == Figure.Kind.RANK;
    }

    /** Whether two shares may be shares of one thing. */
    private static boolean sharesOf(ReportedFigure one, ReportedFigure other) {
        String mine = one.unitOf();
        String others = other.unitOf();
        return mine == null || others == null || ShareOf.isOne(mine, others);
    }

    /** What outcome, holder and time say of two figures: positive where they speak for one quantity. */
    static double subject(ReportedFigure one, ReportedFigure other) {
        return Agreement.of(one.outcomes(), other.outcomes()).weighed(FOR_OUTCOME)
                + Agreement.of(holder(one), holder(other)).weighed(FOR_HOLDER)
                - (timesDiffer(one, other) ? AGAINST_TIME : 0);
    }

    static Set<String> holder(ReportedFigure figure) {
        return figure.holderId() == null ? Set.of() : Set.of(figure.holderId());
    }

    /** How like the words around two figures are, 0 to 1. */
    static double context(ReportedFigure one, ReportedFigure other) {
        double near = (one.near().coveredBy(other.near()) + other.near().coveredBy(one.near())) / 2;
        double wide =
                Math.max(one.near().coveredBy(other.sentence()), other.near().coveredBy(one.sentence()));
        return (near + wide) / 2;
    }

    /** How seldom a number is met by chance. */
    private static double rarity(ReportedFigure one, ReportedFigure other) {
        int digits = Math.min(one.values().digits(), other.values().digits());
        double told = Math.abs(one.values().told());
        if (digits >= MANY_DIGITS) {
            return FOR_MANY_DIGITS;
        }
        if (digits == 2) {
            return FOR_TWO_DIGITS;
        }
        return told >= 1000 ? FOR_THOUSANDS : told >= 10 ? FOR_TENS : 0;
    }

    /** Whether the times of two figures are told and lie months apart. */
    static boolean timesDiffer(ReportedFigure one, ReportedFigure other) {
        return before(one.to(), other.from()) || before(other.to(), one.from());
    }

    private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.plusDays(SAME_TIME_DAYS).isBefore(start);
    }
}
