package org.broadsheet.read;

import org.broadsheet.read.JsonTexts.JsonText;
import org.jspecify.annotations.Nullable;

/** Where JSON lines may be cut: behind a line feed, which ends an object in any case. */
final class JsonLineBounds implements RecordBounds {
    private final InputBytes input;
    private final JsonLines lines;
    private boolean any;
    /** The place behind the last line feed, before which there was an object; null where the last object ended otherwise. */
    private @Nullable Bound behindLine;

    JsonLineBounds(InputBytes input) {
        this.input = input;
        this.lines = new JsonLines(input);
    }

    @Override
    public @Nullable Bound next() {
        JsonText text;
        while ((text = lines.next()) != null) {
            Bound found = null;
            if (!JsonArticles.isBlank(text)) {
                found = behindLine == null || input.marked() < 0
                        ? null
                        : new Bound(input.marked(), behindLine.unpacked(), behindLine.first());
                any = true;
                behindLine = null;
            }
            if (any && lines.isAtLine()) {
                behindLine = new Bound(0, lines.offset(), lines.line);
                input.mark(lines.offset());
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public @Nullable String whole() {
        return input.unrepeatable();
    }
}
