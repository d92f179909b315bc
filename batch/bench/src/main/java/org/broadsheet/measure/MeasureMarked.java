package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.broadsheet.measure.MarkedArticle.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Subject, holder and time of figures in the articles of which every number was marked. The texts are written to be hard: many are
 * named and few figures are told beside whom they are of.
 */
final class MeasureMarked {
    private MeasureMarked() {}

    /** Counts of one kind of text. */
    private static final class Tally {
        private int owed;
        private int found;
        private int rows;
        private int wanted;
        private int subjects;
        private int holders;
        private int times;

        private double wantedShare() {
            return AttributionScore.percent(wanted, rows);
        }

        private double foundShare() {
            return AttributionScore.percent(found, owed);
        }

        /** Of the rows that somebody wants. */
        private double share(int right) {
            return AttributionScore.percent(right, wanted);
        }

        String line(String kind) {
            return String.format(
                    Locale.ROOT,
                    "%-10s %6d %10.1f %6d %7.1f %8.1f %7.1f %5.1f",
                    kind,
                    owed,
                    foundShare(),
                    rows,
                    wantedShare(),
                    share(subjects),
                    share(holders),
                    share(times));
        }
    }

    /** Prints a line for each kind of text and one for all. */
    static Scores run(Annotator annotator, List<String> more, PrintStream out) throws IOException {
        CorpusPart part = CorpusPart.of(more);
        FigureAnalysis analysis = new FigureAnalysis(annotator, MeasuredFigures.extractor());
        Map<String, Tally> kinds = new TreeMap<>();
        Tally all = new Tally();
        for (MarkedArticle marked : MarkedArticles.all()) {
            if (part.holds(marked.name())) {
                Article article = marked.article();
                List<Figure> figures = analysis.weigh(analysis.stages(article)).stream()
                        .map(Weighed::row)
                        .toList();
                for (Tally tally : List.of(all, kinds.computeIfAbsent(marked.kind(), kind -> new Tally()))) {
                    add(marked, article, figures, tally);
                }
            }
        }
        out.println("kind         owed      found   rows  wanted  subject  holder  time");
        kinds.forEach((kind, tally) -> out.println(tally.line(kind)));
        out.println(all.line("all"));
        Scores scores = new Scores();
        if (part == CorpusPart.ALL) {
            scores.put("owed found", all.foundShare());
            scores.put("wanted", all.wantedShare());
            scores.put("subject", all.share(all.subjects));
            scores.put("holder", all.share(all.holders));
            scores.put("time", all.share(all.times));
        }
        return scores;
    }

    private static void add(MarkedArticle marked, Article article, List<Figure> figures, Tally tally) {
        for (Mark mark : marked.marks()) {
            if (mark.wanted() == Wanted.OWED) {
                tally.owed++;
                tally.found += figures.stream().anyMatch(figure -> figure.span().overlaps(mark.number())) ? 1 : 0;
            }
        }
        for (Figure figure : figures) {
            tally.rows++;
            Mark mark = markOf(figure, marked.marks());
            if (mark != null && mark.wanted() != Wanted.NO) {
                tally.wanted++;
                tally.subjects += FigureFaults.isSubject(figure, mark.subjects(), article) ? 1 : 0;
                tally.holders += FigureFaults.isHolder(figure.holderName(), mark.holders(), article) ? 1 : 0;
                FigureTime time = figure.time();
                tally.times += FigureFaults.sameWords(time == null ? null : time.text(), mark.times(), article) ? 1 : 0;
            }
        }
    }

    /** The mark that shares the most characters with a figure, or null where none does. */
    static @Nullable Mark markOf(Figure figure, List<Mark> marks) {
        Mark best = null;
        int most = 0;
        for (Mark mark : marks) {
            int shared = shared(figure.span(), mark.number());
            if (shared > most) {
                most = shared;
                best = mark;
            }
        }
        return best;
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }
}
