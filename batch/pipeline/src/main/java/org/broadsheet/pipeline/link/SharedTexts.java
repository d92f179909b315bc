package org.broadsheet.pipeline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Tells the texts under one id apart into articles: forms of one text are revisions of one article, texts that have
 * little in common are articles of their own. The first article keeps the id; the others get one from it and their text
 * as it was when they were first read, which they keep while the text is corrected.
 */
final class SharedTexts {
    private final String id;
    private final List<Group> groups = new ArrayList<>();
    /** Which groups have a run of words: texts under one id may be very many, where an address is that of a home page. */
    private final Map<Integer, List<Group>> byRun = new HashMap<>();

    private static final class Group {
        private final Map<String, String> hashBySource = new LinkedHashMap<>();
        private final Set<Integer> runs;
        /** What is published of it, or null. */
        private final @Nullable Published published;

        Group(Set<Integer> runs, @Nullable Published published) {
            this.runs = runs;
            this.published = published;
        }

        /** Whether it is an article of the dataset after this run. */
        boolean stands() {
            return !hashBySource.isEmpty() || published != null && published.stays();
        }
    }

    /**
     * A published text.
     *
     * @param articleId under which it is published
     * @param source where it stands
     * @param stays whether it stays published whatever else comes: its file is not read again
     */
    record Published(String articleId, String source, String body, boolean stays) {}

    /**
     * Starts with the published texts.
     *
     * @param id that they share
     * @param published those that were told apart before included
     */
    SharedTexts(String id, List<Published> published) {
        this.id = id;
        for (Published each : published) {
            open(TextOverlap.of(each.body()), each);
        }
    }

    private Group open(TextOverlap text, @Nullable Published published) {
        Group group = new Group(new TreeSet<>(text.runs()), published);
        groups.add(group);
        index(group, text.runs());
        return group;
    }

    private void index(Group group, Set<Integer> runs) {
        for (Integer run : runs) {
            List<Group> known = byRun.computeIfAbsent(run, key -> new ArrayList<>(1));
            if (!known.contains(group)) {
                known.add(group);
            }
        }
    }

    /** Adds a text of this run; texts come in an order that does not depend on the order of the inputs. */
    void add(String source, String contentHash, String body) {
        TextOverlap text = TextOverlap.of(body);
        Map<Group, Integer> shared = new LinkedHashMap<>();
        for (Integer run : text.runs()) {
            byRun.getOrDefault(run, List.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
        }
        Group best = null;
        double most = TextOverlap.LEAST_SHARED;
        for (Map.Entry<Group, Integer> candidate : shared.entrySet()) {
            double share = (double) candidate.getValue()
                    / Math.min(text.runs().size(), candidate.getKey().runs.size());
            if (share >= most) {
                best = candidate.getKey();
                most = share;
            }
        }
        Group group = best == null ? open(text, null) : best;
        group.runs.addAll(text.runs());
        index(group, text.runs());
        group.hashBySource.put(source, contentHash);
    }

    /** The id of each text of this run, by its source. */
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new TreeSet<>();
        for (Group group : groups) {
            if (group.published != null && group.stands()) {
                taken.add(group.published.articleId());
                give(group, group.published.articleId(), ids);
            }
        }
        for (Group group : groups) {
            if (group.published == null) {
                String own = id;
                for (int i = 0; !taken.add(own); i++) {
                    String first = Collections.min(group.hashBySource.values());
                    own = i == 0
                            ? ContentId.of("other text", id, first)
                            : ContentId.of("other text", id, first, Integer.toString(i));
                }
                give(group, own, ids);
            }
        }
        return ids;
    }

    private static void give(Group group, String articleId, Map<String, String> ids) {
        group.hashBySource.keySet().forEach(source -> ids.put(source, articleId));
    }

    /** The sources of one text of each article, where there are several articles; else nothing. */
    List<String> sourcesApart() {
        List<String> sources = new ArrayList<>();
        for (Group group : groups) {
            if (!group.hashBySource.isEmpty()) {
                sources.add(group.hashBySource.keySet().iterator().next());
            } else if (group.published != null && group.published.stays()) {
                sources.add(group.published.source());
            }
        }
        return sources.size() > 1 ? sources : List.of();
    }
}
