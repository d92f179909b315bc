package org.broadsheet.measure;

import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.figure.FigureExtractor;

/** The figures that are measured: by the rules alone, or read twice where {@code broadsheet.second-reader} is true. */
final class MeasuredFigures {
    private static final String PROPERTY = "broadsheet.second-reader";

    private MeasuredFigures() {}

    static Extraction extraction(Annotator annotator) {
        Extraction extraction = new Extraction(annotator);
        return Boolean.getBoolean(PROPERTY) ? extraction.withSecondReader() : extraction;
    }

    static FigureExtractor extractor() {
        return Boolean.getBoolean(PROPERTY) ? FigureExtractor.withSecondReader() : new FigureExtractor();
    }
}
