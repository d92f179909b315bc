package org.broadsheet.entity;

import org.broadsheet.article.Rule;

/** The rules that make entities of an article's words, by what they give, each with an example. */
public enum EntityRule implements Rule {
    /** A run of words that the name recognizer takes for a name, its ends mended. */
    RECOGNIZED_RUN,
    /** EU NATO: a run of known names only, cut into them. */
    RUN_OF_KNOWN_NAMES,
    /** Canada, NATO: known everywhere, from countries.tsv, places.tsv, organizations.tsv or events.tsv. */
    KNOWN_NAME,
    /** Ministry of Public Works: shown by its head word, from organization-heads.tsv. */
    BODY_BY_HEAD,
    /** Harbour Summit: shown by its head word, from event-heads.tsv. */
    EVENT_BY_HEAD,
    /** (RSC) after a body's name. */
    ACRONYM_IN_BRACKETS,
    /** of Paramus, N.J.: a town by the state behind it. */
    TOWN_BEFORE_STATE,
    /** the town of Norbury, 69 Leonard Street, the minister of Fisheries of Norland: a place by words for one. */
    PLACE_BY_KIND,
    /** the Countess of Norbury: a title with its land. */
    TITLE_OF_PEER,
    /** Ledgerly reports that: known only by its speaking. */
    SPEAKING_BODY,
    /** the Greens, the Homeland party: a party by those who are in it or by the noun behind. */
    PARTY_BY_WORDS,
    /** Weber JP, Costa A: in a list of what was read. */
    CITED_AUTHOR,
    /** a band called Arden: capitalized words of which the text says what they are the name of. */
    TOLD_KIND,
    /** Vexly Live: a firm's name and which of its services is meant. */
    SERVICE_OF_FIRM,
    /** Move Them All on a line of its own, above what is told of it. */
    HEAD_OF_ITEM,
    /** A name found elsewhere in the article, here unseen. */
    REPEATED_NAME,

    /** Pereira Costa and Ana Pereira Costa; Bob and Robert Reed. */
    FULL_NAMES_AGREE,
    /** Ana Pereira and Ana Pereyra: one long word apart by a letter that sounds the same. */
    NAMES_SOUND_ALIKE,
    /** Pereira, after Ana Pereira. */
    SURNAME_ALONE,
    /** Ana, after Ana Pereira. */
    GIVEN_NAME_ALONE,
    /** The common spelling of a head of state's name, from leaders.tsv. */
    LEADER_OF_LIST,
    /** Acme Corp. and ACME Corp.: spelled alike, or known as the same. */
    SAME_NAME,
    /** RSC, for the Regional Security Council. */
    ACRONYM_OF_BODY,
    /** Paxton, for Paxton Corp. */
    SHORT_FOR_LONGER,

    /** Pope Leo: a title that is part of the name. */
    TITLE_IN_NAME,
    /** Dr. Pereira: a form of address that stands for an office, from titles.tsv. */
    FORM_OF_ADDRESS,
    /** Finance Minister Ana Pereira, from roles.tsv. */
    OFFICE_BEFORE_NAME,
    /** the firm's founder, Ana Pereira */
    OFFICE_SET_OFF_BEFORE,
    /** Ana Pereira, the founder of the firm, */
    OFFICE_SET_OFF_AFTER,
    /** Ana Pereira is the founder. */
    OFFICE_AFTER_BE,

    /** the minister */
    HOLDER_OF_OFFICE,
    /** NATO's secretary general */
    HOLDER_OF_OFFICE_OF_BODY,
    /** the head of the alliance */
    HEAD_OF_BODY,
    /** The retired surgeon, after a sentence that tells of Ana Pereira. */
    DESCRIBED,
    /** The harbour's doctor, who is named in the sentence behind. */
    NAMED_LATER,
    /** the 53-year-old */
    ONE_OF_AGE,
    /** the alliance, the company */
    BODY_BY_NOUN,
    /** he, her */
    PERSONAL_PRONOUN,
    /** it, its */
    THING_PRONOUN
}
