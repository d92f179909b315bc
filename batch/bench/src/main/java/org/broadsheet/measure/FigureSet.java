package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.measure.FigureScore.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of a published figure set with what a careful reader found in each. */
record FigureSet(String name, List<Example> examples) {

    /** A sentence and the figures owed for it. */
    record Example(String text, List<Tag> owed) {}

    static FigureSet read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
            List<Tag> owed = new ArrayList<>();
            for (JsonNode quantity : node.get("quantities")) {
                owed.add(tag(quantity));
            }
            examples.add(new Example(node.get("text").asString(), owed));
        }
        return new FigureSet(file.getFileName().toString().replace(".json", ""), examples);
    }

    /** The sentences of a part of the set. */
    FigureSet part(CorpusPart part) {
        return part == CorpusPart.ALL
                ? this
                : new FigureSet(
                        name + " (" + part.label() + ")",
                        examples.stream()
                                .filter(example -> part.holds(example.text()))
                                .toList());
    }

    private static Tag tag(JsonNode quantity) {
        String value = quantity.get("value").asString();
        boolean range = !value.contains("E") && !value.startsWith("-") && value.contains("-");
        String[] ends = value.split("-");
        return new Tag(
                Double.parseDouble(range ? ends[0].strip() : value),
                range ? Double.valueOf(ends[1].strip()) : null,
                quantity.get("normalized_unit").asString(),
                textOf(quantity.get("change")),
                concepts(quantity.get("referred_concepts")));
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static @Nullable List<String> concepts(@Nullable JsonNode node) {
        String text = textOf(node);
        return text == null ? null : List.of(text.split("[,\\s]+", -1));
    }
}
