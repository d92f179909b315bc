package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.broadsheet.pipeline.plan.InputArguments.Kind;
import org.broadsheet.pipeline.plan.InputArguments.RemoteArgument;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.broadsheet.pipeline.store.RemoteFile;
import org.jspecify.annotations.Nullable;

/** What an INPUT argument on HDFS or S3 names. */
final class RemoteArguments {
    /** What a dataset's folder has once something was published. */
    static final String CURRENT = "_CURRENT.json";

    private RemoteArguments() {}

    /**
     * Resolves one.
     *
     * @throws NoSuchInputException when there is nothing
     * @throws DatasetException when the store cannot be reached
     */
    static RemoteArgument of(String input) throws NoSuchInputException {
        try {
            RemoteAddress address = RemoteAddress.parse(input);
            RemoteArgument argument = argument(input, address);
            requireNoDataset(input, argument);
            return argument;
        } catch (IllegalArgumentException e) {
            throw new NoSuchInputException(input + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            String reason = e.getReason() == null ? "no such file or folder" : e.getReason();
            throw new NoSuchInputException(input + ": " + reason);
        } catch (IOException e) {
            throw unreachable(input, e);
        }
    }

    /** What was asked of a store was not answered. */
    static DatasetException unreachable(String input, IOException e) {
        return new DatasetException("INPUT " + input + " cannot be listed: " + e.getMessage(), e);
    }

    private static RemoteArgument argument(String input, RemoteAddress address)
            throws IOException, NoSuchInputException {
        RemoteFile there = RemoteFile.at(address);
        if (there != null) {
            return there.isFolder()
                    ? new RemoteArgument(input, address, Kind.FOLDER, address, null)
                    : new RemoteArgument(input, folderOf(address), Kind.FILE, address, null);
        }
        Matcher wildcard = InputArguments.GLOB.matcher(address.text());
        if (!wildcard.find()) {
            throw new NoSuchFileException(input);
        }
        int end = address.text().lastIndexOf('/', wildcard.start());
        RemoteAddress root = RemoteAddress.parse(address.text().substring(0, end) + "/");
        RemoteFile folder = RemoteFile.at(root);
        if (folder == null || !folder.isFolder()) {
            throw new NoSuchInputException(input + ": no such folder: " + root);
        }
        return new RemoteArgument(input, root, Kind.GLOB, root, glob(address.text(), root.beginning()));
    }

    private static RemoteGlob glob(String address, String root) {
        try {
            return RemoteGlob.of(root, address.substring(root.length()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a glob: " + e.getDescription(), e);
        }
    }

    private static void requireNoDataset(String input, RemoteArgument argument)
            throws IOException, NoSuchInputException {
        for (@Nullable RemoteAddress folder = argument.root(); folder != null; folder = folder.parent()) {
            if (isThere(folder.resolve(CURRENT))) {
                throw new NoSuchInputException(
                        input + ": no raw news, but part of the dataset " + folder + ", which Broadsheet wrote");
            }
        }
    }

    /** Who may read some folder only is not told what lies above it. */
    private static boolean isThere(RemoteAddress file) throws IOException {
        try {
            return RemoteFile.at(file) != null;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private static RemoteAddress folderOf(RemoteAddress file) {
        RemoteAddress folder = file.parent();
        return folder == null ? file : folder;
    }
}
