package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the INPUT arguments of a run name: folders, files, globs.
 *
 * @param all in the order given
 */
record InputArguments(List<Argument> all) {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    /**
     * One argument.
     *
     * @param text as it was given
     * @param root the folder itself; the folder of a file; of a glob the innermost folder before its first wildcard
     * @param kind what it is
     * @param path the folder or file, or the pattern of a glob
     */
    record Argument(String text, Path root, Kind kind, Path path) {
        /** What an argument can be. */
        enum Kind {
            FOLDER,
            FILE,
            GLOB
        }

        /** For a glob, which paths it means. */
        PathMatcher matcher() {
            String pattern = root.toString().replace("\\", "\\\\") + "/" + root.relativize(path);
            return path.getFileSystem().getPathMatcher("glob:" + pattern.replace("//", "/"));
        }

        /** Whether a file that does not exist any more would be one of this argument's if it did. */
        boolean covers(Path file) {
            return switch (kind) {
                case FOLDER -> file.startsWith(path);
                case FILE -> file.equals(path);
                case GLOB -> matcher().matches(file);
            };
        }
    }

    InputArguments {
        all = List.copyOf(all);
    }

    /**
     * Resolves arguments. Nothing is listed: that a glob matches nothing shows later.
     *
     * @throws NoSuchInputException when a file or folder does not exist
     */
    static InputArguments of(List<String> inputs) throws NoSuchInputException {
        List<Argument> all = new ArrayList<>();
        for (String input : inputs) {
            all.add(argument(input));
        }
        return new InputArguments(all);
    }

    private static Argument argument(String input) throws NoSuchInputException {
        Path path = SourceRoots.path(input).toAbsolutePath().normalize();
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (isDataset(folder) && !path.startsWith(folder.resolve(InputListing.STANDARD_INPUT))) {
                throw new NoSuchInputException(
                        input + ": no raw news, but part of the dataset " + folder + ", which Broadsheet wrote");
            }
        }
        if (Files.isDirectory(path)) {
            Path real = real(path);
            return new Argument(input, real, Argument.Kind.FOLDER, real);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = real(parentOf(path));
            return new Argument(input, parent, Argument.Kind.FILE, parent.resolve(path.getFileName()));
        }
        if (!GLOB.matcher(input).find()) {
            throw new NoSuchInputException(input + ": no such file or folder");
        }
        Path root = path;
        while (GLOB.matcher(root.toString()).find()) {
            root = parentOf(root);
        }
        if (!Files.isDirectory(root)) {
            throw new NoSuchInputException(input + ": no such folder: " + root);
        }
        Path real = real(root);
        return new Argument(input, real, Argument.Kind.GLOB, real.resolve(root.relativize(path)));
    }

    /** Whether Broadsheet has made a folder into a dataset. */
    static boolean isDataset(Path folder) {
        return Files.exists(folder.resolve("_CURRENT.json")) || Files.exists(folder.resolve(".state/lock"));
    }

    /** The folder behind links, so that one folder has one name whichever way it is reached. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // Listing it will tell why it cannot be reached.
            return folder;
        }
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** The folders that give the sources their names. */
    List<Path> roots() {
        return all.stream().map(Argument::root).toList();
    }

    /** The folders below which every input lies that these arguments can name, files that they name left out. */
    List<Path> folders() {
        return all.stream()
                .filter(argument -> argument.kind() != Argument.Kind.FILE)
                .map(Argument::root)
                .toList();
    }
}
