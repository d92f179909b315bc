package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * Where a web archive may be cut: before a record, in a packed one before a member that begins with a record. Not within
 * what was looked at when a record was found damaged, because where the next begins hangs on that.
 */
final class WarcBounds implements RecordBounds {
    private final InputBytes input;
    private final WarcRecords records;
    private long damageSeen = -1;
    private boolean anyTold;

    WarcBounds(InputBytes input) {
        this.input = input;
        this.records = WarcArticles.records(input);
    }

    @Override
    public @Nullable Bound next() {
        WarcRecords.WarcBytes record;
        while ((record = records.next()) != null) {
            long start = records.startedAt();
            boolean cuts = start > 0 && records.startedAlone() && start > damageSeen;
            anyTold |= record.isTold();
            if (record.fault() != null) {
                damageSeen = records.seen();
            } else if (cuts) {
                return new Bound(record.offset(), start, 1);
            }
        }
        return null;
    }

    @Override
    public @Nullable String whole() {
        // One without responses is told as such, which no piece of it could.
        return anyTold ? input.unrepeatable() : "without a response";
    }
}
