package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.store.HadoopSettings;

/** Invented inputs of several forms in a local folder, and the same on HDFS or S3. */
final class RemoteInputs {
    private final Path local;
    private final String address;

    /**
     * @param local folder with the inputs
     * @param address folder on the store
     */
    RemoteInputs(Path local, String address) {
        this.local = local;
        this.address = address;
    }

    /** Writes the local ones: all give articles by their addresses, so that where they lie is no part of an id. */
    static Path write(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("day1/deep"));
        Files.createDirectories(folder.resolve("day2"));
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            large.append(line(i));
        }
        Files.writeString(folder.resolve("day1/large.jsonl"), large);
        Files.writeString(folder.resolve("day1/deep/one # of 100%, größer.jsonl"), line(60));
        try (GZIPOutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("day2/packed.jsonl.gz")))) {
            out.write((line(61) + "{broken\n" + line(62)).getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("day2/empty.txt"), "");
        Files.writeString(folder.resolve("day2/README.md"), "No news.");
        try (Connection connection =
                        DuckDb.modest(folder.resolveSibling("spill")).open();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'https://example.org/table-' || i AS url, '2024-07-0' || (1 + i) || 'T08:00:00Z'"
                            + " AS published_at, 'The ferry company counted ' || (40 + i) || ' boats in the harbour. \"We have "
                            + "' || (3 + i) || ' more on order,\" said Ana Pereira on Friday.' AS text FROM range(4) t(i)) TO '"
                            + folder.resolve("day2/table.parquet") + "' (FORMAT parquet)");
        }
        return folder;
    }

    private static String line(int number) {
        return TestDataset.line(
                "https://example.org/" + number,
                "2024-0" + (1 + number % 9) + "-11T08:00:00Z",
                TestDataset.story(number));
    }

    /** Copies all of them to the store. */
    void upload() throws IOException {
        try (Stream<Path> all = Files.walk(local)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> put(local.relativize(file).toString()));
        }
    }

    /** Copies one of them. */
    void put(String name) {
        try (FSDataOutputStream out = files().create(at(name), true)) {
            Files.copy(local.resolve(name), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes one in the store. */
    void delete(String name) {
        try {
            files().delete(at(name), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem files() throws IOException {
        return FileSystem.get(URI.create(address), HadoopSettings.read());
    }

    private org.apache.hadoop.fs.Path at(String name) {
        return new org.apache.hadoop.fs.Path(address + "/" + name);
    }
}
