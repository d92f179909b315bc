package org.broadsheet.pipeline.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.plan.InputArguments.Argument;

/**
 * What was met on the way to the files behind the INPUT arguments; the files themselves are given one by one as they are
 * found, in no order, because there may be more of them than memory holds.
 *
 * <p>A file that is named is taken whatever its ending. Of a folder, with all below it, the files with an ending of a
 * raw format are taken; hidden files and other endings are passed over, the latter counted. A folder that is a dataset
 * is passed over too: what Broadsheet wrote is no raw news. Links are followed as long as they stay within the folder
 * given, so that no input can draw in files from elsewhere. Only regular files are taken.
 *
 * @param rejections what could not be listed
 * @param passedOver files of another ending, by ending
 */
public record InputListing(List<Rejection> rejections, Map<String, Integer> passedOver) {
    /**
     * Where a dataset keeps what comes to it by standard input, the one place in it that is read as input. Sources from it
     * begin with {@code stdin/}.
     */
    public static final String STANDARD_INPUT = ".state/stdin";

    /**
     * A file, its name, and what it was like when it was listed.
     *
     * @param place where it lies
     * @param sourceUri see {@link SourceRoots#sourceOf}
     * @param bytes size
     * @param modifiedNanos time of its last change, nanoseconds since 1970, as exact as the file system knows it
     */
    public record ListedFile(InputPlace place, String sourceUri, long bytes, long modifiedNanos) {}

    /** Takes each file that is listed; one that two arguments name comes twice. */
    @FunctionalInterface
    public interface FileTaker {
        void take(ListedFile file);
    }

    public InputListing {
        rejections = List.copyOf(rejections);
        passedOver = Map.copyOf(passedOver);
    }

    /**
     * Lists files, folders and globs, named as in a dataset that has read nothing else.
     *
     * @throws NoSuchInputException when one of them does not exist or a glob matches nothing
     */
    public static InputListing of(List<String> inputs, FileTaker files) throws NoSuchInputException {
        InputArguments arguments = InputArguments.of(inputs);
        return of(arguments, SourceRoots.NONE.with(arguments.roots()), files);
    }

    /** @param roots hold every argument */
    static InputListing of(InputArguments arguments, SourceRoots roots, FileTaker files) throws NoSuchInputException {
        InputWalk walk = new InputWalk(roots, files);
        for (Argument argument : arguments.all()) {
            walk.add(argument);
        }
        return walk.listing();
    }

    /**
     * The folders that give the sources of local inputs their names.
     *
     * @throws NoSuchInputException when an argument names nothing
     */
    public static List<Path> roots(List<String> inputs) throws NoSuchInputException {
        return InputArguments.of(inputs).roots();
    }

    /** An argument that means the same in every working folder: an address as it is, a path as an absolute one. */
    public static String absolute(String input) {
        return InputArguments.isAddress(input)
                ? input
                : Path.of(input).toAbsolutePath().toString();
    }

    /**
     * Checks that every argument names something, without walking through folders that are named.
     *
     * @throws NoSuchInputException when one does not
     * @throws org.broadsheet.pipeline.publish.DatasetException when a store cannot be reached
     */
    public static void check(List<String> inputs) throws NoSuchInputException {
        InputArguments arguments = InputArguments.of(inputs);
        InputWalk walk = new InputWalk(SourceRoots.NONE.with(arguments.roots()), file -> {
            // That there is one is enough.
        });
        for (Argument argument : arguments.all()) {
            if (argument.kind() == InputArguments.Kind.GLOB) {
                walk.add(argument);
            }
        }
    }
}
