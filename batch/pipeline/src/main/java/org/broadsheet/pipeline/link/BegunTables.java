package org.broadsheet.pipeline.link;

import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Which linked tables a snapshot has whole, and which have yet to be made. */
final class BegunTables {
    /** Linked tables that have rows as soon as another has. */
    private static final Map<Table, Table> MADE_OF = Map.of(
            Table.SIGNATURES, Table.ARTICLES,
            Table.STORY_ARTICLES, Table.ARTICLES,
            Table.STORIES, Table.ARTICLES,
            Table.ENTITY_NAMES, Table.ENTITIES);

    private final LinkedTables.Changes changes;

    BegunTables(LinkedTables.Changes changes) {
        this.changes = changes;
    }

    /**
     * Whether a table has yet to be made: one that goes with another has no rows although that has, or one that readers see
     * has no file, not even one without rows. That a table is empty tells nothing by itself: often nothing conflicts, no
     * id has changed, and no names file was given.
     *
     * @param parent the snapshot whose table it is, or null before the first
     */
    static boolean isToMake(Table table, @Nullable Snapshot parent) {
        if (parent == null) {
            return true;
        }
        Table of = MADE_OF.get(table);
        return of == null
                ? !table.hidden() && parent.files(table).isEmpty()
                : rows(parent, of) > 0 && rows(parent, table) == 0;
    }

    /** Whether a table has yet to be made, or has lost rows. */
    boolean begins(Table table) {
        return isToMake(table, changes.parent()) || !changes.lost().isEmpty();
    }

    /** Whether each published article has its linked rows, so that what comes and goes tells what changes. */
    boolean isComplete(List<Table> linked) {
        Snapshot parent = changes.parent();
        return parent != null
                && linked.stream().noneMatch(this::begins)
                && rows(parent, Table.SIGNATURES) == rows(parent, Table.ARTICLES)
                && rows(parent, Table.STORY_ARTICLES) == rows(parent, Table.ARTICLES);
    }

    /** Whether it cannot be told from the rows that come and go which names change. */
    boolean beginsNames() {
        return begins(Table.ENTITY_NAMES)
                || changes.lost().stream().anyMatch(file -> file.table().equals(Table.ENTITIES));
    }

    private static long rows(Snapshot snapshot, Table table) {
        return snapshot.files(table).stream().mapToLong(LiveFile::rows).sum();
    }
}
