package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests and publications as JSON, with the names and forms that DuckDB's {@code read_json} takes as they are. */
final class ManifestJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A file as the manifests of format 1 list it. */
    private record ListedFile(
            Table table, String path, @Nullable LocalDate partition, long rows, long bytes, String sha256) {
        LiveFile live() {
            return new LiveFile(table, path, partition, rows, bytes, sha256, 1, "");
        }
    }

    /** A manifest of format 1, which holds the file list. */
    private record Format1(
            int number,
            @Nullable Integer parent,
            String runId,
            Instant publishedAt,
            PartitionBy partitionBy,
            List<ListedFile> files) {}

    private static final String REMEDY = "; 'broadsheet repair' undoes what it had begun";

    private ManifestJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    /**
     * Reads the manifest of a snapshot.
     *
     * @param place where it stands in the dataset
     * @throws DatasetException when it is damaged, or of a format that this code does not know
     */
    static Manifest manifest(DatasetFolder folder, String place) {
        return parse(folder, place, tree -> {
            if (tree.get("format_version").intValue() > 1) {
                return JSON.treeToValue(tree, Manifest.class);
            }
            Format1 old = JSON.treeToValue(tree, Format1.class);
            Map<String, Long> rows = new TreeMap<>();
            old.files().stream()
                    .filter(file -> !file.table().hidden())
                    .forEach(file -> rows.merge(file.table().view(), file.rows(), Long::sum));
            old.files().forEach(ListedFile::live);
            return new Manifest(
                    old.number(),
                    old.parent(),
                    old.runId(),
                    Operation.INGEST,
                    old.publishedAt(),
                    1,
                    1,
                    old.partitionBy(),
                    place,
                    "",
                    old.files().size(),
                    old.files().stream().mapToLong(ListedFile::bytes).sum(),
                    rows,
                    null,
                    null);
        });
    }

    /** The files that a manifest of format 1 lists. */
    static List<LiveFile> filesOfFormat1(DatasetFolder folder, String place) {
        return parse(folder, place, tree -> {
            List<LiveFile> files = new ArrayList<>();
            JSON.treeToValue(tree, Format1.class).files().forEach(file -> files.add(file.live()));
            return files;
        });
    }

    /** A file's way into its table, as publications of format 1 list it. */
    private record Move(String from, String to) {}

    /** A publication of format 1, which holds the whole snapshot. */
    private record IntentOfFormat1(Format1 snapshot, List<Move> moves, List<String> retired) {
        PublicationIntent today() {
            List<Added> added = new ArrayList<>();
            for (Move move : moves) {
                LiveFile file = snapshot.files().stream()
                        .filter(listed -> listed.path().equals(move.to()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(move.to() + " is no file of its snapshot"))
                        .live();
                added.add(new Added(move.from(), file));
            }
            return new PublicationIntent(
                    Snapshot.FORMAT_VERSION,
                    snapshot.number(),
                    snapshot.parent(),
                    snapshot.runId(),
                    Operation.INGEST,
                    snapshot.publishedAt(),
                    snapshot.partitionBy(),
                    added,
                    retired);
        }
    }

    /**
     * Reads what a publication was about to do.
     *
     * @throws DatasetException when it is damaged, or of a format that this code does not know
     */
    static PublicationIntent intent(DatasetFolder folder, String place) {
        try {
            JsonNode tree = JSON.readTree(folder.read(place));
            if (tree.path("snapshot").path("format_version").intValue(0) == 1) {
                return JSON.treeToValue(tree, IntentOfFormat1.class).today();
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new DatasetException(folder.location(place) + ": damaged: " + e.getMessage() + REMEDY, e);
        }
        try {
            return parse(folder, place, tree -> JSON.treeToValue(tree, PublicationIntent.class));
        } catch (NewerVersionException e) {
            throw e;
        } catch (DatasetException e) {
            throw new DatasetException(e.getMessage() + REMEDY, e);
        }
    }

    private interface Reading<T> {
        T of(JsonNode tree);
    }

    private static <T> T parse(DatasetFolder folder, String place, Reading<T> reading) {
        String location = folder.location(place);
        try {
            JsonNode tree = JSON.readTree(folder.read(place));
            require(location, tree, "format_version", Snapshot.FORMAT_VERSION);
            if (tree.has("schema_version")) {
                require(location, tree, "schema_version", SchemaVersion.CURRENT);
            }
            return reading.of(tree);
        } catch (JacksonException e) {
            throw new DatasetException(location + ": damaged manifest: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DatasetException(location + ": damaged manifest: " + e.getMessage(), e);
        }
    }

    private static void require(String location, JsonNode tree, String name, int known) {
        JsonNode version = tree.get(name);
        if (version == null || !version.isInt()) {
            throw new DatasetException(location + ": not a manifest, it has no " + name);
        }
        if (version.intValue() > known) {
            throw new NewerVersionException(
                    location + ": written by a newer Broadsheet (" + name.replace("_version", "") + " "
                            + version.intValue() + ", this one knows up to " + known + "); nothing was touched");
        }
    }
}
