package org.broadsheet.pipeline.iceberg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.types.Types.NestedField;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Snapshot;
import org.jspecify.annotations.Nullable;

/** Brings one table of a catalog to what a snapshot has of it, in one commit. */
final class TableRegistration {
    /** Which dataset a table is of. */
    static final String DATASET = "broadsheet.dataset";
    /** In the summary of a table's snapshot: which snapshot of the dataset it is. */
    static final String SNAPSHOT = "broadsheet.snapshot";

    private static final String TAG = "broadsheet-";

    private final Catalog catalog;
    private final TableIdentifier name;
    private final org.broadsheet.pipeline.table.Table table;

    TableRegistration(Catalog catalog, TableIdentifier name, org.broadsheet.pipeline.table.Table table) {
        this.catalog = catalog;
        this.name = name;
        this.table = table;
    }

    /** The tag under which every table of a catalog has one snapshot of the dataset. */
    static String tag(int snapshot) {
        return TAG + snapshot;
    }

    /**
     * What was done to a table.
     *
     * @param added how many files it has more
     * @param removed how many it has no more
     */
    record Changed(int added, int removed) {}

    /**
     * Checks, before any table is changed, that the catalog's table is this dataset's or not there yet.
     *
     * @throws DatasetException when it is somebody else's
     */
    void requireOurs(DatasetFolder dataset) {
        if (!catalog.tableExists(name)) {
            return;
        }
        String owner = catalog.loadTable(name).properties().get(DATASET);
        if (owner == null) {
            throw new DatasetException("the catalog has a table " + name
                    + " already that was not registered from a dataset; give another --namespace");
        }
        if (!owner.equals(dataset.localPath().toString())
                && DatasetFolder.holdsPublished(DatasetFolder.openDamaged(DatasetLocation.of(owner, null)))) {
            throw new DatasetException("the catalog's table " + name + " is that of the dataset " + owner
                    + "; give another --namespace, or drop it with 'broadsheet register --drop --output " + owner
                    + "'");
        }
    }

    /**
     * Makes the files of the snapshot those of the table.
     *
     * @param files all that the snapshot has of the table
     */
    Changed bring(DatasetFolder dataset, Snapshot snapshot, List<RegisteredFile> files) throws IOException {
        Table known = catalog.tableExists(name) ? catalog.loadTable(name) : null;
        Transaction transaction = begin(known, dataset, snapshot, described(IcebergTable.schema(table)));
        NameMapping mapping = mapping(transaction);
        Map<String, DataFile> before = known == null || known.currentSnapshot() == null
                ? Map.of()
                : TableFiles.of(known, known.currentSnapshot());
        Map<String, RegisteredFile> wanted = files.stream()
                .filter(file -> file.file().rows() > 0)
                .collect(Collectors.toMap(RegisteredFile::address, Function.identity(), (a, b) -> a, TreeMap::new));
        List<RegisteredFile> more = wanted.values().stream()
                .filter(file -> !before.containsKey(file.address()))
                .toList();
        List<DataFile> less = before.values().stream()
                .filter(file -> !wanted.containsKey(file.location()))
                .toList();
        if (transaction.table().currentSnapshot() == null || !more.isEmpty() || !less.isEmpty()) {
            OverwriteFiles overwrite = transaction.newOverwrite();
            for (RegisteredFile file : more) {
                overwrite.addFile(TableFiles.of(transaction.table(), mapping, snapshot.partitionBy(), file));
            }
            less.forEach(overwrite::deleteFile);
            overwrite.set(SNAPSHOT, Integer.toString(snapshot.number()));
            overwrite.commit();
        }
        tag(transaction, snapshot.number());
        transaction.commitTransaction();
        return new Changed(more.size(), less.size());
    }

    private Transaction begin(@Nullable Table known, DatasetFolder dataset, Snapshot snapshot, Schema schema) {
        String owner = dataset.localPath().toString();
        if (known == null) {
            PartitionSpec spec = IcebergTable.spec(table, schema, snapshot.partitionBy());
            return catalog.buildTable(name, schema)
                    .withPartitionSpec(spec)
                    .withProperty(DATASET, owner)
                    // The files are the dataset's: no engine may delete them.
                    .withProperty(TableProperties.GC_ENABLED, "false")
                    .withProperties(IcebergTable.metrics(schema))
                    .createTransaction();
        }
        PartitionSpec spec = IcebergTable.spec(table, known.schema(), snapshot.partitionBy());
        if (!known.spec().compatibleWith(spec)) {
            throw new DatasetException("the catalog's table " + name + " is partitioned otherwise than the dataset;"
                    + " 'broadsheet register --drop' drops it");
        }
        Transaction transaction = known.newTransaction();
        if (!owner.equals(known.properties().get(DATASET))) {
            transaction.updateProperties().set(DATASET, owner).commit();
        }
        transaction.updateSchema().unionByNameWith(schema).commit();
        return transaction;
    }

    /** The files have names for their columns and no ids. */
    private static NameMapping mapping(Transaction transaction) {
        NameMapping mapping = MappingUtil.create(transaction.table().schema());
        String text = NameMappingParser.toJson(mapping);
        if (!text.equals(transaction.table().properties().get(TableProperties.DEFAULT_NAME_MAPPING))) {
            transaction
                    .updateProperties()
                    .set(TableProperties.DEFAULT_NAME_MAPPING, text)
                    .commit();
        }
        return mapping;
    }

    private static void tag(Transaction transaction, int number) {
        Table changed = transaction.table();
        long current = changed.currentSnapshot().snapshotId();
        SnapshotRef known = changed.refs().get(tag(number));
        if (known == null) {
            transaction.manageSnapshots().createTag(tag(number), current).commit();
        } else if (known.snapshotId() != current) {
            transaction.manageSnapshots().replaceTag(tag(number), current).commit();
        }
    }

    private Schema described(Schema schema) {
        List<NestedField> columns = new ArrayList<>();
        for (NestedField column : schema.columns()) {
            columns.add(NestedField.from(column)
                    .withDoc(IcebergTable.doc(table, column.name()))
                    .build());
        }
        return new Schema(columns);
    }

    /**
     * Forgets the snapshots of the table that are not kept, and deletes the metadata that only they had; no file of the
     * dataset.
     *
     * @param kept numbers of the dataset's snapshots that stay
     */
    void expire(Set<Integer> kept) {
        Table known = catalog.loadTable(name);
        Set<String> tags = kept.stream().map(TableRegistration::tag).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(known.refs().keySet());
        gone.removeIf(ref -> !ref.startsWith(TAG) || tags.contains(ref));
        if (gone.isEmpty()) {
            return;
        }
        ManageSnapshots manage = known.manageSnapshots();
        gone.forEach(manage::removeTag);
        manage.commit();
        Transaction transaction = known.newTransaction();
        transaction.updateProperties().set(TableProperties.GC_ENABLED, "true").commit();
        Set<String> data = TableFiles.ofAll(known);
        transaction
                .expireSnapshots()
                .expireOlderThan(Long.MAX_VALUE)
                .retainLast(1)
                .deleteWith(file -> {
                    if (!data.contains(file)) {
                        known.io().deleteFile(file);
                    }
                })
                .commit();
        transaction.updateProperties().set(TableProperties.GC_ENABLED, "false").commit();
        transaction.commitTransaction();
    }

    /** Whether every file that the table has under a tag is there; nothing is missing of a tag that it has not. */
    boolean isWhole(String tag, LinkedFiles links) {
        Table known = catalog.loadTable(name);
        SnapshotRef ref = known.refs().get(tag);
        return ref == null
                || TableFiles.of(known, known.snapshot(ref.snapshotId())).keySet().stream()
                        .allMatch(links::has);
    }

    /** The addresses of all files that the table has, in any of its snapshots. */
    Set<String> addresses() {
        return catalog.tableExists(name) ? TableFiles.ofAll(catalog.loadTable(name)) : Set.of();
    }

    /** Takes the table out of the catalog, with its metadata; no file of the dataset. */
    boolean drop() {
        return catalog.tableExists(name) && catalog.dropTable(name, false);
    }
}
