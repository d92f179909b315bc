package org.broadsheet.across;

import org.broadsheet.across.NameContext.Agreement;
import org.broadsheet.across.NameRegistry.Entry;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** What two names and what is told of their bearers say about whether they are one. */
final class NameVerdict {
    private static final int PARTS_OF_A_NAME = 100;

    private NameVerdict() {}

    /** The surer the earlier. */
    enum Likeness {
        /** One name. */
        ONE,
        /** May be by its letters, and office and country, or office and company, say so. */
        STRONG,
        /** May well be by its letters, and nothing speaks against. */
        LIKELY,
        /** May be by its letters, as others may. */
        POSSIBLE,
        /** Nothing speaks for it. */
        OPEN,
        /** They are two. */
        TWO
    }

    /**
     * A name ready to be compared.
     *
     * @param person parts of a person's name, or null
     * @param body parts of another's name, or null
     * @param entry what the registry has it for, or null
     */
    record Compared(
            NameUse use,
            PersonLikeness.@Nullable Parts person,
            BodyLikeness.@Nullable Parts body,
            @Nullable Entry entry) {
        static Compared of(NameUse use, @Nullable Entry entry) {
            return use.type() == EntityType.PERSON
                    ? new Compared(use, PersonLikeness.parts(use.name()), null, entry)
                    : new Compared(use, null, BodyLikeness.parts(use.name()), entry);
        }

        /** 2 for a full name, 1 with an initial for the first name or for initials, 0 for a part of a name. */
        int rank() {
            if (person != null) {
                return !person.isFull() ? 0 : person.isInitial() ? 1 : 2;
            }
            return body != null && body.isInitials() ? 1 : 2;
        }

        /** How much of a name it is. */
        int fullness() {
            int parts = person == null
                    ? body == null ? 0 : body.words().size()
                    : person.middle().size() + (person.generation().isEmpty() ? 0 : 1);
            return rank() * PARTS_OF_A_NAME + Math.min(PARTS_OF_A_NAME - 1, parts);
        }
    }

    /** Whether two names may be one by their letters. */
    static boolean isPossible(Compared one, Compared other) {
        if (one.use().type() != other.use().type()) {
            return isServiceOf(one, other);
        }
        NameRelation relation = relation(one, other);
        return relation != NameRelation.NONE && relation != NameRelation.TWO;
    }

    /** Whether two names are one by their letters. */
    static boolean isSame(Compared one, Compared other) {
        return one.use().type() == other.use().type() && relation(one, other) == NameRelation.SAME;
    }

    static Likeness of(Compared one, Compared other) {
        if (one.use().type() != other.use().type()) {
            return ofTypes(one, other);
        }
        NameRelation relation = relation(one, other);
        if (relation == NameRelation.NONE) {
            return Likeness.OPEN;
        }
        if (relation == NameRelation.SAME) {
            return Likeness.ONE;
        }
        boolean together = isTogether(one, other);
        Agreement agreement = one.use().context().agreement(other.use().context());
        if (relation == NameRelation.TWO || together && !isShortOf(relation, one)) {
            return Likeness.TWO;
        }
        if (agreement == Agreement.STRONG) {
            return Likeness.STRONG;
        }
        return byLetters(relation, agreement, one, other);
    }

    /** A product is its firm where it has the firm's name; one article may tell the two apart. */
    private static Likeness ofTypes(Compared one, Compared other) {
        if (isServiceOf(one, other)) {
            return isTogether(one, other) ? Likeness.TWO : Likeness.LIKELY;
        }
        return NameRegistry.isMakerAndMade(one.use().type(), other.use().type()) ? Likeness.OPEN : Likeness.TWO;
    }

    private static boolean isServiceOf(Compared one, Compared other) {
        return NameRegistry.isMakerAndMade(one.use().type(), other.use().type())
                && relation(one, other) == NameRelation.SAME;
    }

    /** Whether one article names both and takes them for things of two types. */
    static boolean areToldApart(Compared one, Compared other) {
        return one.use().type() != other.use().type() && isTogether(one, other);
    }

    private static boolean isTogether(Compared one, Compared other) {
        return one.use().context().beside().contains(other.use().entityId())
                || other.use().context().beside().contains(one.use().entityId());
    }

    /** An article may well name a company with and without its legal form. */
    private static boolean isShortOf(NameRelation relation, Compared name) {
        return relation == NameRelation.LEGAL_FORM || relation == NameRelation.MIDDLE && name.body() != null;
    }

    private static NameRelation relation(Compared one, Compared other) {
        if (one.person() != null && other.person() != null) {
            return PersonLikeness.relation(one.person(), other.person());
        }
        return one.body() != null && other.body() != null
                ? BodyLikeness.relation(
                        one.body(),
                        other.body(),
                        NameGroups.namesParts(one.use().type()))
                : NameRelation.TWO;
    }

    private static Likeness byLetters(NameRelation relation, Agreement agreement, Compared one, Compared other) {
        if (agreement == Agreement.AGAINST && relation != NameRelation.LEGAL_FORM) {
            return relation == NameRelation.PART ? Likeness.OPEN : Likeness.TWO;
        }
        return switch (relation) {
            case SAME -> Likeness.ONE;
            case MIDDLE, LEGAL_FORM, SHORT_FORM -> Likeness.LIKELY;
            case OTHER_ORDER -> agreement == Agreement.SOME ? Likeness.LIKELY : Likeness.OPEN;
            case INITIAL, CLUB -> Likeness.POSSIBLE;
            case PART -> part(one, other);
            case GENERATION, SOUND, NONE -> Likeness.OPEN;
            case TWO -> Likeness.TWO;
        };
    }

    /** A person by the surname; a body by its first words or initials only where articles write it so in one place. */
    private static Likeness part(Compared one, Compared other) {
        BodyLikeness.Parts here = one.body();
        BodyLikeness.Parts there = other.body();
        if (here == null || there == null) {
            boolean common = one.person() == null || one.person().isCommon();
            return common ? Likeness.POSSIBLE : Likeness.LIKELY;
        }
        boolean written = BodyLikeness.isWritten(here, other.use().written())
                || BodyLikeness.isWritten(there, one.use().written());
        return written ? Likeness.LIKELY : Likeness.OPEN;
    }
}
