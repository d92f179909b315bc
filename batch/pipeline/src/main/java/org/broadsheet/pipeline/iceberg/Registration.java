package org.broadsheet.pipeline.iceberg;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.broadsheet.pipeline.iceberg.RegistrationFile.Registered;
import org.broadsheet.pipeline.iceberg.TableRegistration.Changed;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;

/**
 * A dataset's tables in one namespace of an Iceberg catalog. A snapshot is registered without copying: the catalog is told
 * second names of its files ({@link LinkedFiles}), which stay while the catalog has a snapshot with them, whatever the
 * dataset retires. Each table changes in one commit; all of them have the snapshot under one tag, {@code
 * broadsheet-<number>}, so that a reader of several tables is exact between two commits too. Cut off anywhere, registering
 * again completes it.
 *
 * <p>For use with the dataset's lock held.
 */
public final class Registration implements Closeable {
    /** Where a dataset keeps what catalogs know of it. */
    public static final String FOLDER = "_iceberg";

    private final DatasetFolder dataset;
    private final Catalog catalog;
    private final Namespace namespace;
    private final String folder;
    private final RegistrationFile known;
    private final LinkedFiles links;
    private final Clock clock;

    private Registration(
            DatasetFolder dataset,
            Catalog catalog,
            Namespace namespace,
            String folder,
            RegistrationFile known,
            Clock clock) {
        this.dataset = dataset;
        this.catalog = catalog;
        this.namespace = namespace;
        this.folder = folder;
        this.known = known;
        this.links = linksOf(dataset, folder);
        this.clock = clock;
    }

    /**
     * What registering did.
     *
     * @param snapshot the number of the snapshot that the catalog has now
     * @param tables what became of each table
     * @param kept numbers of the snapshots that the catalog keeps, this one included
     */
    public record Told(int snapshot, Map<Table, Changed> tables, List<Integer> kept) {
        /** How many files the catalog has more. */
        public int added() {
            return tables.values().stream().mapToInt(Changed::added).sum();
        }

        /** How many files its current tables have no more. */
        public int removed() {
            return tables.values().stream().mapToInt(Changed::removed).sum();
        }
    }

    /**
     * Opens a catalog for a dataset.
     *
     * @param namespace one level, in letters, digits and {@code _}
     * @throws DatasetException when another catalog of this name is registered for the dataset already, or this one cannot
     *     be opened
     */
    public static Registration open(DatasetFolder dataset, CatalogSettings settings, String namespace, Clock clock) {
        String folder = RegistrationFile.folder(settings.name(), namespace);
        RegistrationFile known = RegistrationFile.read(dataset, folder);
        if (known == null) {
            known = new RegistrationFile(settings.name(), settings.address(), namespace, List.of());
        } else if (!known.address().equals(settings.address())) {
            throw new DatasetException("the dataset is registered in a catalog " + settings.name() + " at '"
                    + known.address() + "', and this one is at '" + settings.address()
                    + "'; give it another 'name', or drop the first with 'broadsheet register --drop'");
        }
        return new Registration(dataset, settings.open(), Namespace.of(namespace), folder, known, clock);
    }

    private static LinkedFiles linksOf(DatasetFolder dataset, String folder) {
        return new LinkedFiles(dataset.localPath().resolve(folder).resolve("data"));
    }

    /**
     * Makes a snapshot what the catalog's tables have.
     *
     * @param retention which snapshots that were registered before stay, each under its tag
     * @throws DatasetException when a table of the catalog is not this dataset's
     * @throws IOException when a file cannot be linked or its footer not be read
     */
    public Told register(Snapshot snapshot, Retention retention) throws IOException {
        Map<Table, TableRegistration> tables = tables();
        if (catalog instanceof SupportsNamespaces namespaces && !namespaces.namespaceExists(namespace)) {
            namespaces.createNamespace(namespace);
        }
        tables.values().forEach(table -> table.requireOurs(dataset));
        RegistrationFile now = known.with(snapshot.number(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        now.write(dataset);
        Map<Table, List<RegisteredFile>> files = link(snapshot);
        Map<Table, Changed> changed = new LinkedHashMap<>();
        for (Map.Entry<Table, TableRegistration> table : tables.entrySet()) {
            changed.put(
                    table.getKey(),
                    table.getValue().bring(dataset, snapshot, files.getOrDefault(table.getKey(), List.of())));
        }
        List<Integer> kept = expire(now, retention, tables);
        return new Told(snapshot.number(), changed, kept);
    }

    private Map<Table, List<RegisteredFile>> link(Snapshot snapshot) throws IOException {
        Map<Table, List<RegisteredFile>> files = new LinkedHashMap<>();
        for (LocatedFile located : new Snapshots(dataset).located(snapshot)) {
            if (!located.file().table().hidden()) {
                Path lies = Path.of(located.location());
                files.computeIfAbsent(located.file().table(), table -> new ArrayList<>())
                        .add(new RegisteredFile(
                                located.file(),
                                lies,
                                links.link(lies, located.file().path())));
            }
        }
        return files;
    }

    /** Lets go of the snapshots whose time is over, and of those that have lost a file. */
    private List<Integer> expire(RegistrationFile now, Retention retention, Map<Table, TableRegistration> tables)
            throws IOException {
        List<Registered> all = now.snapshots();
        List<Registered> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            boolean inTime = i >= all.size() - retention.snapshots()
                    || all.get(i + 1).registeredAt().plus(retention.time()).isAfter(clock.instant());
            String tag = TableRegistration.tag(all.get(i).number());
            if (last || inTime && tables.values().stream().allMatch(table -> table.isWhole(tag, links))) {
                kept.add(all.get(i));
            }
        }
        Set<Integer> numbers = kept.stream().map(Registered::number).collect(Collectors.toSet());
        Set<String> addresses = new HashSet<>();
        for (TableRegistration table : tables.values()) {
            table.expire(numbers);
            addresses.addAll(table.addresses());
        }
        now.of(kept).write(dataset);
        links.keepOnly(addresses);
        return kept.stream().map(Registered::number).toList();
    }

    /**
     * Takes the dataset's tables out of the catalog and deletes the second names of their files.
     *
     * @return how many tables there were
     * @throws DatasetException when a table of the catalog is not this dataset's
     */
    public int drop() {
        Map<Table, TableRegistration> tables = tables();
        tables.values().forEach(table -> table.requireOurs(dataset));
        int dropped = 0;
        for (TableRegistration table : tables.values()) {
            dropped += table.drop() ? 1 : 0;
        }
        dataset.delete(folder);
        dataset.deleteEmptyFolder(FOLDER);
        return dropped;
    }

    private Map<Table, TableRegistration> tables() {
        Map<Table, TableRegistration> tables = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                TableIdentifier name = TableIdentifier.of(namespace, table.view());
                tables.put(table, new TableRegistration(catalog, name, table));
            }
        }
        return tables;
    }

    /**
     * Deletes the second names of files that no snapshot of the dataset has any more, in every catalog: for what has to be
     * forgotten everywhere. The catalog's tables have files then that are gone, until the dataset is registered again.
     *
     * @return the catalogs that had such files
     */
    public static List<String> forgetRetired(DatasetFolder dataset) throws IOException {
        List<RegistrationFile> registered = RegistrationFile.all(dataset);
        if (registered.isEmpty()) {
            return List.of();
        }
        Set<String> paths = new HashSet<>();
        new Snapshots(dataset).all().forEach(snapshot -> snapshot.files().forEach(file -> paths.add(file.path())));
        List<String> catalogs = new ArrayList<>();
        for (RegistrationFile each : registered) {
            LinkedFiles links = linksOf(dataset, RegistrationFile.folder(each.catalog(), each.namespace()));
            if (links.keepOnly(paths.stream().map(links::address).collect(Collectors.toSet())) > 0) {
                catalogs.add(each.catalog());
            }
        }
        return catalogs;
    }

    @Override
    public void close() throws IOException {
        if (catalog instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
