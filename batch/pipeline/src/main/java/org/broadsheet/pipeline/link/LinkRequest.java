package org.broadsheet.pipeline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.broadsheet.article.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What linking has to know beside the articles.
 *
 * @param fullRefresh let this run's articles replace published ones that say the same
 * @param deleteMissing retire what files gave that are gone
 * @param isGone whether a source is below an input of this run and no file any more; asked of sources that are not listed
 * @param isForgotten whether an article of this id and address must not come back
 * @param setAside articles of this run that become no rows, by source, with the reject that says why
 * @param rejections what could not be listed or opened when the run was planned
 */
public record LinkRequest(
        boolean fullRefresh,
        boolean deleteMissing,
        Predicate<String> isGone,
        BiPredicate<String, @Nullable String> isForgotten,
        Map<String, Rejection> setAside,
        List<Rejection> rejections) {
    public LinkRequest {
        setAside = Map.copyOf(setAside);
        rejections = List.copyOf(rejections);
    }

    /** Every reject that is not among the rows of the splits. */
    public List<Rejection> allRejections() {
        List<Rejection> all = new ArrayList<>(rejections);
        all.addAll(setAside.values());
        return all;
    }

    /** A run that has nothing but articles. */
    public static LinkRequest plain(boolean fullRefresh) {
        return new LinkRequest(fullRefresh, false, source -> false, (id, url) -> false, Map.of(), List.of());
    }
}
