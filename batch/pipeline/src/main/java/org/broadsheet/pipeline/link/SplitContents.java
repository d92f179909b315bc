package org.broadsheet.pipeline.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    public SplitContents {
        articles = List.copyOf(articles);
        shortened = List.copyOf(shortened);
    }
}
