package org.broadsheet.pipeline.parquet;

import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.broadsheet.read.RecordBounds;
import org.jspecify.annotations.Nullable;

/** Where a Parquet file may be cut: before a row group, as its footer lists them. */
final class RowGroupBounds implements RecordBounds {
    private final List<BlockMetaData> groups;
    private final long fileBytes;
    private int group;
    private long rowsBefore;
    private long lastStart;
    private boolean ordered = true;

    /** @param groups none where the file gives no rows, but one reject that says why */
    RowGroupBounds(List<BlockMetaData> groups, long fileBytes) {
        this.groups = groups;
        this.fileBytes = fileBytes;
    }

    @Override
    public @Nullable Bound next() {
        while (ordered && group + 1 < groups.size()) {
            rowsBefore += groups.get(group).getRowCount();
            group++;
            long start = groups.get(group).getStartingPos();
            ordered = start > lastStart && start < fileBytes;
            lastStart = start;
            if (ordered && rowsBefore > 0) {
                return new Bound(start, start, rowsBefore + 1);
            }
        }
        return null;
    }

    @Override
    public @Nullable String whole() {
        if (groups.size() < 2) {
            return "of one row group or none that is read";
        }
        return ordered ? null : "damaged";
    }
}
