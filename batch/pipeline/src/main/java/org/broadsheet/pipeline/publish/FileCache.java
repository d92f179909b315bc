package org.broadsheet.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Exact local copies of a remote dataset's files, for what reads local files only. A copy lies under the checksum that the
 * snapshot gives, in folders of the same names, since those of partitions are columns. It is there once its bytes have that
 * checksum, and goes when no snapshot that is kept has it any more.
 */
final class FileCache {
    /** A part that nothing was added to for longer is nobody's. */
    private static final Duration LONGEST_FETCH = Duration.ofHours(1);

    private final Path root;
    private final DatasetFileSystem remote;
    private volatile boolean fetched;

    FileCache(Path root, DatasetFileSystem remote) {
        this.root = root;
        this.remote = remote;
    }

    /**
     * The copy of a file, fetched where it is not there yet.
     *
     * @param place where the file lies in the dataset now; another machine may retire it meanwhile
     * @throws DatasetException when it is not what was published
     */
    Path copyOf(LiveFile file, String place) throws IOException {
        Path copy = root.resolve(file.sha256()).resolve(file.path());
        if (Files.exists(copy) && Files.size(copy) == file.bytes()) {
            return copy;
        }
        Files.createDirectories(copy.getParent());
        Path part = Files.createTempFile(root, "fetch-", ".part");
        try {
            fetch(file, place, part);
            fetched = true;
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void fetch(LiveFile file, String place, Path to) throws IOException {
        try {
            fetch(remote, place, to, file.sha256());
        } catch (FileNotFoundException e) {
            if (!place.equals(file.path())) {
                throw e;
            }
            fetch(remote, file.retiredPath(), to, file.sha256());
        }
    }

    /**
     * Copies a file to the disk, on which it is when this returns.
     *
     * @throws DatasetException when its bytes have another checksum
     */
    static void fetch(DatasetFileSystem from, String place, Path to, String expected) throws IOException {
        String sha256;
        try (DigestInputStream in = new DigestInputStream(from.open(place), Sha256.digest());
                FileChannel channel = FileChannel.open(
                        to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
            sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
        if (!sha256.equals(expected)) {
            throw new DatasetException(
                    from.location(place) + ": its SHA-256 is " + sha256 + ", published was " + expected);
        }
    }

    boolean hasFetched() {
        return fetched;
    }

    /** Deletes the copies of all files but these, and what processes left that died while they fetched. */
    void keep(Set<String> sha256) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant young = Instant.now().minus(LONGEST_FETCH);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(young)) {
                    Files.deleteIfExists(part);
                }
            }
        }
        try (Stream<Path> copies = Files.list(root)) {
            for (Path copy : copies.filter(Files::isDirectory).toList()) {
                if (!sha256.contains(copy.getFileName().toString())) {
                    delete(copy);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
