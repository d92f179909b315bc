package org.broadsheet.pipeline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.pipeline.publish.DatasetFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a run left about itself in {@code _runs/<run_id>.json}, under the names of columns. */
final class RunSummary {
    static final String FOLDER = "_runs";
    private static final String ENDING = ".json";

    private RunSummary() {}

    /** The ids of all runs, oldest first: they start with the time of the run. */
    static List<String> ids(DatasetFolder folder) {
        return folder.list(FOLDER).stream()
                .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    /**
     * The summary of a run; empty where there is none.
     *
     * @throws CommandException when the file is damaged
     */
    static Map<String, Object> read(DatasetFolder folder, String runId) {
        String place = FOLDER + "/" + runId + ENDING;
        if (!folder.exists(place)) {
            return Map.of();
        }
        try {
            Map<String, Object> summary = new LinkedHashMap<>();
            JsonMapper.shared()
                    .readValue(folder.read(place), new TypeReference<LinkedHashMap<String, Object>>() {})
                    .forEach((name, value) -> summary.put(column(name), value));
            return summary;
        } catch (JacksonException e) {
            throw CommandException.failed(folder.location(place) + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    /** The name of a component as a column's: {@code started_at} for {@code startedAt}. */
    private static String column(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
