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
 * little in common are articles of their own. The first article keeps the id; the others get one from it and their text,
 * so that they have it again in every run.
 */
final class SharedTexts {
    private final String id;
    private final @Nullable String publishedSource;
    private final boolean publishedStays;
    private final List<Group> groups = new ArrayList<>();
    /** Which groups have a run of words: texts under one id may be very many, where an address is that of a home page. */
    private final Map<Integer, List<Group>> byRun = new HashMap<>();

    private static final class Group {
        private final Map<String, String> hashBySource = new LinkedHashMap<>();
        private final Set<Integer> runs;

        Group(Set<Integer> runs) {
            this.runs = runs;
        }
    }

    /**
     * Starts with the published text.
     *
     * @param body what is published under the id, or null where nothing is
     * @param stays whether it stays published whatever else comes: its file is not read again
     */
    SharedTexts(String id, @Nullable String source, @Nullable String body, boolean stays) {
        this.id = id;
        this.publishedSource = source;
        this.publishedStays = stays;
        if (body != null) {
            open(TextOverlap.of(body));
        }
    }

    private Group open(TextOverlap text) {
        Group group = new Group(new TreeSet<>(text.runs()));
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
        Group group = best == null ? open(text) : best;
        group.runs.addAll(text.runs());
        index(group, text.runs());
        group.hashBySource.put(source, contentHash);
    }

    /** The id of each text of this run, by its source. */
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        boolean taken = false;
        for (Group group : groups) {
            boolean holdsPublished = publishedSource != null && group == groups.get(0);
            if (group.hashBySource.isEmpty() && !(holdsPublished && publishedStays)) {
                continue;
            }
            if (!taken) {
                taken = true;
                group.hashBySource.keySet().forEach(source -> ids.put(source, id));
            } else {
                String first = Collections.min(group.hashBySource.values());
                group.hashBySource.keySet().forEach(source -> ids.put(source, ContentId.of("other text", id, first)));
            }
        }
        return ids;
    }

    /** The sources of one text of each article, where there are several articles; else nothing. */
    List<String> sourcesApart() {
        List<String> sources = new ArrayList<>();
        for (Group group : groups) {
            boolean holdsPublished = publishedSource != null && group == groups.get(0);
            if (!group.hashBySource.isEmpty()) {
                sources.add(group.hashBySource.keySet().iterator().next());
            } else if (holdsPublished && publishedStays) {
                sources.add(publishedSource);
            }
        }
        return sources.size() > 1 ? sources : List.of();
    }
}
