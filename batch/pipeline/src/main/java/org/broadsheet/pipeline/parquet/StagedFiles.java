package org.broadsheet.pipeline.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of a folder's finished files, kept in the folder, so that a run that goes on after a crash knows what is
 * complete without listing anything.
 */
public final class StagedFiles {
    private static final String NAME = "_files.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Entry(
            Table table, @Nullable LocalDate partition, String path, long rows, long bytes, String sha256) {}

    private StagedFiles() {}

    /**
     * Keeps a list in a folder: whole or not at all, also when the power fails.
     *
     * @param folder in which all the files lie
     */
    public static void write(Path folder, List<StagedFile> files) throws IOException {
        Path base = folder.toAbsolutePath().normalize();
        List<Entry> entries = new ArrayList<>();
        for (StagedFile file : files) {
            if (!file.path().startsWith(base)) {
                throw new IllegalArgumentException(file.path() + " does not lie in " + base);
            }
            String path = base.relativize(file.path()).toString();
            entries.add(new Entry(file.table(), file.partition(), path, file.rows(), file.bytes(), file.sha256()));
        }
        Files.createDirectories(base);
        Path unfinished = base.resolve(NAME + ".tmp");
        Files.writeString(unfinished, JSON.writeValueAsString(entries), StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, base.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The list that a folder keeps, or null where it keeps none: then what lies there is not finished.
     *
     * @throws IOException when the list is damaged
     */
    public static @Nullable List<StagedFile> read(Path folder) throws IOException {
        Path base = folder.toAbsolutePath().normalize();
        Path list = base.resolve(NAME);
        if (!Files.exists(list)) {
            return null;
        }
        try {
            List<StagedFile> files = new ArrayList<>();
            for (Entry entry : JSON.readValue(Files.readString(list), Entry[].class)) {
                Path path = base.resolve(entry.path()).normalize();
                if (!path.startsWith(base)) {
                    throw new IOException(list + ": " + entry.path() + " does not lie in the folder");
                }
                files.add(new StagedFile(
                        entry.table(), entry.partition(), path, entry.rows(), entry.bytes(), entry.sha256()));
            }
            return files;
        } catch (JacksonException e) {
            throw new IOException(list + ": damaged list of files: " + e.getOriginalMessage(), e);
        }
    }
}
