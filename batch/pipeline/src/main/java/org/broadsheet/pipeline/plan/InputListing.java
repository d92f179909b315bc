package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.broadsheet.article.Rejection;

/**
 * The files behind the INPUT arguments, in the order of their names.
 *
 * <p>A file that is named is taken whatever its ending. Of a folder, with all below it, the files with an ending of a
 * raw format are taken; hidden files and other endings are passed over and counted. Links are followed as long as they
 * stay within the folder given, so that no input can draw in files from elsewhere.
 *
 * @param files every file to read, with the name its articles carry
 * @param rejections what could not be listed
 * @param passedOver files of another ending, by ending
 */
public record InputListing(List<ListedFile> files, List<Rejection> rejections, Map<String, Integer> passedOver) {
    private static final Pattern RAW_FORMAT =
            Pattern.compile(".*\\.(?:txt|text|html?|xhtml|jsonl|ndjson|json)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    /**
     * A file, its name, and what it was like when it was listed.
     *
     * @param path absolute path
     * @param sourceUri see {@link InputRef#sourceUri()}
     * @param bytes size
     * @param modifiedNanos time of its last change, nanoseconds since 1970, as exact as the file system knows it
     */
    public record ListedFile(Path path, String sourceUri, long bytes, long modifiedNanos) {
        ListedFile named(String name) {
            return new ListedFile(path, name, bytes, modifiedNanos);
        }
    }

    /** An INPUT that names nothing; the message is for the user. */
    public static final class NoSuchInputException extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchInputException(String message) {
            super(message);
        }
    }

    public InputListing {
        files = List.copyOf(files);
        rejections = List.copyOf(rejections);
        passedOver = Map.copyOf(passedOver);
    }

    /**
     * Lists files, folders and globs.
     *
     * @throws NoSuchInputException when one of them does not exist or a glob matches nothing
     */
    public static InputListing of(List<String> inputs) throws NoSuchInputException {
        Walk walk = new Walk();
        for (String input : inputs) {
            walk.add(input);
        }
        return walk.listing();
    }

    /** The folders below which every input lies that these INPUT arguments can name, files that they name left out. */
    static List<Path> folders(List<String> inputs) {
        List<Path> folders = new ArrayList<>();
        for (String input : inputs) {
            Path path = Path.of(input).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                folders.add(path);
            } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                folders.add(Walk.rootOf(path));
            }
        }
        return folders;
    }

    private static final class Walk {
        /** By absolute path, so that a file that two inputs name is read once. */
        private final Map<Path, Found> found = new LinkedHashMap<>();

        private final List<Rejection> rejections = new ArrayList<>();
        private final Map<String, Integer> passedOver = new TreeMap<>();

        private record Found(Path root, ListedFile file) {
            static Found of(Path root, Path path, String name, BasicFileAttributes attributes) {
                long modifiedNanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                return new Found(root, new ListedFile(path, name, attributes.size(), modifiedNanos));
            }
        }

        void add(String input) throws NoSuchInputException {
            Path path = Path.of(input).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                addFolder(
                        path, path, name -> RAW_FORMAT.matcher(name.toString()).matches());
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                addNamed(path);
            } else if (GLOB.matcher(input).find()) {
                addGlob(input);
            } else {
                throw new NoSuchInputException(input + ": no such file or folder");
            }
        }

        private void addNamed(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                found.putIfAbsent(path, Found.of(parentOf(path), path, fileName(path), attributes));
            } catch (IOException e) {
                reject(parentOf(path), path, e);
            }
        }

        private void addGlob(String input) throws NoSuchInputException {
            Path pattern = Path.of(input).toAbsolutePath().normalize();
            Path root = rootOf(pattern);
            if (!Files.isDirectory(root)) {
                throw new NoSuchInputException(input + ": no such folder: " + root);
            }
            PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
            int before = found.size() + rejections.size();
            addFolder(root, root, matcher::matches);
            passedOver.clear();
            if (found.size() + rejections.size() == before
                    && found.keySet().stream().noneMatch(matcher::matches)) {
                throw new NoSuchInputException(input + ": matches no file");
            }
        }

        private static Path rootOf(Path pattern) {
            Path root = pattern;
            while (GLOB.matcher(root.toString()).find()) {
                root = parentOf(root);
            }
            return root;
        }

        private void addFolder(Path root, Path folder, PathMatcher wanted) {
            try {
                Path realRoot = root.toRealPath();
                Files.walkFileTree(
                        folder,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        Integer.MAX_VALUE,
                        new Visitor(root, realRoot, wanted));
            } catch (IOException e) {
                reject(root, folder, e);
            }
        }

        private final class Visitor extends SimpleFileVisitor<Path> {
            private final Path root;
            private final Path realRoot;
            private final PathMatcher wanted;

            Visitor(Path root, Path realRoot, PathMatcher wanted) {
                this.root = root;
                this.realRoot = realRoot;
                this.wanted = wanted;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && (isHidden(folder) || leadsOut(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (!wanted.matches(file)) {
                    passedOver.merge(endingOf(file), 1, Integer::sum);
                } else if (!attributes.isRegularFile()) {
                    rejections.add(new Rejection(
                            nameIn(root, file),
                            Rejection.Reason.NOT_A_FILE,
                            "a pipe, socket or device; opening it could wait for ever",
                            0));
                } else if (!leadsOut(file)) {
                    found.putIfAbsent(file, Found.of(root, file, nameIn(root, file), attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                reject(root, file, e);
                return FileVisitResult.CONTINUE;
            }

            /** Whether a link points to a place that is not below the folder given; it is rejected then. */
            private boolean leadsOut(Path path) throws IOException {
                if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(realRoot)) {
                    return false;
                }
                rejections.add(new Rejection(
                        nameIn(root, path),
                        Rejection.Reason.UNREADABLE,
                        "symbolic link leads out of the input folder",
                        0));
                return true;
            }
        }

        private void reject(Path root, Path path, IOException e) {
            String detail;
            if (e instanceof FileSystemLoopException) {
                detail = "symbolic link leads back to a folder above it";
            } else if (e instanceof AccessDeniedException) {
                detail = "no permission to read";
            } else if (e instanceof NoSuchFileException) {
                detail = "symbolic link leads nowhere";
            } else {
                detail = e.toString();
            }
            rejections.add(new Rejection(nameIn(root, path), Rejection.Reason.UNREADABLE, detail, 0));
        }

        /** Names that two inputs share are told apart by as many folders above the input as it takes. */
        InputListing listing() {
            Map<String, Integer> uses = new LinkedHashMap<>();
            found.values().forEach(entry -> uses.merge(entry.file().sourceUri(), 1, Integer::sum));
            List<ListedFile> files = new ArrayList<>();
            for (Found entry : found.values()) {
                ListedFile file = entry.file();
                files.add(
                        uses.getOrDefault(file.sourceUri(), 1) == 1
                                ? file
                                : file.named(fileName(entry.root()) + "/" + file.sourceUri()));
            }
            Map<String, Integer> usesOfLonger = new LinkedHashMap<>();
            files.forEach(file -> usesOfLonger.merge(file.sourceUri(), 1, Integer::sum));
            files.replaceAll(file ->
                    usesOfLonger.getOrDefault(file.sourceUri(), 1) == 1 ? file : file.named(slashed(file.path())));
            files.sort(Comparator.comparing(ListedFile::sourceUri));
            rejections.sort(Comparator.comparing(Rejection::sourceUri));
            return new InputListing(files, rejections, passedOver);
        }

        private static boolean isHidden(Path path) {
            return fileName(path).startsWith(".");
        }

        private static String endingOf(Path path) {
            String name = fileName(path);
            int dot = name.lastIndexOf('.');
            return dot < 1 ? "none" : name.substring(dot).toLowerCase(Locale.ROOT);
        }

        private static String nameIn(Path root, Path path) {
            return path.equals(root) ? fileName(path) : slashed(root.relativize(path));
        }

        private static String slashed(Path path) {
            return path.toString().replace('\\', '/');
        }

        private static String fileName(Path path) {
            Path name = path.getFileName();
            return name == null ? path.toString() : name.toString();
        }

        private static Path parentOf(Path path) {
            Path parent = path.getParent();
            return parent == null ? path : parent;
        }
    }
}
