package org.broadsheet.pipeline.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.Sha256;
import org.broadsheet.pipeline.publish.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The page as one text: the script and style that come with Broadsheet, and what they show. Nothing that articles say is
 * markup or script in it: it stands as data, which the script shows as text. Of one snapshot it is the same, byte for byte.
 */
public final class DashboardPage {
    /** What the run's report holds that is for the one who ran it, not for readers. */
    private static final List<String> PRIVATE = List.of("inputs");

    /** Counts up when what is made of a snapshot changes in another place than a file that {@link #key} reads. */
    private static final int FORMAT = 1;

    /** Where a page holds the key of what it was made from: within so many bytes from its start. */
    private static final int HEAD_BYTES = 2000;

    private static final Pattern KEY = Pattern.compile("<meta name=\"broadsheet-page\" content=\"([0-9a-f]{64})\">");

    private final List<String> parts;

    private DashboardPage(List<String> parts) {
        this.parts = parts;
    }

    /**
     * Makes the page.
     *
     * @param duckDb a connection with views over the snapshot; tables are made in it
     * @param maxBytes size up to which sentences are held; counts are held whatever their size
     */
    public static DashboardPage of(Connection duckDb, PageSource source, long maxBytes) throws SQLException {
        PageCounts counts = PageCounts.read(duckDb, PageLimits.DEFAULT);
        String key = key(source, maxBytes);
        DashboardPage withoutSentences = new DashboardPage(parts(source, counts, List.of(), key));
        List<String> chunks = SentenceChunks.read(duckDb, maxBytes - withoutSentences.bytes());
        return new DashboardPage(parts(source, counts, chunks, key));
    }

    /**
     * Whether a file is the page that {@link #of} would make: of the same files, run report and size, by this version. It
     * costs nothing, where making the page reads the snapshot.
     */
    public static boolean isCurrent(Path file, PageSource source, long maxBytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Matcher key = KEY.matcher(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8));
            return key.find() && key.group(1).equals(key(source, maxBytes));
        }
    }

    /** What decides every byte of a page: the files of the snapshot, what its run tells, the size, and what comes with us. */
    private static String key(PageSource source, long maxBytes) {
        StringBuilder all = new StringBuilder();
        all.append(fields(source.snapshot()))
                .append(source.run())
                .append(maxBytes)
                .append(PageLimits.DEFAULT)
                .append(FORMAT);
        source.snapshot().files().stream()
                .map(file -> "\n" + file.path() + " " + file.sha256())
                .sorted()
                .forEach(all::append);
        for (String resource : List.of("dashboard.js", "dashboard.css", "page.html", "rows.sql")) {
            all.append(SqlText.resource(DashboardPage.class, resource));
        }
        PageCounts.queries().forEach(query -> all.append(SqlText.resource(DashboardPage.class, query)));
        return Sha256.of(all.toString());
    }

    /** Makes the page that asks a server for its sentences. */
    static DashboardPage served(Connection duckDb, PageSource source) throws SQLException {
        return new DashboardPage(parts(source, PageCounts.read(duckDb, PageLimits.DEFAULT), List.of(), null));
    }

    private static List<String> parts(PageSource source, PageCounts counts, List<String> chunks, @Nullable String key) {
        boolean served = key == null;
        String script = SqlText.resource(DashboardPage.class, "dashboard.js");
        String style = SqlText.resource(DashboardPage.class, "dashboard.css");
        String frame = SqlText.resource(DashboardPage.class, "page.html")
                .replace("{key}", key == null ? "served" : key)
                .replace("{connect}", served ? "'self'" : "'none'")
                .replace("{script-sha256}", sha256(script));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("served", served);
        data.put("snapshot", fields(source.snapshot()));
        Map<String, Object> run = new LinkedHashMap<>(source.run());
        PRIVATE.forEach(run::remove);
        data.put("run", run);
        data.put("tables", counts.tables());
        data.put("columns", counts.columns());
        data.put("lists", counts.lists());
        data.put("chunks", chunks.size());
        List<String> parts = new ArrayList<>();
        for (String part : frame.split("(?=\\{[a-z]+\\})|(?<=\\{[a-z]{1,20}\\})", -1)) {
            switch (part) {
                case "{style}" -> parts.add(style);
                case "{script}" -> parts.add(script);
                case "{data}" -> parts.add(PageJson.of(data));
                case "{sentences}" -> {
                    for (int i = 0; i < chunks.size(); i++) {
                        parts.add("<script type=\"application/json\" id=\"sentences-" + i + "\">\"");
                        parts.add(chunks.get(i));
                        parts.add("\"</script>\n");
                    }
                }
                default -> parts.add(part);
            }
        }
        return parts;
    }

    private static Map<String, Object> fields(Snapshot snapshot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", snapshot.number());
        fields.put("run_id", snapshot.runId());
        fields.put(
                "published_at",
                snapshot.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return fields;
    }

    private static String sha256(String script) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Size in UTF-8. */
    public long bytes() {
        return parts.stream()
                .mapToLong(part -> part.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Writes the page out. */
    public void appendTo(Appendable out) {
        try {
            for (String part : parts) {
                out.append(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
