package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.pipeline.publish.DatasetFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What runs leave beside a dataset's tables that may hold an article's text or say where it was, and how it is taken out
 * of there: their reports, and the work of runs that are unfinished.
 */
final class Leftovers {
    private static final String FORGOTTEN = "(forgotten)";
    private static final String RUNS = "_runs";
    /** What was asked for is no trace of an article, and repair reads it again. */
    private static final Set<String> KEPT_FIELDS = Set.of("inputs", "run_id");

    private final DatasetFolder dataset;

    Leftovers(DatasetFolder dataset) {
        this.dataset = dataset;
    }

    /**
     * Takes articles out of all of it. Unfinished runs start over, those that were put aside go.
     *
     * @param runId of the work that does this, whose own folder stays
     * @param traces what tells of the articles
     */
    void forget(String runId, Set<String> traces) throws IOException {
        Path state = IngestRun.stateOf(dataset);
        // The job repository keeps messages of failed steps. It goes first: with it there and its plan gone, a run that
        // is gone on with would look for what it takes for done.
        for (Path file : filesIn(state, "jobs.")) {
            Files.delete(file);
        }
        UnfinishedRuns.startOver(dataset, runId);
        if (dataset.isShared()) {
            SharedSplits.deleteAbandoned(dataset, Set.of());
        }
        StandardInput.discardUnused(dataset);
        // Names are counted anew.
        UnfinishedRuns.deleteIfThere(state.resolve("names"));
        UnfinishedRuns.deleteIfThere(state.resolve("spill"));
        for (String name : dataset.list(RUNS)) {
            String place = RUNS + "/" + name;
            if (name.endsWith(".stacks.txt") && holdsAny(dataset.read(place), traces)) {
                dataset.delete(place);
            } else if (name.endsWith(".json") && holdsAny(dataset.read(place), traces)) {
                dataset.write(place, without(dataset.read(place), traces));
            }
        }
        for (Path report : filesIn(state.resolve("prepared"), "")) {
            Files.writeString(report, without(Files.readString(report), traces));
        }
    }

    private static List<Path> filesIn(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix) && Files.isRegularFile(file))
                    .toList();
        }
    }

    private static boolean holdsAny(String text, Set<String> traces) {
        // Within JSON, quotes and the like are escaped.
        return traces.stream()
                .anyMatch(trace -> text.contains(trace)
                        || text.contains(
                                JsonMapper.shared().writeValueAsString(trace).replaceAll("^\"|\"$", "")));
    }

    private static String without(String report, Set<String> traces) {
        return JsonFile.text(without(JsonMapper.shared().readTree(report), traces));
    }

    private static JsonNode without(JsonNode node, Set<String> traces) {
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                if (!KEPT_FIELDS.contains(name)) {
                    object.set(name, without(object.get(name), traces));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, without(array.get(i), traces));
            }
        } else if (node instanceof StringNode text
                && traces.stream().anyMatch(trace -> text.stringValue().contains(trace))) {
            return StringNode.valueOf(FORGOTTEN);
        }
        return node;
    }
}
