package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** One object over several lines, several such objects, or an array of objects. */
final class JsonObjects extends JsonScanner {
    JsonObjects(InputBytes input) {
        super(input);
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
}
