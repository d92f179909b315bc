package org.broadsheet.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.figure.reader.SecondReader;
import org.broadsheet.measure.CorpusOption;
import org.broadsheet.measure.ReadingExamples;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the second reader of figures is trained on; {@code second_reader.py} trains it. */
@Command(
        name = "train-reader",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the examples that the second reader of figures is trained on, a window of a text a line, as it is",
            "given to the network, with what is right of each figure. CONTRIBUTING.md tells how to go on from there."
        })
public final class TrainReader implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CorpusOption corpus;

    @Parameters(paramLabel = "FILE", description = "Where the examples go, as JSON lines.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    private TrainReader() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TrainReader());
    }

    @Override
    public Integer call() throws IOException {
        try (OutputStream stream = opened();
                PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8)) {
            ReadingExamples.write(
                    corpus.folder(),
                    FigureConfidence.seenTruths(),
                    PerceptronAnnotator.load(),
                    SecondReader.pieces(),
                    out);
            if (out.checkError()) {
                throw new IOException(file + ": not all examples could be written");
            }
        }
        return 0;
    }

    private OutputStream opened() throws IOException {
        try {
            return Files.newOutputStream(file);
        } catch (FileSystemException e) {
            throw new ParameterException(
                    spec.commandLine(), "cannot write " + file + ": no such folder, or no permission", e);
        }
    }
}
