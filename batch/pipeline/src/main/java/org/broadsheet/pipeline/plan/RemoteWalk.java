package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.pipeline.plan.InputArguments.RemoteArgument;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.broadsheet.pipeline.store.RemoteFile;

/**
 * Walks through what an argument names on HDFS or S3, with one listing a folder. What is taken, hidden or passed over is the
 * same as on a disk; and a folder {@code _temporary} is hidden, in which Hadoop's programs keep what is not complete.
 */
final class RemoteWalk {
    /** What a dataset's folder has, other than one that holds raw news. */
    private static final Set<String> OF_A_DATASET = Set.of(RemoteArguments.CURRENT, "_snapshots");

    /** No dataset has as much in its folder itself. */
    private static final int MOST_OF_A_DATASET = 10_000;

    private static final String UNFINISHED = "_temporary";

    private final InputWalk walk;

    /** @param walk takes what is met */
    RemoteWalk(InputWalk walk) {
        this.walk = walk;
    }

    void add(RemoteArgument argument) throws NoSuchInputException {
        try {
            switch (argument.kind()) {
                case FOLDER ->
                    addFolders(argument.root(), file -> InputWalk.isRawFormat(file.name()), folder -> true, true);
                case FILE -> addFile(argument.address());
                case GLOB -> addGlob(argument);
            }
        } catch (NoSuchFileException e) {
            throw new NoSuchInputException(
                    argument.text() + ": " + (e.getReason() == null ? e.getFile() + " is gone" : e.getReason()));
        } catch (IOException e) {
            // What was listed is not all there is: a run that took it for all would tell what it did not read as gone.
            throw RemoteArguments.unreachable(argument.text(), e);
        }
    }

    private void addFile(RemoteAddress address) throws IOException {
        RemoteFile file = RemoteFile.at(address);
        if (file == null) {
            throw new NoSuchFileException(address.text());
        }
        take(file);
    }

    private void addGlob(RemoteArgument argument) throws IOException, NoSuchInputException {
        RemoteGlob glob = argument.glob();
        if (glob == null) {
            throw new IllegalStateException(argument.text() + " is a glob without one");
        }
        boolean[] any = {false};
        addFolders(
                argument.root(),
                file -> {
                    boolean wanted = glob.matches(file.text());
                    any[0] |= wanted;
                    return wanted;
                },
                folder -> glob.canMatchBelow(folder.beginning()),
                false);
        if (!any[0]) {
            throw new NoSuchInputException(argument.text() + ": matches no file");
        }
    }

    private void addFolders(
            RemoteAddress root,
            Predicate<RemoteAddress> wanted,
            Predicate<RemoteAddress> entered,
            boolean countPassedOver)
            throws IOException {
        Deque<RemoteAddress> folders = new ArrayDeque<>(List.of(root));
        while (!folders.isEmpty()) {
            RemoteAddress folder = folders.pop();
            Content content = new Content(wanted, countPassedOver);
            try {
                RemoteFile.list(folder, content::add);
                content.finish().stream().filter(entered).forEach(folders::push);
            } catch (AccessDeniedException e) {
                walk.reject(new InputPlace.Remote(folder), Reason.UNREADABLE, "no permission to read");
            } catch (NoSuchFileException e) {
                if (folder.equals(root)) {
                    throw e;
                }
                // It has gone since the folder above it was listed, and so have its files.
                continue;
            }
        }
    }

    private void take(RemoteFile file) {
        InputPlace place = new InputPlace.Remote(file.address());
        walk.take(new ListedFile(place, walk.sourceOf(place), file.bytes(), file.modifiedNanos()));
    }

    /** What is in a folder; it waits until it is known whether that is a dataset. */
    private final class Content {
        private final Predicate<RemoteAddress> wanted;
        private final boolean countPassedOver;
        private final List<RemoteAddress> folders = new ArrayList<>();
        private final List<RemoteFile> waiting = new ArrayList<>();
        private int seen;
        private boolean dataset;

        Content(Predicate<RemoteAddress> wanted, boolean countPassedOver) {
            this.wanted = wanted;
            this.countPassedOver = countPassedOver;
        }

        void add(RemoteFile file) {
            RemoteAddress address = file.address();
            dataset |= OF_A_DATASET.contains(address.name());
            seen++;
            if (InputWalk.isHidden(address.name())
                    || file.isFolder() && address.name().equals(UNFINISHED)) {
                return;
            }
            if (file.isFolder()) {
                folders.add(address);
            } else if (seen > MOST_OF_A_DATASET) {
                takeWaiting();
                settle(file);
            } else {
                waiting.add(file);
            }
        }

        private void settle(RemoteFile file) {
            if (wanted.test(file.address())) {
                take(file);
            } else if (countPassedOver) {
                walk.passOver(InputWalk.endingOf(file.address().name()));
            }
        }

        private void takeWaiting() {
            waiting.forEach(this::settle);
            waiting.clear();
        }

        /** The folders to go on with. */
        List<RemoteAddress> finish() {
            if (dataset && seen <= MOST_OF_A_DATASET) {
                if (countPassedOver) {
                    walk.passOver(InputWalk.DATASET);
                }
                return List.of();
            }
            takeWaiting();
            return folders;
        }
    }
}
