package org.broadsheet.article;

/**
 * A piece of the raw content that is no part of the article.
 *
 * @param text the piece as it stood
 * @param reason why it was left out
 */
public record LeftOut(String text, Reason reason) {
    /** Why a piece was left out. */
    public enum Reason {
        /** Menus, breadcrumbs, teasers of other articles, footers. */
        NAVIGATION,
        /** Title, byline, date and reading-time lines, kept as fields instead. */
        HEADER,
        /** Reader comments and their form. */
        COMMENTS,
        /** Cookie and privacy notices. */
        COOKIE_NOTICE,
        /** Error banners. */
        ERROR_BANNER,
        /** Advertising. */
        ADVERTISING,
        /** Disclaimers, copyright and "about us". */
        LEGAL,
        /** Captions and credits of pictures. */
        CAPTION,
        /** Calls to follow, share or subscribe. */
        PROMOTION,
        /** A paragraph that stood before. */
        REPEATED
    }
}
