package org.broadsheet.annotate;

/** What the name recognizer takes a token for. */
public enum NameTag {
    NONE,
    PERSON,
    ORGANIZATION,
    PLACE
}
