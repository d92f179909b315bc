package org.broadsheet.article;

/** The form in which an article reached us. */
public enum SourceFormat {
    /** Scraped text: lines, with whatever stood around the article. */
    TEXT,
    /** One HTML page. */
    HTML,
    /** One object of a JSON lines file. */
    JSON_LINES,
    /** One item of a feed: RSS, Atom, RDF. */
    FEED,
    /** One response of a web archive. */
    WARC,
    /** One row of a table of separated values, whatever the separator. */
    CSV,
    /** One row of a Parquet file. */
    PARQUET
}
