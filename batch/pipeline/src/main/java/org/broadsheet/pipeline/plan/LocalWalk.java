package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.pipeline.plan.InputArguments.LocalArgument;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;

/** Walks through what an argument names on the file systems of this machine. */
final class LocalWalk {
    private final InputWalk walk;

    /** @param walk takes what is met */
    LocalWalk(InputWalk walk) {
        this.walk = walk;
    }

    void add(LocalArgument argument) throws NoSuchInputException {
        switch (argument.kind()) {
            case FOLDER -> addFolder(argument.root(), file -> InputWalk.isRawFormat(fileName(file)), true);
            case FILE -> addFile(argument.path());
            case GLOB -> addGlob(argument);
        }
    }

    private void addFile(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                walk.take(listed(file, attributes));
            } else {
                rejectNoFile(file);
            }
        } catch (IOException e) {
            reject(file, e);
        }
    }

    private void addGlob(LocalArgument glob) throws NoSuchInputException {
        PathMatcher matcher = glob.matcher();
        boolean[] any = {false};
        addFolder(
                glob.root(),
                file -> {
                    boolean wanted = matcher.matches(file);
                    any[0] |= wanted;
                    return wanted;
                },
                false);
        if (!any[0]) {
            throw new NoSuchInputException(glob.text() + ": matches no file");
        }
    }

    private void addFolder(Path folder, PathMatcher wanted, boolean countPassedOver) {
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Visitor(folder, wanted, countPassedOver));
        } catch (IOException e) {
            reject(folder, e);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final PathMatcher wanted;
        private final boolean countPassedOver;

        Visitor(Path root, PathMatcher wanted, boolean countPassedOver) {
            this.root = root;
            this.wanted = wanted;
            this.countPassedOver = countPassedOver;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (InputArguments.isDataset(folder)) {
                passOver(InputWalk.DATASET);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return !folder.equals(root) && (InputWalk.isHidden(fileName(folder)) || leadsOut(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (InputWalk.isHidden(fileName(file))) {
                return FileVisitResult.CONTINUE;
            }
            if (!wanted.matches(file)) {
                passOver(InputWalk.endingOf(fileName(file)));
            } else if (!attributes.isRegularFile()) {
                rejectNoFile(file);
            } else if (!leadsOut(file)) {
                walk.take(listed(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        private void passOver(String what) {
            if (countPassedOver) {
                walk.passOver(what);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            reject(file, e);
            return FileVisitResult.CONTINUE;
        }

        /** Whether a link points to a place that is not below the folder given; it is rejected then. */
        private boolean leadsOut(Path path) throws IOException {
            if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(root)) {
                return false;
            }
            reject(path, Reason.UNREADABLE, "symbolic link leads out of the input folder");
            return true;
        }
    }

    private ListedFile listed(Path file, BasicFileAttributes attributes) {
        long modifiedNanos = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        InputPlace place = new InputPlace.Local(file);
        return new ListedFile(place, walk.sourceOf(place), attributes.size(), modifiedNanos);
    }

    private void rejectNoFile(Path file) {
        reject(file, Reason.NOT_A_FILE, "a pipe, socket or device; opening it could wait for ever");
    }

    private void reject(Path path, IOException e) {
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
        reject(path, Reason.UNREADABLE, detail);
    }

    private void reject(Path path, Reason reason, String detail) {
        walk.reject(new InputPlace.Local(path), reason, detail);
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
