package org.broadsheet.article;

/** What a publication date rests on, best first. */
public enum PublishedBasis {
    /** Fields given beside the content, or the page's own metadata. */
    METADATA,
    /** A date line above or below the article's text, which may tell how long before the fetching it was. */
    HEADER,
    /** A date in the article's address. */
    URL,
    /** A date told in the article's sentences. */
    TEXT,
    /** No date was found. */
    NONE
}
