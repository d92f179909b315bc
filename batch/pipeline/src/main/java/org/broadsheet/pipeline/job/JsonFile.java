package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A value kept in a file of its own, which is there whole or not at all; names are in snake_case, as columns are. */
final class JsonFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonFile() {}

    /**
     * Writes a value: to a {@code .part} beside the file, forced to disk, then renamed.
     *
     * @throws IOException when the disk does not take it
     */
    static void write(Path file, Object value) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(value));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The fields of a value, by name, in order. */
    static Map<String, Object> fields(Object value) {
        return JSON.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** A value as JSON text. */
    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    /**
     * Reads a value back.
     *
     * @throws IOException when the file cannot be read
     */
    static <T> T read(Path file, Class<T> type) throws IOException {
        return read(Files.readAllBytes(file), type);
    }

    /** Reads a value back from its JSON text. */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
