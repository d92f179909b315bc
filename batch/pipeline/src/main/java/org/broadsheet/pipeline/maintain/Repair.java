package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.maintain.RowRemoval.Removed;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Integrity.Damaged;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes damaged and missing files out of the current snapshot, with the rows of other tables that cannot stay without
 * them, and forgets the inputs that gave them, so that reading these again brings back what is lost. Where an older
 * snapshot had to take the current one's place, what was forgotten since goes from it too.
 *
 * @param damaged the files that were not what was published
 * @param removed rows of other files that went with them, by table
 * @param inputs sources of the inputs that have to be read again
 * @param snapshot the snapshot without the damage, or null where there was none
 */
public record Repair(
        List<Damaged> damaged,
        Map<Table, Long> removed,
        List<String> inputs,
        @Nullable Snapshot snapshot) {
    public Repair {
        damaged = List.copyOf(damaged);
        removed = Map.copyOf(removed);
        inputs = List.copyOf(inputs);
    }

    /** Repairs. Nothing is published where nothing is damaged. */
    public static Repair repair(DatasetFolder folder, String runId) throws SQLException, IOException {
        Snapshot current = new Snapshots(folder).current();
        if (current == null) {
            return new Repair(List.of(), Map.of(), List.of(), null);
        }
        List<Damaged> damaged = Integrity.damaged(folder, current);
        Collection<LiveFile> lost = new ArrayList<>();
        damaged.forEach(each -> lost.add(each.file()));
        Set<String> forgotten = ForgottenRows.in(folder, current, lost, runId);
        if (damaged.isEmpty() && forgotten.isEmpty()) {
            return new Repair(List.of(), Map.of(), List.of(), null);
        }
        Removed removed = new RowRemoval(folder, current, lost).write(runId, forgotten);
        Snapshot next = new Publication(folder, current.partitionBy())
                .publish(current, runId, Operation.REPAIR, removed.added(), removed.retired());
        return new Repair(
                damaged, removed.removed(), removed.inputs().stream().sorted().toList(), next);
    }
}
