package org.broadsheet.pipeline.link;

import java.util.List;

/**
 * The order in which a split's rows stand in its Parquet files: {@code contents.json} beside them. Children carry only
 * the id of their article, which two revisions of one article share; the counts tell whose they are.
 *
 * @param articles in the order of their rows
 * @param inputs raw articles that were read, rejected ones included
 * @param shortened sources of articles without all of their rows, each with a reject that says why
 */
public record SplitContents(List<Item> articles, int inputs, List<String> shortened) {
    /** Name of the file. */
    public static final String FILE = "contents.json";

    /**
     * An article and how many rows are its.
     *
     * @param sourceUri its place, unique in the run
     */
    public record Item(String sourceUri, int quotes, int figures, int entities) {}

    public SplitContents {
        articles = List.copyOf(articles);
        shortened = List.copyOf(shortened);
    }
}
