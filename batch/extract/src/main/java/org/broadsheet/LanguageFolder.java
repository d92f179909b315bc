package org.broadsheet;

import java.util.List;
import java.util.Optional;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PlainAnnotator;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.figure.PlainFigures;
import org.broadsheet.time.RowTimes;
import org.broadsheet.time.TimeReference;
import org.broadsheet.words.WordList;

/**
 * What is read of a language that has a folder of word lists and no tagger: sentences, times and figures. Whether there is
 * such a folder is told by its list of units.
 */
final class LanguageFolder {
    private final Annotator annotator;
    private final RowTimes times;
    private final PlainFigures figures;

    private LanguageFolder(String language) {
        annotator = new PlainAnnotator(language);
        times = new RowTimes(language);
        figures = new PlainFigures(language);
    }

    /** The rules of a language (ISO 639-1), or nothing where it has no folder. */
    static Optional<LanguageFolder> of(String language) {
        return language.matches("[a-z]{2,3}") && WordList.exists(language, "units")
                ? Optional.of(new LanguageFolder(language))
                : Optional.empty();
    }

    Annotator annotator() {
        return annotator;
    }

    /** The times in the order of their first character. */
    List<TimeReference> times(AnnotatedArticle article) {
        return times.tag(article);
    }

    /** The figures in the order of their first character. */
    List<Figure> figures(AnnotatedArticle article) {
        return figures.extract(article, times.tag(article));
    }

    /** The same, each with the rules that gave it. */
    List<Explained<Figure>> explain(AnnotatedArticle article) {
        return figures.explain(article, times.tag(article));
    }
}
