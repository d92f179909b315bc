package org.broadsheet.pipeline.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.Snapshot;

/**
 * The page as one text: the script and style that come with Broadsheet, and what they show. Nothing that articles say is
 * markup or script in it: it stands as data, which the script shows as text. Of one snapshot it is the same, byte for byte.
 */
public final class DashboardPage {
    /** What the run's report holds that is for the one who ran it, not for readers. */
    private static final List<String> PRIVATE = List.of("inputs");

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
        DashboardPage withoutSentences = new DashboardPage(parts(source, counts, List.of(), false));
        List<String> chunks = SentenceChunks.read(duckDb, maxBytes - withoutSentences.bytes());
        return new DashboardPage(parts(source, counts, chunks, false));
    }

    /** Makes the page that asks a server for its sentences. */
    static DashboardPage served(Connection duckDb, PageSource source) throws SQLException {
        return new DashboardPage(parts(source, PageCounts.read(duckDb, PageLimits.DEFAULT), List.of(), true));
    }

    private static List<String> parts(PageSource source, PageCounts counts, List<String> chunks, boolean served) {
        String script = SqlText.resource(DashboardPage.class, "dashboard.js");
        String style = SqlText.resource(DashboardPage.class, "dashboard.css");
        String frame = SqlText.resource(DashboardPage.class, "page.html")
                .replace("{connect}", served ? "'self'" : "'none'")
                .replace("{script-sha256}", sha256(script));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", 1);
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
