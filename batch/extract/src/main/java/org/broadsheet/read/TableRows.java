package org.broadsheet.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table of separated values into its rows, without reading them: one at a time, each up to the limit of an article.
 * A row ends at a line end outside of quotes. A quote opens only where a field begins and closes only where one ends, as
 * readers do that forgive stray quotes (RFC 4180 has none).
 */
final class TableRows {
    private final InputBytes input;
    private final byte separator;
    private final ByteCollector collector;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long offset;

    TableRows(InputBytes input, char separator) {
        this.input = input;
        this.separator = (byte) separator;
        this.offset = input.unpackedStart();
        this.collector = new ByteCollector(input.limits().maxArticleBytes());
    }

    /**
     * One row.
     *
     * @param offset where it begins, in bytes of the unpacked input
     * @param content its bytes without the line end; empty where it is larger than the limit
     * @param bytes its size
     * @param overLimit whether it is larger than the limit
     * @param sound whether every quote was closed by its own
     */
    record Row(long offset, byte[] content, long bytes, boolean overLimit, boolean sound) {
        /** Its first line and what is behind it; nothing behind where it is one line. */
        List<byte[]> lines() {
            List<byte[]> lines = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= content.length; i++) {
                if (i == content.length || content[i] == '\n') {
                    lines.add(Arrays.copyOfRange(content, from, i));
                    from = i + 1;
                }
            }
            return lines;
        }
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable
    Row next() {
        RowQuotes quotes = new RowQuotes(separator);
        long start = offset;
        while (fill()) {
            int from = next;
            while (next < end) {
                byte b = buffer[next++];
                // What is skipped for its size is looked through line by line: the quote may be the fault.
                boolean rowEnds = quotes.endsRow(b) || b == '\n' && collector.isOverLimit();
                if (rowEnds) {
                    collector.add(buffer, from, next - 1);
                    offset += next - from;
                    if (collector.count() > 0) {
                        return take(start, !quotes.areBroken());
                    }
                    start = offset;
                    from = next;
                    quotes = new RowQuotes(separator);
                }
            }
            collector.add(buffer, from, next);
            offset += next - from;
        }
        return collector.count() > 0 ? take(start, !quotes.areBroken()) : null;
    }

    /** Where the next row begins, in bytes of the unpacked input. */
    long offset() {
        return offset;
    }

    private Row take(long start, boolean sound) {
        long bytes = collector.count();
        boolean overLimit = collector.isOverLimit();
        return new Row(start, withoutReturn(collector.take()), bytes, overLimit, sound);
    }

    private static byte[] withoutReturn(byte[] row) {
        int length = row.length;
        return length > 0 && row[length - 1] == '\r' ? Arrays.copyOf(row, length - 1) : row;
    }

    private boolean fill() {
        if (next == end) {
            end = Math.max(0, input.read(buffer));
            next = 0;
        }
        return end > 0;
    }
}
