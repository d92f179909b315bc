package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/** Where a table may be cut: between two rows. They are read for it, because how rows are counted is seen from their fields. */
final class TableBounds implements RecordBounds {
    private final InputBytes input;
    private final TableArticles rows;
    private long marked = -1;

    TableBounds(InputBytes input) {
        this.input = input;
        this.rows = new TableArticles(input);
    }

    @Override
    public @Nullable Bound next() {
        long before = rows.number();
        while (rows.advance()) {
            rows.forget();
            Bound found = marked > 0 && before > 0 && input.marked() >= 0
                    ? new Bound(input.marked(), marked, before + 1)
                    : null;
            marked = rows.offset();
            input.mark(marked);
            before = rows.number();
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
