package org.broadsheet.figure.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.encoder.Network.Numbers;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.reader.PieceText.Run;
import org.jspecify.annotations.Nullable;

/** What the network is given of one window: its pieces with the figures marked, and who may hold each figure. */
public final class ReadingTask {
    private static final int LONGEST_NAME = 25;
    private static final int NOT_BY_NAME = 6;
    private static final int FAR_SENTENCES = 4;
    private static final int LATER_SENTENCE = 5;
    private static final int[] DISTANCES = {4, 10, 25, 60};
    /** So far around a figure its subject and its time are looked for. */
    private static final int NEAR_BEFORE = 300;

    private static final int NEAR_BEHIND = 200;

    private final PieceText text;
    private final List<Run> figures;
    private final List<Integer> sentences;
    private final Text body;
    private final WindowPieces pieces;
    private final List<Integer> types;
    private final List<Candidate> named = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * Who may hold a figure.
     *
     * @param entity null where the rules tell what is no entity
     * @param run where the name is
     * @param type its class, 0 where it is no entity
     */
    public record Candidate(@Nullable Entity entity, Run run, int type) {}

    /**
     * A figure that is asked for, by its index, with who may hold it.
     *
     * @param told whether the rules told each
     */
    public record Question(int figure, List<Candidate> candidates, List<Boolean> told) {}

    ReadingTask(
            PieceText text,
            List<Run> figures,
            List<Integer> sentences,
            Text body,
            ReadingWindow window,
            List<Place> mentions) {
        this.text = text;
        this.figures = figures;
        this.sentences = sentences;
        this.body = body;
        this.pieces = new WindowPieces(text, figures, window);
        this.types = new ArrayList<>(Collections.nCopies(pieces.ids().size(), 0));
        mentions.forEach(this::add);
    }

    private void add(Place place) {
        Mention mention = place.mention();
        if (!pieces.reaches(mention.span())) {
            return;
        }
        Run run = text.of(mention.span());
        if (!pieces.holds(run) || run.length() >= LONGEST_NAME) {
            return;
        }
        int type = type(place.entity().type()) + (mention.form() == Mention.Form.NAME ? 0 : NOT_BY_NAME);
        for (int i = run.first(); i < run.end(); i++) {
            Integer at = pieces.placeOf(i);
            if (at != null) {
                types.set(at, type);
            }
        }
        named.add(new Candidate(place.entity(), run, type));
    }

    private static int type(EntityType type) {
        return switch (type) {
            case PERSON -> 1;
            case ORGANIZATION -> 2;
            case PLACE -> 3;
            case EVENT -> 5;
            default -> 6;
        };
    }

    /** Asks for a figure, unless it is not whole in the window. */
    void ask(int index, Figure figure) {
        if (!pieces.isMarked(index)) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>(named);
        List<Boolean> told = new ArrayList<>();
        boolean found = false;
        for (Candidate candidate : named) {
            Entity entity = candidate.entity();
            boolean same = entity != null && entity.entityId().equals(figure.holderEntityId());
            told.add(same);
            found |= same;
        }
        Candidate written = found ? null : written(figure);
        if (written != null) {
            candidates.add(written);
            told.add(true);
        }
        questions.add(new Question(index, candidates, told));
    }

    /** Where the words of a holder stand that is no entity of the window. */
    private @Nullable Candidate written(Figure figure) {
        String name = figure.holderName();
        if (name == null) {
            return null;
        }
        String all = body.toString();
        int at = all.lastIndexOf(name, body.to(figure.span()) + 1 - name.length());
        at = at < 0 ? all.indexOf(name) : at;
        if (at < 0) {
            return null;
        }
        Run run = text.of(body.span(at, at + name.length()));
        return pieces.holds(run) ? new Candidate(null, run, 0) : null;
    }

    /** The figures that are asked for. */
    public List<Question> questions() {
        return questions;
    }

    /** How many pieces the network reads. */
    int length() {
        return pieces.ids().size();
    }

    /** Where a stretch of the text is among the pieces that are read, or null where its ends are not among them. */
    public @Nullable Run placeOf(Span span) {
        Run run = text.of(span);
        return pieces.holds(run) ? pieces.placeOf(run) : null;
    }

    /** The stretch of the text between two places, or null where something else is read between them. */
    @Nullable
    Span textOf(int first, int last) {
        return pieces.textOf(first, last);
    }

    /** Where some words stand around a figure, as places among the pieces that are read. */
    public List<Run> near(String words, Figure figure) {
        int from = body.from(new Span(
                Math.max(0, figure.span().start() - NEAR_BEFORE), figure.span().start()));
        int to = body.to(new Span(
                figure.span().start(),
                Math.min(body.codePointCount(), figure.span().end() + NEAR_BEHIND)));
        List<Run> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        String all = body.toString();
        for (int at = all.indexOf(words, from);
                at >= 0 && at + words.length() <= to;
                at = all.indexOf(words, at + words.length())) {
            Run place = placeOf(body.span(at, at + words.length()));
            if (place != null) {
                found.add(place);
            }
        }
        return found;
    }

    /** The network's inputs; {@code all} are the figures of the article. */
    public Map<String, Numbers> numbers(List<Figure> all) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Integer> unnamed = new ArrayList<>();
        Map<Run, Integer> spans = new LinkedHashMap<>();
        List<Integer> asker = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Run marks = pieces.marksOf(question.figure());
            starts.add(marks.first());
            ends.add(marks.last());
            unnamed.add(all.get(question.figure()).holderName() == null ? 1 : 0);
            for (int j = 0; j < question.candidates().size(); j++) {
                Candidate candidate = question.candidates().get(j);
                asker.add(i);
                asked.add(spans.computeIfAbsent(candidate.run(), run -> spans.size()));
                features.add(question.told().get(j) ? 1 : 0);
                addPlace(features, candidate, figures.get(question.figure()));
            }
        }
        if (asker.isEmpty()) {
            spans.put(new Run(0, 1), 0);
            asker.add(0);
            asked.add(0);
            features.addAll(List.of(0, 0, 0, 0));
        }
        Map<String, Numbers> numbers = new LinkedHashMap<>();
        numbers.put("ids", Numbers.of(pieces.ids()));
        numbers.put("types", Numbers.of(types));
        numbers.put("starts", Numbers.of(starts));
        numbers.put("ends", Numbers.of(ends));
        List<Run> places = spans.keySet().stream().map(pieces::placeOf).toList();
        numbers.put("firsts", Numbers.of(places.stream().map(Run::first).toList()));
        numbers.put("lasts", Numbers.of(places.stream().map(Run::last).toList()));
        numbers.put("asker", Numbers.of(asker));
        numbers.put("asked", Numbers.of(asked));
        numbers.put(
                "features",
                new Numbers(features.stream().mapToLong(value -> value).toArray(), 4));
        numbers.put("unnamed", Numbers.of(unnamed));
        return numbers;
    }

    private void addPlace(List<Integer> features, Candidate candidate, Run figure) {
        int first = candidate.run().first();
        int sentencesBefore =
                ReadingWindow.sentenceOf(figure.first(), sentences) - ReadingWindow.sentenceOf(first, sentences);
        features.add(sentencesBefore < 0 ? LATER_SENTENCE : Math.min(sentencesBefore, FAR_SENTENCES));
        int distance = Math.abs(first - figure.first());
        int far = 0;
        while (far < DISTANCES.length && distance >= DISTANCES[far]) {
            far++;
        }
        features.add((first < figure.first() ? 0 : DISTANCES.length + 1) + far);
        features.add(candidate.type());
    }
}
