package org.broadsheet.across;

import java.util.HashSet;
import java.util.Set;

/**
 * What the articles tell of those who bear a name, beside the name.
 *
 * @param offices offices and callings they are given, one word for each ("president")
 * @param of countries and bodies that these offices belong to
 * @param words names in these roles of what is not known ("mayor of Oakport"), folded
 * @param around countries and bodies that most of the articles name
 * @param beside ids of others of the same type that the articles name, of a firm those of products, too, and the other way round
 */
public record NameContext(
        Set<String> offices, Set<String> of, Set<String> words, Set<String> around, Set<String> beside) {
    /** Nothing is known. */
    public static final NameContext NONE = new NameContext(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** How many of those named beside have to be the same before that tells something. */
    private static final int COMPANY = 2;

    public NameContext {
        offices = Set.copyOf(offices);
        of = Set.copyOf(of);
        words = Set.copyOf(words);
        around = Set.copyOf(around);
        beside = Set.copyOf(beside);
    }

    /** How well two names' contexts agree. */
    enum Agreement {
        /** Other offices, and nothing else that they share. */
        AGAINST,
        /** Nothing is told on one side. */
        OPEN,
        /** One of office, country and company. */
        SOME,
        /** The same office of the same country or body, or the same office in the same company. */
        STRONG
    }

    Agreement agreement(NameContext other) {
        boolean office = meet(offices, other.offices);
        boolean sameOf = meet(of, other.of);
        boolean otherOf = !of.isEmpty() && !other.of.isEmpty() && !sameOf;
        boolean company = shared(beside, other.beside) >= COMPANY;
        if (office && (sameOf || isNear(other) || company && !otherOf)) {
            return Agreement.STRONG;
        }
        if (otherOf || !office && !offices.isEmpty() && !other.offices.isEmpty() && !sameOf) {
            return company && !otherOf ? Agreement.SOME : Agreement.AGAINST;
        }
        return office || sameOf || company ? Agreement.SOME : Agreement.OPEN;
    }

    /** Whether words beside both agree, or what is around the one is what the other's office is of. */
    private boolean isNear(NameContext other) {
        return meet(words, other.words)
                || of.isEmpty() && meet(around, other.of)
                || other.of.isEmpty() && meet(of, other.around);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return shared(one, other) > 0;
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> small = one.size() <= other.size() ? one : other;
        Set<String> both = new HashSet<>(small);
        both.retainAll(small == one ? other : one);
        return both.size();
    }
}
