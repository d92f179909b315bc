package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.broadsheet.syntax.Stretch;

/** The statements found in an article so far, and which of its words they take up. */
final class Attributions {
    private final List<Attribution> found = new ArrayList<>();
    private final TreeMap<Integer, Attribution> byCue = new TreeMap<>();
    private final boolean[] claimed;
    private final boolean[] used;

    Attributions(int tokens) {
        this.claimed = new boolean[tokens];
        this.used = new boolean[tokens];
    }

    void add(Attribution attribution) {
        for (Stretch stretch : attribution.content()) {
            Arrays.fill(claimed, stretch.first(), stretch.end(), true);
        }
        if (attribution.cue() != null) {
            Arrays.fill(used, attribution.cue().first(), attribution.cue().end(), true);
            byCue.put(attribution.cue().first(), attribution);
        }
        if (attribution.source() != null) {
            Arrays.fill(used, attribution.source().first(), attribution.source().end(), true);
        }
        found.add(attribution);
    }

    /** In the order they were found. */
    List<Attribution> found() {
        return found;
    }

    /** Those whose cue stands between two tokens, in the order of their cues. */
    List<Attribution> cuedBetween(int first, int end) {
        return byCue.subMap(first, end).values().stream().toList();
    }

    /** Whether a token is content. */
    boolean claimed(int token) {
        return claimed[token];
    }

    boolean claimedBetween(int first, int end) {
        for (int i = first; i < end; i++) {
            if (claimed[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is part of a cue or its speaker, so that it starts nothing else. */
    boolean used(int token) {
        return used[token];
    }
}
