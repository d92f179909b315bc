package org.broadsheet.pipeline.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.schema.DuplicateKind;
import org.jspecify.annotations.Nullable;

/**
 * What linking decided for a run.
 *
 * @param counts how many extracted articles met each decision
 * @param others what becomes of each extracted article that is not new, by its source: of a first run's million articles
 *     all are new
 * @param ids under which id an extracted article stands, by its source, where that is not the id it has by itself
 * @param copies the original of each article of this run that is a copy, by article id
 * @param replaced ids of the published articles whose rows give way to this run's
 * @param retired ids of the published articles that nothing gives any more
 * @param repointed the new original of each published article that has another one now; an empty original means that
 *     it is no copy any more
 * @param standing which published rows about inputs stay
 * @param shared texts that call themselves one article and are kept apart
 */
public record Links(
        Map<Decision, Integer> counts,
        Map<String, Decision> others,
        Map<String, String> ids,
        Map<String, Original> copies,
        Set<String> replaced,
        Set<String> retired,
        Map<String, Repointed> repointed,
        Standing standing,
        List<SharedIdentity> shared) {

    /** What becomes of an extracted article. */
    public enum Decision {
        /** A row of its own. */
        NEW,
        /** A row in place of the published one. */
        REPLACES,
        /** The published row says the same. */
        UNCHANGED,
        /** A later revision is there. */
        SUPERSEDED,
        /** It was taken out of the dataset for good and must not come back. */
        FORGOTTEN;

        /** Whether the article becomes a row. */
        public boolean kept() {
            return this == NEW || this == REPLACES;
        }
    }

    /**
     * What an article is a copy of.
     *
     * @param of article id of the original, which is no copy itself
     * @param similarity share of the text in common, 0 to 1
     */
    public record Original(String of, DuplicateKind kind, double similarity) {}

    /**
     * A published article's new original.
     *
     * @param to the original, or null where the article is no copy any more
     */
    public record Repointed(@Nullable Original to) {}

    /**
     * Which rows about inputs go, and which rejects of this run are there already.
     *
     * @param droppedInputs sources of rows of {@code inputs} that end
     * @param droppedRejects rows of {@code rejects} that end
     * @param knownRejects sources that are rejected now as they were before: their rows stay as they are
     */
    public record Standing(Set<String> droppedInputs, Set<RejectKey> droppedRejects, Set<String> knownRejects) {
        public Standing {
            droppedInputs = Set.copyOf(droppedInputs);
            droppedRejects = Set.copyOf(droppedRejects);
            knownRejects = Set.copyOf(knownRejects);
        }
    }

    /** The key of a row of {@code rejects}. */
    public record RejectKey(String runId, String sourceUri) {}

    public Links {
        ids = Map.copyOf(ids);
        retired = Set.copyOf(retired);
        shared = List.copyOf(shared);
        counts = Map.copyOf(counts);
        others = Map.copyOf(others);
        copies = Map.copyOf(copies);
        replaced = Set.copyOf(replaced);
        repointed = Map.copyOf(repointed);
    }

    /** Ids of the published articles whose rows go. */
    public Set<String> leaving() {
        Set<String> leaving = new HashSet<>(replaced);
        leaving.addAll(retired);
        return leaving;
    }

    /** How many articles met a decision. */
    public int count(Decision decision) {
        return counts.getOrDefault(decision, 0);
    }

    /** How many extracted articles something was decided about. */
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What becomes of an extracted article, by its source. */
    public Decision decision(String source) {
        return others.getOrDefault(source, Decision.NEW);
    }
}
