package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** One object over several lines, several such objects, or an array of objects. */
final class JsonObjects implements JsonTexts {
    private final InputBytes input;
    private final ByteCollector collector;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long line = 1;

    JsonObjects(InputBytes input) {
        this.input = input;
        this.collector = new ByteCollector(input.limits().maxArticleBytes());
    }

    @Override
    public @Nullable JsonText next() {
        while (fill()) {
            if (buffer[next] == '{') {
                return object();
            }
            line += buffer[next++] == '\n' ? 1 : 0;
        }
        return null;
    }

    private JsonText object() {
        JsonNesting nesting = new JsonNesting();
        long start = line;
        while (fill()) {
            int from = next;
            while (next < end) {
                byte b = buffer[next++];
                line += b == '\n' ? 1 : 0;
                if (nesting.closesWith(b)) {
                    collector.add(buffer, from, next);
                    return take(start, true);
                }
            }
            collector.add(buffer, from, next);
        }
        return take(start, false);
    }

    private JsonText take(long start, boolean whole) {
        long bytes = collector.count();
        boolean overLimit = collector.isOverLimit();
        return new JsonText(start, collector.take(), bytes, overLimit, whole);
    }

    private boolean fill() {
        if (next == end) {
            end = Math.max(0, input.read(buffer));
            next = 0;
        }
        return end > 0;
    }
}
