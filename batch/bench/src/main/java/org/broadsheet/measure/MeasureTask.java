package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.broadsheet.annotate.Annotator;

/** What can be measured, and on which part of the corpus. */
enum MeasureTask {
    /** The real inputs from end to end. */
    GOLD("gold", "seeds"),
    /** Body, comments, title, authors and date of HTML pages. */
    PAGES("pages/ground-truth", "pages/html", "pages/readability"),
    /** Names and whom they mean. */
    ENTITIES("entities", "gold", "seeds"),
    /** Which names of several articles are one. */
    NAMES(),
    /** Who said what. */
    QUOTES("attributions/dev"),
    /** Numbers, units, bounds, subjects. */
    FIGURES("figures"),
    /** Times and their values. */
    TIMES("time/timeml"),
    /** Statements and figures in articles of all kinds. */
    GENRES("genres"),
    /** Whose figures are in articles written for the project. */
    MARKED(),
    /** Rows as a reader judges them. */
    ROWS("attributions/dev", "pages/ground-truth", "pages/html"),
    /** Stories, copies, statements and claims across articles. */
    ACROSS("across");

    private final List<String> parts;

    MeasureTask(String... parts) {
        this.parts = List.of(parts);
    }

    /** The corpus' folders that are read. */
    List<String> parts() {
        return parts;
    }

    /** As it is written on the command line and beside its floors. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Measures, and prints what is found.
     *
     * @param annotator asked for only where sentences are read, since its models take a while to load
     * @param more options of the task
     * @return the scores, or none where {@code more} asks for a look at one input
     */
    Scores run(Path corpus, Supplier<Annotator> annotator, List<String> more, PrintStream out) throws IOException {
        return switch (this) {
            case GOLD -> MeasureGold.run(corpus, annotator.get(), out);
            case PAGES -> MeasurePages.run(corpus.resolve("pages"), more, out);
            case ENTITIES -> MeasureEntities.run(corpus, annotator.get(), more, out);
            case NAMES -> MeasureNames.run(more, out);
            case QUOTES -> MeasureQuotes.run(corpus.resolve("attributions/dev"), annotator.get(), more, out);
            case FIGURES -> MeasureFigures.run(corpus, annotator.get(), more, out);
            case TIMES -> new MeasureTimes(annotator.get()).run(corpus.resolve("time/timeml"), more, out);
            case GENRES -> MeasureGenres.run(corpus.resolve("genres/truth.jsonl"), annotator.get(), more, out);
            case MARKED -> MeasureMarked.run(annotator.get(), more, out);
            case ROWS -> MeasureRows.run(corpus, annotator.get(), more, out);
            case ACROSS -> MeasureAcross.run(corpus, annotator.get(), more, out);
        };
    }
}
