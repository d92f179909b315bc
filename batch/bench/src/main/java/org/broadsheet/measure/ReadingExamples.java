package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.encoder.Network.Numbers;
import org.broadsheet.encoder.WordPieces;
import org.broadsheet.figure.reader.PieceText.Run;
import org.broadsheet.figure.reader.ReadingTask;
import org.broadsheet.figure.reader.ReadingTask.Candidate;
import org.broadsheet.figure.reader.ReadingTask.Question;
import org.broadsheet.figure.reader.SecondReader;
import org.broadsheet.measure.FigureTruth.Choices;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.broadsheet.measure.MarkedArticle.Mark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the second reader of figures learns from, a window a line as JSON: what the network is given, and for each figure
 * that is asked for what is right. Of texts that are only measured the lines say so.
 */
public final class ReadingExamples {
    private final FigureAnalysis analysis;
    private final WordPieces pieces;
    private final PrintStream out;

    /** What is right of a figure; the same as {@link Mark} has it. */
    private record Right(Wanted wanted, Choices<Span> subjects, Choices<Span> holders, Choices<Span> times) {}

    private ReadingExamples(Annotator annotator, WordPieces pieces, PrintStream out) {
        this.analysis = new FigureAnalysis(annotator);
        this.pieces = pieces;
        this.out = out;
    }

    /** Whether the second reader, whose network holds words, learns from a text of some truth: news, that may be trained on. */
    public static boolean isLearnedFrom(String document) {
        return FigureTextKind.of(document) == FigureTextKind.NEWS && CorpusPart.isForReader(document);
    }

    /** Writes those of the marked articles and of the texts of some truths. */
    public static void write(
            Path corpus, List<FigureTruth> truths, Annotator annotator, WordPieces pieces, PrintStream out)
            throws IOException {
        ReadingExamples examples = new ReadingExamples(annotator, pieces, out);
        for (MarkedArticle marked : MarkedArticles.all()) {
            examples.write("marked/" + marked.name(), marked.article(), CorpusPart.isHeldOut(marked.name()), figure -> {
                Mark mark = MeasureMarked.markOf(figure, marked.marks());
                return mark == null
                        ? new Right(Wanted.NO, nothing(), nothing(), nothing())
                        : new Right(mark.wanted(), mark.subjects(), mark.holders(), mark.times());
            });
        }
        FigureTexts texts = new FigureTexts(corpus);
        Map<String, List<FigureTruth>> byDocument = truths.stream()
                .collect(Collectors.groupingBy(FigureTruth::document, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<FigureTruth>> document : byDocument.entrySet()) {
            Article article = texts.of(document.getKey());
            if (article != null) {
                boolean measured = !isLearnedFrom(document.getKey());
                examples.write(
                        document.getKey(),
                        article,
                        measured,
                        figure -> document.getValue().stream()
                                .filter(truth -> truth.number().overlaps(figure.span()))
                                .findFirst()
                                .map(ReadingExamples::right)
                                .orElse(null));
            }
        }
    }

    private static Right right(FigureTruth truth) {
        List<Span> places =
                truth.times().all().stream().map(FigureTruthTime::place).toList();
        return new Right(
                truth.wanted(),
                truth.subjects(),
                truth.holders(),
                new Choices<>(places, truth.times().open()));
    }

    private static Choices<Span> nothing() {
        return new Choices<>(List.of(), true);
    }

    private void write(String name, Article article, boolean measured, Function<Figure, @Nullable Right> truth) {
        FigureAnalysis.Stages stages = analysis.stages(article);
        List<Figure> figures = analysis.weigh(stages).stream().map(Weighed::row).toList();
        for (ReadingTask task : SecondReader.tasks(pieces, stages.parsed().article(), stages.entities(), figures)) {
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.put("document", name).put("measured", measured);
            for (Map.Entry<String, Numbers> input : task.numbers(figures).entrySet()) {
                ArrayNode values = line.putArray(input.getKey());
                for (long value : input.getValue().values()) {
                    values.add(value);
                }
            }
            ArrayNode asked = line.putArray("figures");
            boolean told = false;
            for (Question question : task.questions()) {
                Figure figure = figures.get(question.figure());
                Right right = truth.apply(figure);
                told |= right != null;
                add(asked.addObject(), task, question, figure, right, article);
            }
            if (told) {
                out.println(line);
            }
        }
    }

    private static void add(
            ObjectNode node,
            ReadingTask task,
            Question question,
            Figure figure,
            @Nullable Right right,
            Article article) {
        node.put("candidates", question.candidates().size());
        ArrayNode told = node.putArray("told");
        question.told().forEach(told::add);
        ArrayNode ids = node.putArray("who");
        question.candidates().stream()
                .map(Candidate::entity)
                .forEach(entity -> ids.add(entity == null ? "" : entity.entityId()));
        if (right == null) {
            return;
        }
        node.put("wanted", right.wanted().name());
        if (right.wanted() == Wanted.NO) {
            return;
        }
        node.put("nobody", right.holders().open());
        node.put("rules", FigureFaults.isHolder(figure.holderName(), right.holders(), article));
        ArrayNode holders = node.putArray("holders");
        for (Candidate candidate : question.candidates()) {
            Entity entity = candidate.entity();
            holders.add(FigureFaults.isHolder(
                    entity == null ? figure.holderName() : entity.name(), right.holders(), article));
        }
        String time = figure.time() == null ? null : figure.time().text();
        addPlaces(node, "subject", right.subjects(), task);
        addTold(
                node,
                "subject",
                figure.subject(),
                FigureFaults.isSubject(figure, right.subjects(), article),
                task,
                figure);
        addPlaces(node, "time", right.times(), task);
        addTold(node, "time", time, FigureFaults.sameWords(time, right.times(), article), task, figure);
    }

    private static void addTold(
            ObjectNode node, String part, @Nullable String words, boolean right, ReadingTask task, Figure figure) {
        node.put("rules " + part, right);
        if (words != null) {
            ArrayNode told = node.putArray("told " + part);
            task.near(words, figure)
                    .forEach(run -> told.addArray().add(run.first()).add(run.last()));
        }
    }

    private static void addPlaces(ObjectNode node, String part, Choices<Span> right, ReadingTask task) {
        node.put("no " + part, right.open());
        ArrayNode places = node.putArray(part);
        List<Run> runs = new ArrayList<>();
        for (Span span : right.all()) {
            Run run = task.placeOf(span);
            if (run != null) {
                runs.add(run);
            }
        }
        runs.forEach(run -> places.addArray().add(run.first()).add(run.last()));
    }
}
