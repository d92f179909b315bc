package org.broadsheet.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file system in memory that stops after a number of changes, as a machine does that loses its power, and then forgets
 * what was not synced: new names, renames and deletions whose folder was not synced are lost or not, each for itself,
 * and a file that was being written is torn. Made after the crash tests of SQLite.
 */
final class LossyFileSystem implements DatasetFileSystem {
    /** The end of the process, as the code under test sees it: nothing it does afterwards has any effect. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A change that is seen but not yet on the disk to stay; {@code to} is null for a deletion, {@code from} for a write. */
    private record Pending(String from, String to, byte[] content, boolean folder) {
        /** The folder whose syncing makes it stay. */
        String syncedWith() {
            return Places.folderOf(to == null ? from : to);
        }
    }

    private final Path root;
    private final int allowed;
    private final Map<String, byte[]> durable = new TreeMap<>();
    private final Set<String> durableFolders = new TreeSet<>();
    private final Map<String, byte[]> seen = new TreeMap<>();
    private final Set<String> seenFolders = new TreeSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private int changes;

    private LossyFileSystem(Path root, Map<String, byte[]> files, Set<String> folders, int allowed) {
        this.root = root;
        this.allowed = allowed;
        durable.putAll(files);
        seen.putAll(files);
        durableFolders.addAll(folders);
        seenFolders.addAll(folders);
    }

    /** All that is in a folder, on the disk to stay. */
    static LossyFileSystem of(Path root, int allowedChanges) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String place = root.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    folders.add(place);
                } else {
                    files.put(place, Files.readAllBytes(path));
                }
            }
        }
        return new LossyFileSystem(root, files, folders, allowedChanges);
    }

    /** Changes that were made. */
    int changes() {
        return changes;
    }

    /** What is there after the power came back, when chance decides what of the unsynced has survived. */
    LossyFileSystem afterPowerLoss(Random chance, double survival, int allowedChanges) {
        Map<String, byte[]> files = new TreeMap<>(durable);
        Set<String> folders = new TreeSet<>(durableFolders);
        for (Pending each : pending) {
            if (chance.nextDouble() < survival) {
                apply(each, files, folders);
            }
        }
        files.keySet().removeIf(place -> !folders.contains(Places.folderOf(place)));
        return new LossyFileSystem(root, files, folders, allowedChanges);
    }

    /** As it is seen, without a loss: the process died and the machine did not. */
    LossyFileSystem afterKill(int allowedChanges) {
        return new LossyFileSystem(root, seen, seenFolders, allowedChanges);
    }

    /** Writes everything into a real folder. */
    void dump(Path target) throws IOException {
        for (String folder : seenFolders) {
            Files.createDirectories(target.resolve(folder));
        }
        for (Map.Entry<String, byte[]> file : seen.entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
    }

    Set<String> files() {
        return seen.keySet();
    }

    byte[] contentOf(String place) {
        return seen.get(place);
    }

    void put(String place, byte[] content) {
        seen.put(place, content);
        durable.put(place, content);
        for (String folder = Places.folderOf(place); ; folder = Places.folderOf(folder)) {
            seenFolders.add(folder);
            durableFolders.add(folder);
            if (folder.isEmpty()) {
                return;
            }
        }
    }

    void lose(String place) {
        seen.remove(place);
        durable.remove(place);
    }

    private static void apply(Pending change, Map<String, byte[]> files, Set<String> folders) {
        if (change.to() == null) {
            files.remove(change.from());
            folders.remove(change.from());
        } else if (change.folder()) {
            folders.add(change.to());
        } else {
            if (change.from() != null) {
                files.remove(change.from());
            }
            files.put(change.to(), change.content());
        }
    }

    private boolean crashes() {
        return changes++ >= allowed;
    }

    private void change(Pending change) {
        if (crashes()) {
            throw new Crash();
        }
        pending.add(change);
        apply(change, seen, seenFolders);
    }

    @Override
    public String location(String place) {
        return root.resolve(place).toString();
    }

    @Override
    public boolean exists(String place) {
        return seen.containsKey(place) || seenFolders.contains(place);
    }

    @Override
    public List<String> list(String place) {
        Set<String> names = new TreeSet<>();
        Stream.concat(seen.keySet().stream(), seenFolders.stream())
                .filter(each -> !each.isEmpty() && Places.folderOf(each).equals(place))
                .forEach(each -> names.add(each.substring(place.isEmpty() ? 0 : place.length() + 1)));
        return List.copyOf(names);
    }

    @Override
    public InputStream open(String place) throws IOException {
        byte[] content = seen.get(place);
        if (content == null) {
            throw new FileNotFoundException(place);
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void write(String place, byte[] content) {
        if (crashes()) {
            byte[] torn = Arrays.copyOf(content, content.length / 2);
            pending.add(new Pending(null, place, torn, false));
            seen.put(place, torn);
            throw new Crash();
        }
        pending.add(new Pending(null, place, content, false));
        seen.put(place, content);
    }

    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        byte[] content = seen.get(from);
        if (content == null) {
            throw new FileNotFoundException(from);
        }
        if (!replace && seen.containsKey(to)) {
            throw new FileAlreadyExistsException(to);
        }
        if (!seenFolders.contains(Places.folderOf(to))) {
            throw new FileNotFoundException("no folder for " + to);
        }
        change(new Pending(from, to, content, false));
    }

    @Override
    public void delete(String place) {
        List<String> all = new ArrayList<>(seen.keySet().stream()
                .filter(each -> each.equals(place) || each.startsWith(place + "/"))
                .toList());
        seenFolders.stream()
                .filter(each -> each.equals(place) || each.startsWith(place + "/"))
                .sorted((a, b) -> b.length() - a.length())
                .forEach(all::add);
        for (String each : all) {
            change(new Pending(each, null, new byte[0], false));
        }
    }

    @Override
    public void makeFolder(String place) {
        List<String> missing = new ArrayList<>();
        for (String folder = place; !seenFolders.contains(folder); folder = Places.folderOf(folder)) {
            missing.add(0, folder);
        }
        for (String folder : missing) {
            change(new Pending(null, folder, new byte[0], true));
        }
    }

    @Override
    public void sync(String folder) {
        if (crashes()) {
            throw new Crash();
        }
        List<Pending> synced = pending.stream()
                .filter(each -> each.syncedWith().equals(folder))
                .toList();
        for (Pending each : synced) {
            apply(each, durable, durableFolders);
            // The file is no more where it was made, even if that was never synced.
            pending.removeIf(other ->
                    other.from() == null && !other.folder() && other.to().equals(each.from()));
        }
        pending.removeAll(synced);
    }
}
