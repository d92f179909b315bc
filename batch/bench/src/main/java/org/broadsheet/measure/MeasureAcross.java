package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.annotate.Annotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stories, copies, statements, claims and conflicts across articles, from raw text through the application's own job to its
 * tables, scored as the corpus' {@code tools/score_across.py} does.
 */
final class MeasureAcross {
    private static final Set<String> ONE_STORY = Set.of("near_copy", "partial_copy", "same_story");

    private final Path corpus;
    private final Annotator annotator;
    private final CorpusPart part;
    private final PrintStream out;
    private final Scores scores = new Scores();

    private MeasureAcross(Path corpus, Annotator annotator, CorpusPart part, PrintStream out) {
        this.corpus = corpus;
        this.annotator = annotator;
        this.part = part;
        this.out = out;
    }

    /**
     * Prints a table and gives its scores. {@code more} may hold {@code --predictions FILE}, where the groups of the written
     * set are written in the form that the corpus' script reads. A part of the events ({@code --part}, see {@link
     * CorpusPart}) is held against no floor.
     */
    static Scores run(Path corpus, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("broadsheet-across");
        try {
            MeasureAcross measure = new MeasureAcross(corpus, annotator, CorpusPart.of(more), out);
            AcrossLinks written = measure.written(folder.resolve("written"));
            int file = more.indexOf("--predictions");
            if (file >= 0) {
                Files.write(Path.of(more.get(file + 1)), AcrossPredictions.lines(written));
            }
            measure.real(folder.resolve("real"));
            if (measure.part != CorpusPart.HELD_OUT) {
                AcrossSeeds.measure(corpus, folder.resolve("seeds"), annotator, measure.scores, out);
            }
            return measure.part == CorpusPart.ALL ? measure.scores : new Scores();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private AcrossLinks written(Path folder) throws IOException {
        Path across = corpus.resolve("across/written");
        AcrossTruth truth = AcrossTruth.written(across.resolve("truth.json"), part);
        AcrossLinks found = AcrossDataset.of(sources(across.resolve("articles.jsonl")), folder, annotator);
        Set<String> articles = truth.stories().keySet();
        show("written: stories", AcrossScore.articles(articles, truth.links().stories(), found.stories()));
        PairCounts copies = AcrossScore.articles(articles, truth.links().copies(), found.copies());
        out.print(copies.line("written: near copies"));
        scores.put("written: near copies, precision", 100 * copies.precision());
        scores.put("written: near copies, recall", 100 * copies.recall());
        show("written: statements", AcrossScore.mentions(truth.links().statements(), found.statements()));
        show("written: claims", AcrossScore.mentions(truth.links().claims(), found.claims()));
        AcrossScore.Conflicts conflicts =
                AcrossScore.conflicts(truth.links().claims(), truth.conflicts(), found.conflicts());
        out.printf(
                Locale.ROOT,
                "%-28s P %5.1f  R %5.1f   (%d of %d found; %d pairs right, %d wrong)%n",
                "written: conflicts",
                100 * conflicts.precision(),
                100 * conflicts.recall(),
                conflicts.found(),
                conflicts.owed(),
                conflicts.right(),
                conflicts.wrong());
        scores.put("written: conflicts, found", 100 * conflicts.recall());
        scores.put("written: conflicts, right", 100 * conflicts.precision());
        return found;
    }

    private void real(Path folder) throws IOException {
        Path across = corpus.resolve("across");
        List<Path> files = List.of(across.resolve("real/ecb-dev.jsonl"), across.resolve("real/wcl-dev.jsonl"));
        List<AcrossDataset.Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.addAll(sources(file));
        }
        sources.addAll(attributed());
        AcrossLinks found = AcrossDataset.of(sources, folder, annotator);
        AcrossTruth truth = AcrossTruth.real(files, part);
        show(
                "real: stories",
                AcrossScore.articles(truth.stories().keySet(), truth.links().stories(), found.stories()));
        Path judged = across.resolve("stories-judged.jsonl");
        show(
                "judged: stories",
                AcrossScore.judged(AcrossTruth.judgedArticles(judged, ONE_STORY, "follow_up", part), found.stories()));
        show(
                "judged: near copies",
                AcrossScore.judged(
                        AcrossTruth.judgedArticles(judged, Set.of("near_copy"), "partial_copy", part), found.copies()));
        show(
                "judged: statements",
                AcrossScore.judged(
                        AcrossTruth.judged(across.resolve("utterances-judged.jsonl"), part), found.statements()));
        show(
                "judged: claims",
                AcrossScore.judged(AcrossTruth.judged(across.resolve("figures-judged.jsonl"), part), found.claims()));
    }

    private void show(String name, PairCounts counts) {
        out.print(counts.line(name));
        scores.put(name, 100 * counts.f1());
    }

    private static List<AcrossDataset.Source> sources(Path file) throws IOException {
        List<AcrossDataset.Source> sources = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = JsonMapper.shared().readTree(line);
            ObjectNode given = JsonMapper.shared().createObjectNode();
            for (String field : List.of("id", "url", "site", "title", "published_at", "text")) {
                JsonNode value = article.get(field);
                if (value != null && !value.isNull() && !value.asString().isEmpty()) {
                    given.put(field, value.asString());
                }
            }
            sources.add(new AcrossDataset.Source(
                    article.get("id").asString(), article.get("text").asString(), given.toString()));
        }
        return sources;
    }

    /** The articles of the attributed corpus that judged pairs name, {@code polnear/NAME.txt}. */
    private List<AcrossDataset.Source> attributed() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (String kind : List.of("stories", "utterances", "figures")) {
            for (String line : Files.readAllLines(corpus.resolve("across/" + kind + "-judged.jsonl"))) {
                JsonNode pair = JsonMapper.shared().readTree(line);
                for (String side : List.of("a", "b")) {
                    JsonNode member = pair.get(side);
                    names.add(
                            member.isString()
                                    ? member.asString()
                                    : member.get("article").asString());
                }
            }
        }
        Map<String, String[]> described = new HashMap<>();
        for (String line : Files.readAllLines(corpus.resolve("attributions/metadata.tsv"))) {
            String[] columns = line.split("\t", -1);
            described.put(columns[1], columns);
        }
        List<AcrossDataset.Source> sources = new ArrayList<>();
        for (String name : names) {
            if (!name.startsWith("polnear/")) {
                continue;
            }
            String file = name.substring("polnear/".length());
            String[] columns = described.get(file.substring(0, file.length() - ".txt".length()));
            if (columns == null) {
                throw new IOException("attributions/metadata.tsv does not name " + file);
            }
            String text = Files.readString(corpus.resolve("attributions/" + columns[0] + "/text/" + file));
            ObjectNode given = JsonMapper.shared().createObjectNode();
            given.put("id", name);
            given.put("site", columns[4]);
            given.put("published_at", columns[5]);
            given.put("title", columns[7]);
            given.put("text", text);
            sources.add(new AcrossDataset.Source(name, text, given.toString()));
        }
        return sources;
    }
}
