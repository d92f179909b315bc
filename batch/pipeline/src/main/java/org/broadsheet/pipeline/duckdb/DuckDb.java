package org.broadsheet.pipeline.duckdb;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.broadsheet.pipeline.publish.DatasetFolder;

/**
 * How much DuckDB may use.
 *
 * @param memoryMegabytes memory, beside the Java heap; what needs more spills to {@code spillFolder} or fails
 * @param threads threads that work on one query
 * @param spillFolder where intermediate results go that do not fit; created when needed
 */
public record DuckDb(int memoryMegabytes, int threads, Path spillFolder) {

    /** Sets how much of {@link #modest} it may use. */
    static final String MEGABYTES = "broadsheet.duckdb-megabytes";

    /** Enough to link 100,000 articles at once, and small beside the heap. */
    private static final long LEAST_MEGABYTES = 512;

    /** A million at once need less; more would only keep files in memory that are read once. */
    private static final long MOST_MEGABYTES = 4_096;

    private static final long SHARE = 8;

    public DuckDb {
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException(
                    "DuckDB with " + memoryMegabytes + " MB and " + threads + " threads does not work");
        }
    }

    /**
     * Two threads, and the memory that the property {@code broadsheet.duckdb-megabytes} says; without it an eighth of the
     * machine's (or the container's), from half a gigabyte to four. Rows do not depend on it: with less, more spills.
     */
    public static DuckDb modest(Path spillFolder) {
        return new DuckDb(Integer.getInteger(MEGABYTES, usualMegabytes(machineBytes())), 2, spillFolder);
    }

    /** The same fault, with what can be done about it where DuckDB had too little memory even while it spilled. */
    public static SQLException explained(SQLException fault) {
        String message = fault.getMessage();
        if (message == null || !message.startsWith("Out of Memory Error")) {
            return fault;
        }
        String said = message.lines().findFirst().orElseThrow();
        return new SQLException(
                said + "; BROADSHEET_JAVA_OPTIONS=-D" + MEGABYTES + "=N gives DuckDB N MB beside the Java heap", fault);
    }

    /** The memory without that property. */
    static int usualMegabytes(long machineBytes) {
        return (int) Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, machineBytes / SHARE >> 20));
    }

    private static long machineBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** A modest one for a run's work beside the job's steps, which spills into the run's folder. */
    public static DuckDb ofRun(DatasetFolder folder, String runId) {
        return modest(folder.staging(runId).resolve("spill"));
    }

    /**
     * Opens an empty database in memory. Times are UTC; nothing is downloaded; results come in a fixed order only where
     * the query orders them.
     */
    public Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preserve_insertion_order", "false");
        return open(settings);
    }

    /**
     * The same for what is written to a file: results come in the order of what they are read from, and only as fast as they
     * are read, so that one of any size needs little memory. A result has to be closed before the next query.
     */
    public Connection openInOrder() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("jdbc_stream_results", "true");
        return open(settings);
    }

    private Connection open(Properties settings) throws SQLException {
        settings.setProperty("memory_limit", memoryMegabytes + "MB");
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", spillFolder.toAbsolutePath().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            // The time zone belongs to an extension and is not known while the database opens.
            statement.execute("SET GLOBAL TimeZone = 'UTC'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
