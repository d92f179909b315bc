package org.broadsheet.article;

/** What kind of thing is named. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    PLACE,
    EVENT
}
