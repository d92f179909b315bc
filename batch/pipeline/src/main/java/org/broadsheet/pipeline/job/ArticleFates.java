package org.broadsheet.pipeline.job;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.audit.RunCounts;
import org.broadsheet.pipeline.link.Assembly.Assembled;
import org.broadsheet.pipeline.link.Links;
import org.broadsheet.pipeline.link.Links.Decision;
import org.broadsheet.pipeline.table.Table;

/**
 * What becomes of the raw articles of a run.
 *
 * @param splits what was extracted
 * @param setAside sources of articles that become no rows
 * @param links what was decided
 * @param assembled what was written
 */
record ArticleFates(ExtractedSplits splits, Set<String> setAside, Links links, Assembled assembled) {
    /** How many there are of each fate, see {@link Linked#articles}. */
    Map<String, Integer> byName() {
        Map<String, Integer> fates = new LinkedHashMap<>();
        for (Decision decision : Decision.values()) {
            fates.put(decision.name().toLowerCase(Locale.ROOT), links.count(decision));
        }
        fates.put("rejected", (int) rejected());
        fates.put("without_all_rows", shortened());
        fates.put("retired", links.retired().size());
        return fates;
    }

    /**
     * Every raw article accounted for.
     *
     * @param planned files that were rejected before they were read
     */
    RunCounts counts(String runId, int planned) {
        return new RunCounts(
                runId,
                planned + splits.inputs(),
                links.count(Decision.NEW) + links.count(Decision.REPLACES),
                links.count(Decision.SUPERSEDED) + links.count(Decision.UNCHANGED) + links.count(Decision.FORGOTTEN),
                rejected(),
                0,
                rows(Table.REJECTS));
    }

    /** Whether the run adds rows. */
    boolean addRows() {
        return links.count(Decision.NEW) + links.count(Decision.REPLACES) > 0
                || Table.all().stream().anyMatch(table -> table.isLinked() && rows(table) > 0)
                || rows(Table.INPUTS) > 0
                || rows(Table.REJECTS) > 0;
    }

    private long rows(Table table) {
        return assembled.rows().getOrDefault(table, 0L);
    }

    /** Sources of articles that must not come back. */
    Set<String> forgotten() {
        return links.others().entrySet().stream()
                .filter(decision -> decision.getValue() == Decision.FORGOTTEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Raw articles that gave no article. */
    private long rejected() {
        return assembled.rejects().values().stream().mapToInt(Integer::intValue).sum() - shortened();
    }

    /** Articles that are there and have a reject too, because some of their rows are not. */
    private int shortened() {
        return (int) splits.shortened().stream()
                .filter(source -> !setAside.contains(source) && links.decision(source) != Decision.FORGOTTEN)
                .count();
    }
}
