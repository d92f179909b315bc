package org.broadsheet.article;

/** The form in which an article reached us. */
public enum SourceFormat {
    /** Scraped text: lines, with whatever stood around the article. */
    TEXT,
    /** One HTML page. */
    HTML,
    /** One object of a JSON lines file. */
    JSON_LINES
}
