package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.read.ReadOptions;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fingerprints of listed files, in the view {@code listed(number, path, source_uri, bytes, fingerprint)} over the
 * table that {@link FoundFiles} has filled. A file is opened only when its size or time of change differs from what they
 * were when it was opened last: those are kept, on the machine that reads the files, in a Parquet file of {@code path,
 * bytes, modified_nanos, fingerprint}. That file can be deleted at any time; the next run then opens every input once.
 *
 * <p>A file that had changed within two seconds before it was listed is not kept: it could change again without its
 * time of change showing it. The rule, and the reason, are those of Git's index ("racy git"). Of a file on HDFS or S3, whose
 * time is that of another clock, it is a minute.
 */
public final class Fingerprints {
    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);
    /** The coarsest clock among common file systems, that of FAT. */
    private static final long CLOCK_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** How far the clock of a store may be off, beside that. */
    private static final long STORE_CLOCK_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** How many files to be opened are in memory at a time. */
    private static final int BATCH_FILES = 5_000;

    private static final int FINGERPRINT_BYTES = 16;

    private final Connection connection;
    private final Path kept;
    private final ReadOptions options;
    private final long splitBytes;
    /** What was seen of the large files that were opened, by their number. */
    private final Map<Long, FileScan> scans = new HashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param kept where sizes and times are kept; need not exist yet
     * @param options how files are read
     * @param splitBytes how large the pieces of large files are to be
     */
    public Fingerprints(Connection connection, Path kept, ReadOptions options, long splitBytes) {
        this.connection = connection;
        this.kept = kept;
        this.options = options;
        this.splitBytes = splitBytes;
    }

    /** How a large file is cut, by its number, where it was opened for its fingerprint; else null. */
    @Nullable
    FileScan scan(long number) {
        return scans.get(number);
    }

    /**
     * Makes {@code listed}. Files that cannot be read have no row.
     *
     * @param files how many are found
     * @param checksum open every file, whatever its size and time of change say
     * @return the files that cannot be read
     * @throws SQLException when DuckDB runs out of its limits
     */
    List<Rejection> take(long files, boolean checksum) throws SQLException {
        recall();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE known AS SELECT found.*, fingerprint FROM found"
                    + " LEFT JOIN remembered ON " + !checksum + " AND remembered.path = found.path"
                    + " AND remembered.bytes = found.bytes AND remembered.modified_nanos = found.modified_nanos");
            statement.execute("DROP TABLE found");
            statement.execute("CREATE OR REPLACE TEMP TABLE hashed (number BIGINT, bytes BIGINT, fingerprint VARCHAR)");
        }
        List<Rejection> rejections = hash(files);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP VIEW listed AS SELECT number, path, source_uri,"
                    + " coalesce(hashed.bytes, known.bytes) AS bytes,"
                    + " coalesce(hashed.fingerprint, known.fingerprint) AS fingerprint"
                    + " FROM known LEFT JOIN hashed USING (number)"
                    + " WHERE coalesce(hashed.fingerprint, known.fingerprint) IS NOT NULL");
        }
        return rejections;
    }

    /** What is kept, in the view {@code remembered}; a file that holds it but cannot be read is as good as none. */
    private void recall() throws SQLException {
        String remembered = "CREATE OR REPLACE TEMP VIEW remembered AS";
        try (Statement statement = connection.createStatement()) {
            if (Files.exists(kept)) {
                statement.execute(remembered + " SELECT path, bytes, modified_nanos, fingerprint FROM read_parquet("
                        + SqlText.literal(kept.toString()) + ", hive_partitioning = false)");
                // Reads every value, because damage would show only later.
                statement.execute("SELECT bit_xor(hash(remembered)) FROM remembered");
                return;
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            LOG.warn("{} is damaged, so every input is opened: {}", kept, reason);
        }
        // Another statement, because a failed one is closed.
        try (Statement statement = connection.createStatement()) {
            statement.execute(remembered + " SELECT '' AS path, 0::BIGINT AS bytes, 0::BIGINT AS modified_nanos,"
                    + " '' AS fingerprint WHERE false");
        }
    }

    private List<Rejection> hash(long files) throws SQLException {
        List<Rejection> rejections = new ArrayList<>();
        try (PreparedStatement unknown = connection.prepareStatement("SELECT number, path, source_uri, bytes FROM known"
                        + " WHERE fingerprint IS NULL AND number >= ? AND number < ? ORDER BY number");
                DuckDBAppender rows = appender("hashed");
                FileReadings readings = new FileReadings(options, splitBytes)) {
            for (long first = 0; first < files; first += BATCH_FILES) {
                unknown.setLong(1, first);
                unknown.setLong(2, first + BATCH_FILES);
                try (ResultSet batch = unknown.executeQuery()) {
                    while (batch.next()) {
                        readings.add(
                                batch.getLong(1),
                                InputPlace.of(batch.getString(2)),
                                batch.getString(3),
                                batch.getLong(4));
                    }
                }
                for (FileReadings.Reading reading : readings.takeAll()) {
                    try {
                        FileScan scan = reading.scan();
                        if (FileScan.isLarge(scan.bytes(), splitBytes)) {
                            scans.put(reading.number(), scan);
                        }
                        append(rows, reading.number(), scan.bytes(), scan.fingerprint());
                    } catch (IOException e) {
                        rejections.add(rejection(reading.source(), e));
                    }
                }
            }
        }
        return rejections;
    }

    private static void append(DuckDBAppender rows, long number, long bytes, String fingerprint) throws SQLException {
        rows.beginRow();
        rows.append(number);
        rows.append(bytes);
        rows.append(fingerprint);
        rows.endRow();
    }

    /**
     * Keeps what {@link #take} found, if that is news. What is kept of other files stays, unless they lie below one of
     * the folders: then they are gone.
     *
     * @param folders those that were listed whole
     * @param listedAtMillis when the listing began
     * @throws IOException when the disk does not take it
     */
    void keep(List<InputPlace> folders, long listedAtMillis) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE folders (path VARCHAR)");
            try (DuckDBAppender rows = appender("folders")) {
                for (InputPlace folder : folders) {
                    rows.beginRow();
                    rows.append(folder.text().endsWith("/") ? folder.text() : folder.text() + "/");
                    rows.endRow();
                }
            }
            try (ResultSet news = statement.executeQuery("SELECT 1 FROM hashed LIMIT 1")) {
                if (!news.next()) {
                    return;
                }
            }
            long listedAt = TimeUnit.MILLISECONDS.toNanos(listedAtMillis);
            Path part = kept.resolveSibling(kept.getFileName() + ".part");
            Files.createDirectories(part.toAbsolutePath().getParent());
            // The size that was listed, not the one that was read: only a file that is still so is known again.
            statement.execute("COPY (SELECT path, known.bytes, modified_nanos, listed.fingerprint FROM known"
                    + " JOIN (SELECT number, fingerprint FROM listed) AS listed USING (number)"
                    + " WHERE modified_nanos < CASE WHEN path LIKE '/%' OR path LIKE 'file:%' THEN "
                    + (listedAt - CLOCK_NANOS) + " ELSE " + (listedAt - STORE_CLOCK_NANOS) + " END"
                    + " UNION ALL SELECT path, bytes, modified_nanos, fingerprint FROM remembered"
                    + " ANTI JOIN known USING (path) WHERE NOT EXISTS"
                    + " (FROM folders WHERE starts_with(remembered.path, folders.path))) TO "
                    + SqlText.literal(part.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
    }

    private static Rejection rejection(String source, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Rejection(source, Rejection.Reason.VANISHED, "gone while the run was planned", 0);
        }
        String detail = e instanceof AccessDeniedException ? "no permission to read" : e.toString();
        return new Rejection(source, Rejection.Reason.UNREADABLE, detail, 0);
    }

    /** What a fingerprint is made by. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint of what a digest has seen; it begins anew. */
    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }
}
