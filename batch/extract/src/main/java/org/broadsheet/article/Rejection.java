package org.broadsheet.article;

/**
 * An input that gives no article, or an article without all of its rows.
 *
 * @param sourceUri where it came from, see {@link RawArticle#sourceUri()}
 * @param reason what is wrong with it
 * @param detail the place and the value at fault, one line
 * @param bytes size of the input in bytes, 0 where it could not be told
 */
public record Rejection(String sourceUri, Reason reason, String detail, long bytes) {
    /** What is wrong with an input. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** Not text. Stands in datasets of earlier versions; now {@link #FORMAT_NOT_READ}. */
        BINARY,
        /** A form that is not read, such as an image or a PDF; the detail says what it looks like. */
        FORMAT_NOT_READ,
        /** A folder, pipe, socket or device. */
        NOT_A_FILE,
        /** Bytes that no supported encoding explains. */
        ENCODING_UNKNOWN,
        /** Larger than the configured limit. */
        TOO_LARGE,
        /** A JSON object or a row longer than the configured limit. */
        LINE_TOO_LONG,
        /** A JSON line that does not parse or is no object. */
        JSON_MALFORMED,
        /** A record without a text and without a page. */
        CONTENT_MISSING,
        /** The article is there, but its source says that it gave only the beginning. */
        CONTENT_CUT_OFF,
        /** A record of a feed or table that does not parse. */
        RECORD_MALFORMED,
        /** A packed file, web archive or Parquet file, or a record in one, that breaks off or is damaged. */
        ARCHIVE_DAMAGED,
        /** No permission to read, or an error of the file system. */
        UNREADABLE,
        /** Listed when the run was planned, gone when it was read. */
        VANISHED,
        /** Text without a letter. */
        NO_LETTERS,
        /** Nothing left that reads as an article. */
        BODY_TOO_SHORT,
        /** A notice that asks for consent to cookies and advertising. */
        CONSENT_WALL,
        /** A check that the reader is no robot. */
        BROWSER_CHECK,
        /** A notice that the browser is too old. */
        BROWSER_OUTDATED,
        /** A page that says that there is none, that something failed, or that the site is being worked on. */
        ERROR_PAGE,
        /** Copyright lines and nothing else. */
        COPYRIGHT_ONLY,
        /** A list of other articles: a front page, a section, a search. */
        LISTING_PAGE,
        /** A page whose text is drawn by script, which is not run. */
        CONTENT_IN_SCRIPT,
        /** An unforeseen fault in a stage: the article is there without that stage's rows; a report to us is welcome. */
        EXTRACTION_FAILED,
        /** Too long to be analysed: the article is there without quotes, figures and entities. */
        OVER_BUDGET,
        /** Rows that break an audit rule, which the detail names; a report to us is welcome. */
        AUDIT_FAILED
    }

    public Rejection {
        if (detail.indexOf('\n') >= 0 || detail.indexOf('\r') >= 0) {
            detail = detail.replaceAll("[\\r\\n]+", " ");
        }
    }
}
