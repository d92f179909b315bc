package org.broadsheet.pipeline.publish;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots and publications as JSON, with the names and forms that DuckDB's {@code read_json} takes as they are. */
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Manifest() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    /**
     * Reads a manifest.
     *
     * @param location the file, for messages
     * @throws DatasetException when it is damaged, or of a format that this code does not know
     */
    static <T> T read(String location, String text, Class<T> type) {
        try {
            JsonNode tree = JSON.readTree(text);
            JsonNode version = tree.findValue("format_version");
            if (version == null || !version.isInt()) {
                throw new DatasetException(location + ": not a manifest, it has no format_version");
            }
            if (version.intValue() > Snapshot.FORMAT_VERSION) {
                throw new DatasetException(location + ": written by a newer Broadsheet (format " + version.intValue()
                        + ", this one knows up to " + Snapshot.FORMAT_VERSION + "); nothing was touched");
            }
            return JSON.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new DatasetException(location + ": damaged manifest: " + e.getOriginalMessage(), e);
        }
    }
}
