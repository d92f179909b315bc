package org.broadsheet.measure;

/**
 * A place in an article of the corpus; of a whole article, from 0 to 0.
 *
 * @param article its id in the corpus
 * @param start first code point in the corpus' text
 * @param end code point after the last
 */
record AcrossMention(String article, int start, int end) {
    /** An article as a whole. */
    static AcrossMention of(String article) {
        return new AcrossMention(article, 0, 0);
    }

    /** Code points that both have; of two articles none. */
    int shared(AcrossMention other) {
        return article.equals(other.article) ? Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)) : 0;
    }

    /** Whether they have at least half of the shorter one in common. */
    boolean meets(AcrossMention other) {
        int shared = shared(other);
        return shared > 0 && 2 * shared >= Math.min(end - start, other.end - other.start);
    }

    /** Shared code points of all that either has. */
    double overlap(AcrossMention other) {
        return (double) shared(other) / (Math.max(end, other.end) - Math.min(start, other.start));
    }
}
