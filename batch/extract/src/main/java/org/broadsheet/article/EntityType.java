package org.broadsheet.article;

/** What kind of thing is named. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    PLACE,
    EVENT,
    /** Something made, sold or published: a ware, a model, a program, an online service as such, a book, a show. */
    PRODUCT
}
