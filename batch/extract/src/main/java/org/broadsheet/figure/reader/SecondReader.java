package org.broadsheet.figure.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Span;
import org.broadsheet.encoder.Network;
import org.broadsheet.encoder.Network.Outputs;
import org.broadsheet.encoder.WordPieces;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.reader.PieceText.Run;
import org.broadsheet.figure.reader.ReadingTask.Candidate;
import org.broadsheet.figure.reader.ReadingTask.Question;
import org.broadsheet.figure.reader.SecondReading.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose each figure of an article is by a small encoder, fine-tuned on texts whose figures were marked: the words around
 * a figure tell more than the rules can name. It does not see what is not in its window. Safe for use by many threads.
 */
public final class SecondReader {
    /** Pieces of the longest words that are what a figure measures. */
    private static final int LONGEST = 14;

    /** What comes behind so many windows, each some hundredths of a second, is not read: no article has so many, lists of numbers have. */
    private static final int MOST_WINDOWS = 300;

    private static @Nullable SecondReader loaded;

    private final Network network;
    private final WordPieces pieces;

    private SecondReader(Network network, WordPieces pieces) {
        this.network = network;
        this.pieces = pieces;
    }

    /**
     * The reader: one for all, since loading takes a fifth of a second and 60 MB.
     *
     * @throws IllegalStateException where its network cannot be run, see {@link Network#open}
     */
    public static synchronized SecondReader load() {
        if (loaded == null) {
            loaded = new SecondReader(Network.open("the second reader", file("second-reader.onnx")), pieces());
        }
        return loaded;
    }

    /** How it cuts texts. */
    public static WordPieces pieces() {
        String vocabulary = new String(file("second-reader-pieces.txt"), StandardCharsets.UTF_8);
        return new WordPieces(List.of(vocabulary.split("\n")));
    }

    private static byte[] file(String name) {
        try (InputStream in = SecondReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + SecondReader.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What it found of each figure that it read; ascending figures of one article. */
    public Map<Figure, SecondReading> read(AnnotatedArticle article, ArticleEntities entities, List<Figure> figures) {
        Map<Figure, SecondReading> readings = new LinkedHashMap<>();
        for (ReadingTask task : tasks(pieces, article, entities, figures)) {
            readings.putAll(readings(task, figures, network.run(task.numbers(figures))));
        }
        return readings;
    }

    /** What is to be read of an article: each figure is asked for in one task, those far behind in none. */
    public static List<ReadingTask> tasks(
            WordPieces pieces, AnnotatedArticle article, ArticleEntities entities, List<Figure> figures) {
        PieceText text = new PieceText(pieces.of(article.body()));
        List<Run> runs = figures.stream().map(figure -> text.of(figure.span())).toList();
        List<Integer> sentences = article.sentences().stream()
                .map(sentence ->
                        text.of(article.span(sentence.first(), sentence.end())).first())
                .toList();
        List<ReadingTask> tasks = new ArrayList<>();
        for (ReadingWindow window : ReadingWindow.of(text.size(), runs, sentences)) {
            ReadingTask task = new ReadingTask(text, runs, sentences, article.body(), window, entities.places());
            for (int i = window.from(); i < window.to(); i++) {
                task.ask(i, figures.get(i));
            }
            if (!task.questions().isEmpty()) {
                tasks.add(task);
            }
            if (tasks.size() == MOST_WINDOWS) {
                break;
            }
        }
        return tasks;
    }

    private static Map<Figure, SecondReading> readings(ReadingTask task, List<Figure> figures, Outputs found) {
        Map<Figure, SecondReading> readings = new LinkedHashMap<>();
        int pair = 0;
        for (int i = 0; i < task.questions().size(); i++) {
            Question question = task.questions().get(i);
            Figure figure = figures.get(question.figure());
            int candidates = question.candidates().size();
            double[] scores = new double[candidates + 1];
            scores[0] = found.of("none")[i];
            for (int j = 0; j < candidates; j++) {
                scores[j + 1] = found.of("holder")[pair + j];
            }
            pair += candidates;
            double[] shares = shares(scores);
            Map<Entity, Double> entities = new HashMap<>();
            boolean nobody = figure.holderName() == null;
            double told = nobody ? shares[0] : 0;
            for (int j = 0; j < candidates; j++) {
                Candidate candidate = question.candidates().get(j);
                if (candidate.entity() != null) {
                    entities.merge(candidate.entity(), shares[j + 1], Double::sum);
                }
                told += question.told().get(j) ? shares[j + 1] : 0;
            }
            FigureTime time = figure.time();
            Ends subject = Ends.of(found.of("subject"), i, task.length());
            Ends when = Ends.of(found.of("time"), i, task.length());
            double[] wanted = shares(new double[] {found.of("wanted")[2 * i], found.of("wanted")[2 * i + 1]});
            readings.put(
                    figure,
                    new SecondReading(
                            entities,
                            shares[0],
                            nobody || question.told().contains(true) ? told : SecondReading.NOT_NEAR,
                            wanted[1],
                            held(task, subject, figure.subject(), figure),
                            likeliest(task, subject),
                            held(task, when, time == null ? null : time.text(), figure)));
        }
        return readings;
    }

    /**
     * How likely what is asked for begins and ends at each place; the first place stands for none.
     *
     * @param firsts the shares of its first piece
     * @param lasts the shares of its last
     */
    private record Ends(double[] firsts, double[] lasts) {
        static Ends of(float[] scores, int question, int length) {
            return new Ends(shares(row(scores, 2 * question, length)), shares(row(scores, 2 * question + 1, length)));
        }

        double none() {
            return firsts[0] * lasts[0];
        }
    }

    /** How likely some words are what is asked for: the shares of their pieces to be its first, and to be its last. */
    private static double held(ReadingTask task, Ends ends, @Nullable String words, Figure figure) {
        if (words == null) {
            return Math.sqrt(ends.none());
        }
        List<Run> near = task.near(words, figure);
        if (near.isEmpty()) {
            return SecondReading.NOT_NEAR;
        }
        boolean[] covered = new boolean[task.length()];
        near.forEach(run -> Arrays.fill(covered, run.first(), run.end(), true));
        double first = 0;
        double last = 0;
        for (int i = 0; i < covered.length; i++) {
            first += covered[i] ? ends.firsts()[i] : 0;
            last += covered[i] ? ends.lasts()[i] : 0;
        }
        return Math.sqrt(first * last);
    }

    /** The words whose first piece is likely to be the first and whose last is likely to be the last, null where none are likelier. */
    private static @Nullable Words likeliest(ReadingTask task, Ends ends) {
        int length = task.length();
        double most = ends.none();
        Words likeliest = null;
        for (int first = 1; first < length; first++) {
            for (int last = first; last < Math.min(length, first + LONGEST); last++) {
                double share = ends.firsts()[first] * ends.lasts()[last];
                Span span = share > most ? task.textOf(first, last) : null;
                if (span != null) {
                    most = share;
                    likeliest = new Words(span, Math.sqrt(share));
                }
            }
        }
        return likeliest;
    }

    private static double[] row(float[] scores, int row, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = scores[row * length + i];
        }
        return values;
    }

    /** Scores as shares of one (softmax). */
    private static double[] shares(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = StrictMath.exp(scores[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
