package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the INPUT arguments of a run name: folders, files, globs.
 *
 * @param all in the order given
 */
record InputArguments(List<Argument> all) {
    static final Pattern GLOB = Pattern.compile("[*?\\[{]");
    private static final Pattern OTHER_STORE = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /** What an argument can be. */
    enum Kind {
        FOLDER,
        FILE,
        GLOB
    }

    /** One argument. */
    sealed interface Argument {
        /** As it was given. */
        String text();

        Kind kind();

        /** The folder itself; the folder of a file; of a glob the innermost folder before its first wildcard. */
        InputPlace folder();

        /** Whether a file that does not exist any more would be one of this argument's if it did. */
        boolean covers(InputPlace file);
    }

    /**
     * One on a file system of this machine.
     *
     * @param root see {@link #folder()}
     * @param path the folder or file, or the pattern of a glob
     */
    record LocalArgument(String text, Path root, Kind kind, Path path) implements Argument {
        @Override
        public InputPlace folder() {
            return new InputPlace.Local(root);
        }

        /** For a glob, which paths it means. */
        PathMatcher matcher() {
            String pattern = root.toString().replace("\\", "\\\\") + "/" + root.relativize(path);
            return path.getFileSystem().getPathMatcher("glob:" + pattern.replace("//", "/"));
        }

        @Override
        public boolean covers(InputPlace file) {
            return file instanceof InputPlace.Local local
                    && switch (kind) {
                        case FOLDER -> local.path().startsWith(path);
                        case FILE -> local.path().equals(path);
                        case GLOB -> matcher().matches(local.path());
                    };
        }
    }

    /**
     * One on HDFS or S3.
     *
     * @param root see {@link #folder()}
     * @param address the folder or file; of a glob again the folder
     * @param glob which addresses it means, of a glob
     */
    record RemoteArgument(
            String text,
            RemoteAddress root,
            Kind kind,
            RemoteAddress address,
            @Nullable RemoteGlob glob) implements Argument {
        @Override
        public InputPlace folder() {
            return new InputPlace.Remote(root);
        }

        @Override
        public boolean covers(InputPlace file) {
            return file instanceof InputPlace.Remote remote
                    && switch (kind) {
                        case FOLDER -> remote.address().text().startsWith(address.beginning());
                        case FILE -> remote.address().equals(address);
                        case GLOB ->
                            glob != null && glob.matches(remote.address().text());
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
     * @throws org.broadsheet.pipeline.publish.DatasetException when a store cannot be reached
     */
    static InputArguments of(List<String> inputs) throws NoSuchInputException {
        List<Argument> all = new ArrayList<>();
        for (String input : inputs) {
            all.add(RemoteAddress.isOne(input) ? RemoteArguments.of(input) : argument(input));
        }
        return new InputArguments(all);
    }

    static boolean isAddress(String input) {
        return RemoteAddress.isOne(input) || OTHER_STORE.matcher(input).matches();
    }

    private static Argument argument(String input) throws NoSuchInputException {
        if (OTHER_STORE.matcher(input).matches()) {
            throw new NoSuchInputException(input + ": inputs lie in local folders, on hdfs: and on s3a:");
        }
        Path path = SourceRoots.path(input).toAbsolutePath().normalize();
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (isDataset(folder) && !path.startsWith(folder.resolve(InputListing.STANDARD_INPUT))) {
                throw new NoSuchInputException(
                        input + ": no raw news, but part of the dataset " + folder + ", which Broadsheet wrote");
            }
        }
        if (Files.isDirectory(path)) {
            Path real = real(path);
            return new LocalArgument(input, real, Kind.FOLDER, real);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = real(parentOf(path));
            return new LocalArgument(input, parent, Kind.FILE, parent.resolve(path.getFileName()));
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
        return new LocalArgument(input, real, Kind.GLOB, real.resolve(root.relativize(path)));
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

    /** The folders that give the sources of local files their names. */
    List<Path> roots() {
        return all.stream()
                .filter(LocalArgument.class::isInstance)
                .map(argument -> ((LocalArgument) argument).root())
                .toList();
    }

    /** The folders below which every input lies that these arguments can name, files that they name left out. */
    List<InputPlace> folders() {
        return all.stream()
                .filter(argument -> argument.kind() != Kind.FILE)
                .map(Argument::folder)
                .toList();
    }
}
