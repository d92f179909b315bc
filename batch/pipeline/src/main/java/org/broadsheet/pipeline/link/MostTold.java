package org.broadsheet.pipeline.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What most of several reports tell. */
final class MostTold {
    private MostTold() {}

    /** The value that most have, the first in its order of as many; null where none has one. */
    static <T, V extends Comparable<? super V>> @Nullable V of(
            Collection<T> reports, Function<? super T, ? extends @Nullable V> value) {
        Map<V, Integer> counts = new TreeMap<>();
        for (T report : reports) {
            V told = value.apply(report);
            if (told != null) {
                counts.merge(told, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<V, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
