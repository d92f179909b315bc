package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Article;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.measure.FigureTruth.Choices;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * The figures of texts, to be judged: a line of {@link FigureTruth} as they are read today, then what they are in words, for
 * the reader alone; before them each sentence with its place, and its times.
 */
public final class FigureSheet {
    private FigureSheet() {}

    /** The lines for texts by their names, see {@link FigureTexts}; those that begin with a mark are for the reader. */
    public static List<String> of(Path corpus, List<String> names, Annotator annotator) throws IOException {
        FigureTexts texts = new FigureTexts(corpus);
        FigureAnalysis analysis = new FigureAnalysis(annotator);
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Article article = texts.of(name);
            if (article != null) {
                add(name, analysis, analysis.stages(article), lines);
            }
        }
        return lines;
    }

    private static void add(String name, FigureAnalysis analysis, FigureAnalysis.Stages stages, List<String> lines) {
        AnnotatedArticle article = stages.parsed().article();
        List<Explained<Figure>> figures = analysis.explain(stages);
        lines.add("## " + name + "\t" + article.article().publication().on());
        for (Sentence sentence : article.sentences()) {
            Span span = article.span(sentence.first(), sentence.end());
            lines.add("# " + span.start() + "\t" + article.body().of(span).replaceAll("[\\n\\r\\t]", " "));
            for (TimeReference time : stages.times()) {
                if (span.contains(time.span())) {
                    lines.add("#t " + new FigureTruthTime(time.span(), time.from(), time.to()) + "\t" + time.text());
                }
            }
            for (Explained<Figure> figure : figures) {
                if (span.contains(figure.row().span())) {
                    lines.add(line(name, figure, article));
                }
            }
        }
    }

    private static String line(String name, Explained<Figure> explained, AnnotatedArticle article) {
        Figure figure = explained.row();
        Span number = place(explained, "value");
        Figure.FigureTime time = figure.time();
        Span timeAt = place(explained, "time");
        FigureTruth today = new FigureTruth(
                name,
                number == null ? figure.span() : number,
                figure.kind() == Figure.Kind.RANK ? Wanted.WELCOME : Wanted.OWED,
                figure.value(),
                figure.valueLow(),
                figure.valueHigh(),
                figure.bound(),
                figure.trend(),
                choice(figure.unit()),
                choice(figure.subject() == null ? null : place(explained, "subject")),
                choice(named(figure, place(explained, "holder"), article)),
                choice(time == null || timeAt == null ? null : new FigureTruthTime(timeAt, time.from(), time.to())));
        return today + "\t"
                + String.format(
                                Locale.ROOT,
                                "%.2f %s [%s] | %s | %s | %s",
                                figure.confidence(),
                                figure.kind(),
                                figure.text(),
                                figure.subject(),
                                figure.holderName(),
                                time == null ? null : time.text())
                        .replaceAll("[\\n\\r\\t]", " ");
    }

    private static <T> Choices<T> choice(@Nullable T one) {
        return one == null ? new Choices<>(List.of(), true) : new Choices<>(List.of(one), false);
    }

    /** The holder's name where it stands last before the figure's end, else first; else the words that the rule went by. */
    private static @Nullable Span named(Figure figure, @Nullable Span place, AnnotatedArticle article) {
        String holder = figure.holderName();
        if (holder == null) {
            return null;
        }
        String body = article.body().toString();
        int from = body.lastIndexOf(holder, article.body().to(figure.span()));
        from = from < 0 ? body.indexOf(holder) : from;
        return from < 0 ? place : article.body().span(from, from + holder.length());
    }

    private static @Nullable Span place(Explained<Figure> figure, String part) {
        return figure.uses().stream()
                .filter(use -> use.part().equals(part))
                .map(RuleUse::span)
                .findFirst()
                .orElse(null);
    }
}
