package org.broadsheet.pipeline.plan;

import java.util.List;
import java.util.Optional;

/** What the INPUT arguments of a run reach, files included that are there no more. */
public final class InputScope {
    private final InputArguments arguments;
    private final SourceRoots roots;

    private InputScope(InputArguments arguments, SourceRoots roots) {
        this.arguments = arguments;
        this.roots = roots;
    }

    /**
     * The scope of a run.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     */
    public static InputScope of(List<String> inputs, SourceRoots roots) throws NoSuchInputException {
        return new InputScope(InputArguments.of(inputs), roots);
    }

    /**
     * Whether a source is gone: an INPUT of the run reaches the place where it was, and there is no file any more. A
     * source whose place is not known, because it was read on another machine, is not gone.
     *
     * @param source a file's source, without a place inside it
     * @throws org.broadsheet.pipeline.publish.DatasetException when a store does not say
     */
    public boolean isGone(String source) {
        Optional<InputPlace> file = roots.placeOf(source);
        return file.isPresent()
                && arguments.all().stream().anyMatch(argument -> argument.covers(file.get()))
                && file.get().isGone();
    }
}
