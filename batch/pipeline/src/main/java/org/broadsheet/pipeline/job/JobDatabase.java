package org.broadsheet.pipeline.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.broadsheet.pipeline.publish.DatasetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of the job repository, {@code jobs.mv.db} in the dataset's {@code .state} folder. It holds nothing that
 * cannot be made again: a damaged one is put aside, and an unfinished run then starts over.
 */
final class JobDatabase implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(JobDatabase.class);
    private static final String FILE = "jobs.mv.db";
    /** Every commit is forced to disk at once: what a killed run had finished is known to the next. */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    /** H2's codes for a file that is damaged, of another version, or no database. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90094, 50000);

    /** With this every file begins that H2 has written. */
    private static final String HEAD = "H:2";

    private final HikariDataSource source;
    private final @Nullable Path alias;

    private JobDatabase(HikariDataSource source, @Nullable Path alias) {
        this.source = source;
        this.alias = alias;
    }

    /**
     * Opens the database, making it where there is none.
     *
     * @param connections how many are used at the same time
     * @throws IOException when the file system fails
     * @throws DatasetException when the database cannot be used, with the name of its file
     */
    static JobDatabase open(Path state, int connections) throws IOException {
        JobDatabase database = of(state, connections);
        Exception fault = database.fault();
        if (fault == null) {
            return database;
        }
        database.close();
        Path file = state.resolve(FILE);
        if (!Files.exists(file) || !isDamage(fault) && isDatabase(file)) {
            throw new DatasetException(file + ": cannot be used: " + reason(fault), fault);
        }
        Path aside = state.resolve(FILE + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn("{} was damaged ({}) and is put aside as {}; unfinished runs start over", file, reason(fault), aside);
        return of(state, connections);
    }

    /** What the first connection meets, or null. */
    private @Nullable Exception fault() {
        try (Connection connection = source.getConnection()) {
            connection.isValid(1);
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    private static JobDatabase of(Path state, int connections) throws IOException {
        Path alias = isPlain(state) ? null : aliasOf(state);
        HikariConfig config = new HikariConfig();
        Path folder = alias == null ? state.toAbsolutePath() : alias.resolve("state");
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("jobs") + OPTIONS);
        config.setUsername("sa");
        config.setMaximumPoolSize(connections);
        config.setInitializationFailTimeout(-1);
        return new JobDatabase(new HikariDataSource(config), alias);
    }

    /** H2 takes what stands behind a semicolon in its address for settings, and knows no way to write one in a path. */
    private static boolean isPlain(Path state) {
        return state.toAbsolutePath().toString().matches("[\\p{L}\\p{N}/\\\\:._ +@=,~-]*");
    }

    /** A folder with a link to the state folder under a plain name. */
    private static Path aliasOf(Path state) throws IOException {
        Path alias = Files.createTempDirectory("broadsheet-state-");
        Files.createSymbolicLink(alias.resolve("state"), state.toAbsolutePath());
        return alias;
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD.length()), StandardCharsets.ISO_8859_1).equals(HEAD);
        }
    }

    private static boolean isDamage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable thrown) {
        Throwable last = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            last = cause instanceof SQLException || last == thrown ? cause : last;
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        source.close();
        if (alias != null) {
            Files.deleteIfExists(alias.resolve("state"));
            Files.deleteIfExists(alias);
        }
    }
}
