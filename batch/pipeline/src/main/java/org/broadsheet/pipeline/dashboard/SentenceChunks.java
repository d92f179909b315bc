package org.broadsheet.pipeline.dashboard;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The sentences that fit on a page, in pieces of which each can be read by itself: the most carried articles first. */
final class SentenceChunks implements Predicate<ArticleSentences> {
    /** Characters of JSON in one piece. */
    private static final int CHUNK_CHARS = 400_000;
    /** Characters of body that compressed sentences can at most come from, each a character of the page. */
    private static final long CHARS_PER_BYTE = 6;

    private final long maxBytes;
    private final List<String> chunks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private long bytes;
    private boolean full;

    private SentenceChunks(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads those of the numbered rows that fit.
     *
     * @param maxBytes characters of all pieces together
     */
    static List<String> read(Connection duckDb, long maxBytes) throws SQLException {
        if (maxBytes <= 0) {
            return List.of();
        }
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE kept AS SELECT place, row, article_id FROM page_order"
                    + " QUALIFY sum(char_count) OVER (ORDER BY place) - char_count <= " + maxBytes * CHARS_PER_BYTE);
        }
        SentenceChunks chunks = new SentenceChunks(maxBytes);
        SentenceReader.ALL.read(duckDb, chunks);
        chunks.close();
        return chunks.chunks;
    }

    @Override
    public boolean test(ArticleSentences article) {
        open.append(open.isEmpty() ? "[" : ",").append(PageJson.of(article.fields()));
        if (open.length() >= CHUNK_CHARS) {
            close();
        }
        return !full;
    }

    private void close() {
        if (open.isEmpty() || full) {
            return;
        }
        String chunk = Deflated.base64(open.append(']').toString().getBytes(StandardCharsets.UTF_8));
        open.setLength(0);
        full = bytes + chunk.length() > maxBytes;
        if (!full) {
            bytes += chunk.length();
            chunks.add(chunk);
        }
    }
}
