package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fingerprints of listed files, in the table {@code listed(number, path, bytes, modified_nanos, fingerprint)} of a
 * DuckDB connection. A file is opened only when its size or time of change differs from what they were when it was
 * opened last: those are kept, on the machine that reads the files, in a Parquet file of {@code path, bytes,
 * modified_nanos, fingerprint}. That file can be deleted at any time; the next run then opens every input once.
 *
 * <p>A file that had changed within two seconds before it was listed is not kept: it could change again without its
 * time of change showing it. The rule, and the reason, are those of Git's index ("racy git").
 */
public final class Fingerprints {
    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);
    /** The coarsest clock among common file systems, that of FAT. */
    private static final long CLOCK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Connection connection;
    private final Path kept;

    /**
     * @param kept where sizes and times are kept; need not exist yet
     */
    public Fingerprints(Connection connection, Path kept) {
        this.connection = connection;
        this.kept = kept;
    }

    /**
     * Fills {@code listed}. Files that cannot be read have no row.
     *
     * @param checksum open every file, whatever its size and time of change say
     * @return the files that cannot be read
     * @throws SQLException when DuckDB runs out of its limits
     */
    public List<Rejection> take(List<ListedFile> files, boolean checksum) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE found"
                    + " (number INTEGER, path VARCHAR, bytes BIGINT, modified_nanos BIGINT)");
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE hashed (number INTEGER, bytes BIGINT, fingerprint VARCHAR)");
        }
        try (DuckDBAppender rows = appender("found")) {
            for (int number = 0; number < files.size(); number++) {
                ListedFile file = files.get(number);
                rows.beginRow();
                rows.append(number);
                rows.append(SourceRoots.place(file.path()));
                rows.append(file.bytes());
                rows.append(file.modifiedNanos());
                rows.endRow();
            }
        }
        recall();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE listed AS SELECT found.*, fingerprint FROM found"
                    + " LEFT JOIN remembered ON " + !checksum + " AND remembered.path = found.path"
                    + " AND remembered.bytes = found.bytes AND remembered.modified_nanos = found.modified_nanos");
        }
        return hash(files);
    }

    /** What is kept; a file that holds it but cannot be read is as good as none. */
    private void recall() throws SQLException {
        String remembered = "CREATE OR REPLACE TEMP TABLE remembered";
        try (Statement statement = connection.createStatement()) {
            if (Files.exists(kept)) {
                statement.execute(remembered + " AS SELECT path, bytes, modified_nanos, fingerprint FROM read_parquet("
                        + SqlText.literal(kept.toString()) + ", hive_partitioning = false)");
                return;
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            LOG.warn("{} is damaged, so every input is opened: {}", kept, reason);
        }
        // Another statement, because a failed one is closed.
        try (Statement statement = connection.createStatement()) {
            statement.execute(remembered + " (path VARCHAR, bytes BIGINT, modified_nanos BIGINT, fingerprint VARCHAR)");
        }
    }

    private List<Rejection> hash(List<ListedFile> files) throws SQLException {
        List<Rejection> rejections = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (DuckDBAppender rows = appender("hashed")) {
                try (ResultSet unknown =
                        statement.executeQuery("SELECT number FROM listed WHERE fingerprint IS NULL ORDER BY number")) {
                    while (unknown.next()) {
                        ListedFile file = files.get(unknown.getInt(1));
                        try {
                            Hash hash = Hash.of(file.path());
                            rows.beginRow();
                            rows.append(unknown.getInt(1));
                            rows.append(hash.bytes());
                            rows.append(hash.fingerprint());
                            rows.endRow();
                        } catch (IOException e) {
                            rejections.add(rejection(file, e));
                        }
                    }
                }
            }
            statement.execute("UPDATE listed SET fingerprint = hashed.fingerprint, bytes = hashed.bytes"
                    + " FROM hashed WHERE hashed.number = listed.number");
            statement.execute("DELETE FROM listed WHERE fingerprint IS NULL");
        }
        return rejections;
    }

    /**
     * Keeps what {@link #take} found, if that is news. What is kept of other files stays, unless they lie below one of
     * the folders: then they are gone.
     *
     * @param folders absolute folders that were listed whole
     * @param listedAtMillis when the listing began
     * @throws IOException when the disk does not take it
     */
    public void keep(List<Path> folders, long listedAtMillis) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE folders (path VARCHAR)");
            try (DuckDBAppender rows = appender("folders")) {
                for (Path folder : folders) {
                    rows.beginRow();
                    rows.append(folder.toString().endsWith("/") ? folder.toString() : folder + "/");
                    rows.endRow();
                }
            }
            try (ResultSet news = statement.executeQuery("SELECT 1 FROM hashed LIMIT 1")) {
                if (!news.next()) {
                    return;
                }
            }
            long settled = TimeUnit.MILLISECONDS.toNanos(listedAtMillis) - CLOCK_NANOS;
            Path part = kept.resolveSibling(kept.getFileName() + ".part");
            Files.createDirectories(part.toAbsolutePath().getParent());
            // The size that was listed, not the one that was read: only a file that is still so is known again.
            statement.execute("COPY (SELECT path, found.bytes, modified_nanos, fingerprint FROM found"
                    + " JOIN (SELECT number, fingerprint FROM listed) USING (number) WHERE modified_nanos < " + settled
                    + " UNION ALL FROM remembered ANTI JOIN found USING (path) WHERE NOT EXISTS"
                    + " (FROM folders WHERE starts_with(remembered.path, folders.path))) TO "
                    + SqlText.literal(part.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
    }

    private static Rejection rejection(ListedFile file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Rejection(file.sourceUri(), Rejection.Reason.VANISHED, "gone while the run was planned", 0);
        }
        String detail = e instanceof AccessDeniedException ? "no permission to read" : e.toString();
        return new Rejection(file.sourceUri(), Rejection.Reason.UNREADABLE, detail, 0);
    }

    private record Hash(long bytes, String fingerprint) {
        static Hash of(Path file) throws IOException {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    bytes += read;
                }
            }
            return new Hash(bytes, HexFormat.of().formatHex(digest.digest(), 0, 16));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
