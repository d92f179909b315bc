package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** One object a line. */
final class JsonLines implements JsonTexts {
    private final InputBytes input;
    private final ByteCollector collector;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long line;

    JsonLines(InputBytes input) {
        this.input = input;
        this.collector = new ByteCollector(input.limits().maxArticleBytes());
    }

    @Override
    public @Nullable JsonText next() {
        boolean started = false;
        while (true) {
            if (next == end) {
                end = Math.max(0, input.read(buffer));
                next = 0;
                if (end == 0) {
                    return started && collector.count() > 0 ? take(input.fault() == null) : null;
                }
            }
            started = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            collector.add(buffer, from, next);
            if (next < end) {
                next++;
                return take(true);
            }
        }
    }

    private JsonText take(boolean whole) {
        long bytes = collector.count();
        boolean overLimit = collector.isOverLimit();
        return new JsonText(++line, collector.take(), bytes, overLimit, whole);
    }
}
