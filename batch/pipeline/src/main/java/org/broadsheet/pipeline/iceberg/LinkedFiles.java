package org.broadsheet.pipeline.iceberg;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.broadsheet.pipeline.publish.DatasetException;
import org.jspecify.annotations.Nullable;

/**
 * Second names for files of snapshots, under which a catalog knows them: hard links, so that nothing is copied, and a file
 * stays for the catalog's readers when a later snapshot retires it. Their folder begins with an underscore, so that no
 * reader of the dataset's tables takes them for data.
 */
final class LinkedFiles {
    private final Path folder;

    /** @param folder absolute; need not exist */
    LinkedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Gives a file its second name, once.
     *
     * @param file where it lies now
     * @param path its path in the dataset: names are never used twice
     * @return the address that a catalog is told
     * @throws DatasetException when the file system has no hard links
     */
    String link(Path file, String path) throws IOException {
        Path link = folder.resolve(path);
        try {
            Files.createDirectories(link.getParent());
            Files.createLink(link, file);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isSameFile(link, file)) {
                // The dataset was copied: the copy's links are files of their own.
                Files.delete(link);
                return link(file, path);
            }
        } catch (UnsupportedOperationException e) {
            throw new DatasetException(
                    link + ": the file system has no hard links, by which registered files stay where they are", e);
        }
        return addressOf(link);
    }

    /** The address of a file by its path in the dataset, whether it is linked or not. */
    String address(String path) {
        return addressOf(folder.resolve(path));
    }

    /** The address of a path as Iceberg writes it: nothing is escaped. */
    private static String addressOf(Path path) {
        return "file://" + path.toString().replace('\\', '/');
    }

    /** Whether an address is that of a link that is there. */
    boolean has(String address) {
        String prefix = addressOf(folder) + "/";
        return address.startsWith(prefix) && Files.exists(folder.resolve(address.substring(prefix.length())));
    }

    /**
     * Deletes every link but those of the addresses, and the folders that become empty.
     *
     * @return how many were deleted
     */
    int keepOnly(Set<String> addresses) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        int[] deleted = new int[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!addresses.contains(addressOf(file))) {
                    Files.delete(file);
                    deleted[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                deleteIfEmpty(each);
                return FileVisitResult.CONTINUE;
            }
        });
        return deleted[0];
    }

    private static void deleteIfEmpty(Path each) throws IOException {
        try (var inside = Files.list(each)) {
            if (inside.findAny().isPresent()) {
                return;
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.delete(each);
    }
}
