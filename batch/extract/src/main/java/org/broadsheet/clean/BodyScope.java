package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.broadsheet.clean.PageBlocks.Region;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is marked as its article, by its element, item property or class: the story is looked for inside
 * it. Elements of one mark side by side are one scope, since advertisements cut bodies into pieces.
 *
 * @param first its first block
 * @param end behind its last block
 * @param mark what marks it
 * @param parts the elements, in order
 */
record BodyScope(int first, int end, BodyMark mark, List<Region> parts) {
    /** Fewer words of prose are a teaser or a caption. */
    private static final int LEAST_PROSE = 30;
    /** A mark is believed where it holds this share of the prose that the strongest candidate without marks has. */
    private static final double LEAST_SHARE = 0.3;

    BodyScope {
        parts = List.copyOf(parts);
    }

    /**
     * The scope, or null where no mark holds enough of the page's prose.
     *
     * @param prose words of prose that are not left out, of a region
     */
    static @Nullable BodyScope in(PageBlocks page, ToIntFunction<Region> prose, int proseOfPage) {
        Map<BodyMark, Map<Integer, List<Region>>> byMark = new HashMap<>();
        for (Region region : page.regions()) {
            BodyMark mark = region.end() > region.first() ? BodyMark.of(region.element()) : null;
            if (mark != null && mark != BodyMark.DECK) {
                byMark.computeIfAbsent(mark, m -> new HashMap<>())
                        .computeIfAbsent(region.parent(), p -> new ArrayList<>())
                        .add(region);
            }
        }
        for (BodyMark mark : List.of(BodyMark.BODY, BodyMark.ARTICLE, BodyMark.MAIN)) {
            BodyScope richest = null;
            int most = 0;
            for (List<Region> parts : byMark.getOrDefault(mark, Map.of()).values()) {
                BodyScope scope = of(mark, parts, prose);
                int words = scope.parts.stream().mapToInt(prose).sum();
                boolean outer =
                        words == most && richest != null && scope.first <= richest.first && scope.end >= richest.end;
                if (words > most || outer) {
                    most = words;
                    richest = scope;
                }
            }
            if (richest != null && most >= LEAST_PROSE && most >= proseOfPage * LEAST_SHARE) {
                return richest;
            }
        }
        return null;
    }

    /** Several bodies side by side are one; several articles side by side are a list of them, of which the richest counts. */
    private static BodyScope of(BodyMark mark, List<Region> parts, ToIntFunction<Region> prose) {
        if (mark == BodyMark.BODY) {
            return new BodyScope(
                    parts.get(0).first(), parts.get(parts.size() - 1).end(), mark, parts);
        }
        Region richest = parts.get(0);
        for (Region part : parts) {
            richest = prose.applyAsInt(part) > prose.applyAsInt(richest) ? part : richest;
        }
        return new BodyScope(richest.first(), richest.end(), mark, List.of(richest));
    }
}
