package org.broadsheet.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what became of datasets at which an operation was killed, against what becomes of one that nobody disturbs. */
final class KillCounts {
    private final Map<String, Integer> expected = new HashMap<>();
    private final Set<String> whole;
    private final List<String> details = new ArrayList<>();
    private int kills;
    private int tooLate;
    private int lost;
    private int doubled;
    private int stale;
    private int brokenRules;
    private int partialReads;
    private int reads;
    private int askedAgain;

    /**
     * @param rows what an undisturbed dataset holds
     * @param whole what a reader may see
     */
    KillCounts(List<String> rows, Set<String> whole) {
        rows.forEach(row -> expected.merge(row, 1, Integer::sum));
        this.whole = whole;
    }

    /** Adds a dataset at which the operation was killed, or had ended before, and which was gone on with. */
    void add(boolean killed, KillSite site, KillReader reader) throws SQLException {
        if (killed) {
            kills++;
        } else {
            tooLate++;
        }
        Map<String, Integer> found = new HashMap<>();
        site.rows().forEach(row -> found.merge(row, 1, Integer::sum));
        Set<String> all = new HashSet<>(found.keySet());
        all.addAll(expected.keySet());
        for (String row : all) {
            int difference = found.getOrDefault(row, 0) - expected.getOrDefault(row, 0);
            if (difference < 0) {
                lost -= difference;
                tell("lost: " + row);
            } else if (difference > 0 && expected.containsKey(row)) {
                doubled += difference;
                tell("doubled: " + row);
            } else if (difference > 0) {
                stale += difference;
                tell("stale: " + row);
            }
        }
        for (String rule : site.brokenRules()) {
            brokenRules++;
            tell("broken: " + rule);
        }
        reader.seen().forEach((glance, times) -> {
            reads += times;
            if (!whole.contains(glance)) {
                partialReads += times;
                tell("a reader saw: " + glance);
            }
        });
        reader.faults().forEach(fault -> {
            partialReads++;
            tell("a reader met: " + fault);
        });
        askedAgain += reader.askedAgain();
    }

    private void tell(String detail) {
        if (details.size() < 20) {
            details.add("  " + detail);
        }
    }

    int kills() {
        return kills;
    }

    boolean clean() {
        return lost + doubled + stale + brokenRules + partialReads == 0;
    }

    List<String> details() {
        return details;
    }

    String line(KilledOperation operation) {
        return "%-11s %5d %8d %9d %7d %5d %12d %13d %5d %11d"
                .formatted(
                        operation, kills, tooLate, lost, doubled, stale, brokenRules, partialReads, reads, askedAgain);
    }
}
