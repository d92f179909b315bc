package org.broadsheet.across;

/** How two names stand to each other by their letters alone. */
enum NameRelation {
    /** One name. */
    SAME,
    /** One has a middle name or initial that the other lacks: "Ana Pereira", "Ana M. Pereira". */
    MIDDLE,
    /** One has the legal form that the other lacks: "Quay Corp", "Quay". */
    LEGAL_FORM,
    /** A club's name without its town. */
    CLUB,
    /** The given name's short form: "William", "Bill". */
    SHORT_FORM,
    /** The same words in another order: "Orbán Viktor". */
    OTHER_ORDER,
    /** The given name's initial: "A. Pereira". */
    INITIAL,
    /** One says that it is the son's or the father's: "Jonas Weber Jr.". */
    GENERATION,
    /** Another spelling that sounds alike. */
    SOUND,
    /** The surname alone, or a body's first words or initials. */
    PART,
    /** They may be two or one: nothing speaks for one. */
    NONE,
    /** They cannot be one: "George H. Weber", "George W. Weber". */
    TWO
}
