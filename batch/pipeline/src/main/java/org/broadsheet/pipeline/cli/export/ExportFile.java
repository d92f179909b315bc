package org.broadsheet.pipeline.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is there whole or not at all: it is written under a hidden name beside its place and moved there when it is
 * complete. What was there before stays until then, and when writing fails.
 */
public final class ExportFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExportFile.class);

    private final Path target;
    private final Path part;
    private final Thread cleaning;

    private ExportFile(Path target, Path part) {
        this.target = target;
        this.part = part;
        // A process that is stopped leaves no half of a file.
        this.cleaning = new Thread(
                () -> {
                    try {
                        Files.deleteIfExists(part);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "export-cleaning");
        Runtime.getRuntime().addShutdownHook(cleaning);
    }

    /**
     * Looks whether a file can be written. Nothing is.
     *
     * @param named where the file shall be; a link is followed
     * @param dataset folder of a dataset, into which nothing is exported: its readers would take it for theirs
     * @throws ExportRefusedException when it cannot be written there
     */
    public static ExportFile at(String named, Path dataset) throws ExportRefusedException, IOException {
        Path path = path(named);
        if (Files.isDirectory(path)) {
            throw new ExportRefusedException(named + " is a folder; name a file in it");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path)) {
            throw new ExportRefusedException(
                    named + (Files.exists(path) ? " is no regular file" : " is a link to what does not exist"));
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportRefusedException("cannot write " + named + ": there is no folder " + folder);
        }
        Path target = Files.exists(path)
                ? path.toRealPath()
                : folder.toRealPath().resolve(path.getFileName().toString());
        if (target.startsWith(Files.exists(dataset) ? dataset.toRealPath() : dataset)) {
            throw new ExportRefusedException(named + " lies inside the dataset " + dataset
                    + ", whose readers would take it for part of it; name a place outside");
        }
        String hidden = ".broadsheet-export-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".part";
        return new ExportFile(target, target.resolveSibling(hidden));
    }

    private static Path path(String named) throws ExportRefusedException {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new ExportRefusedException("'" + named + "' is no path: " + e.getReason());
        }
    }

    /** Makes the empty file that is to be written, and with it sure that the place takes one. */
    public void begin() throws IOException {
        try {
            Files.createFile(part);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new IOException("cannot write " + target + ": no file can be made beside it", e);
        }
    }

    /** The file to write; not there yet. */
    public Path part() {
        return part;
    }

    /** Where the file will be. */
    public Path target() {
        return target;
    }

    /** Puts what was written in its place, on the disk for good, and returns its size in bytes. */
    public long finish() throws IOException {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        long bytes = Files.size(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, and has nothing to delete any more.
            LOG.debug("{} is cleaned up by the end of the process", part);
        }
    }
}
