package org.broadsheet.pipeline.link;

import java.util.List;
import org.broadsheet.article.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a split's rows stand in its Parquet files: {@code contents.json} beside them. Children carry only
 * the id of their article, which two revisions of one article share; the counts tell whose they are.
 *
 * @param articles in the order of their rows
 * @param inputs raw articles that were read, rejected ones included
 * @param shortened sources of articles without all of their rows, each with a reject that says why
 * @param piece what is to be said of the file of which the split has a piece; null where its files are whole
 */
public record SplitContents(
        List<Item> articles,
        int inputs,
        List<String> shortened,
        @Nullable Piece piece) {
    /** Name of the file. */
    public static final String FILE = "contents.json";

    /**
     * An article and how many rows are its.
     *
     * @param sourceUri its place, unique in the run
     * @param language ISO 639-1 code of its language, or null where it is not told
     * @param rulesLanguage the language by whose rules it was read, or null where its own has none
     */
    public record Item(
            String sourceUri,
            int quotes,
            int figures,
            int entities,
            @Nullable String language,
            @Nullable String rulesLanguage) {}

    /**
     * What pieces of a file give.
     *
     * @param sourceUri the file's
     * @param fingerprint of the file as it was planned, which it still was when its pieces were read
     * @param bytes the file's size
     * @param articles of the pieces
     * @param rejects of the pieces
     * @param dependsOnOptions whether under other options there may be more to find
     * @param told whether there is a reject of the file itself
     * @param lost why a piece was not read as it was planned, or null; such a piece has no rows
     */
    public record Piece(
            String sourceUri,
            String fingerprint,
            long bytes,
            int articles,
            int rejects,
            boolean dependsOnOptions,
            boolean told,
            @Nullable Rejection lost) {
        /** With another piece of the same file. */
        public Piece plus(Piece other) {
            return new Piece(
                    sourceUri,
                    fingerprint,
                    bytes,
                    articles + other.articles,
                    rejects + other.rejects,
                    dependsOnOptions || other.dependsOnOptions,
                    told || other.told,
                    lost == null ? other.lost : lost);
        }
    }

    public SplitContents {
        articles = List.copyOf(articles);
        shortened = List.copyOf(shortened);
    }
}
