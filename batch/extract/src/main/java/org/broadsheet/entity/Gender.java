package org.broadsheet.entity;

/** What a name, title or pronoun tells of a person's sex. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    static Gender ofLetter(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** Whether the two may be one person's. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This where it is known, else the other. */
    Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
