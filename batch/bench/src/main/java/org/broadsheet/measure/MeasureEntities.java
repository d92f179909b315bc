package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.syntax.ParsedArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures the entity stage on the corpus.
 *
 * <p>Names are scored by exact span and type on the sets that label every name ({@code reuters-128},
 * {@code oke-2015-eval}) and by recall on {@code rss-500}, which labels some of a sentence's names only. A label's type
 * is read from its Wikidata classes: human is a person, geographic entity a place, organization without the geographic
 * class a body; what a document names with a company's legal form is a body, though the label links to its founder.
 * Labels of no known class, of callings ("student") and on pronouns owe nothing: what the stage finds there counts neither
 * for nor against it. Who is meant is scored by B-cubed over the labels with an identifier, all documents of all sets
 * pooled, a name the stage missed standing alone; pronouns by whether they stand in one entity with a name of the labelled
 * person. A part of the documents ({@code --part}, see {@link CorpusPart}) leaves the seeds out, all of which the rules
 * were written with, and is held against no floor.
 */
final class MeasureEntities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SETS = List.of("reuters-128", "oke-2015-eval", "rss-500", "kore50");

    private final Path corpus;
    private final PrintStream out;
    private final Annotator annotator;
    private final CorpusPart part;
    private final EntityExtractor extractor = new EntityExtractor();
    private final Scores scores = new Scores();

    private MeasureEntities(Path corpus, Annotator annotator, CorpusPart part, PrintStream out) {
        this.corpus = corpus;
        this.annotator = annotator;
        this.part = part;
        this.out = out;
    }

    /** Prints what is found; with {@code --speed} in {@code more} how fast, too. */
    static Scores run(Path corpus, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        MeasureEntities measure = new MeasureEntities(corpus, annotator, CorpusPart.of(more), out);
        measure.namedSets();
        if (measure.part == CorpusPart.ALL) {
            measure.seeds();
        }
        if (more.contains("--speed")) {
            measure.speed();
        }
        return measure.part == CorpusPart.ALL ? measure.scores : new Scores();
    }

    /** A document's labels and what was found in it. */
    private record Pooled(LabelledNames labels, List<PredictedName> found) {}

    private void namedSets() throws IOException {
        BCubed people = new BCubed();
        BCubed all = new BCubed();
        out.println("names, exact span and type (CRF = the recognizer's runs as they come)");
        out.printf("%-14s %9s %9s %9s | %9s %9s %9s%n", "set", "P", "R", "F1", "CRF P", "CRF R", "CRF F1");
        NameScore pronouns = new NameScore();
        LinkedNames linked = new LinkedNames();
        List<Pooled> pooled = new ArrayList<>();
        for (String set : SETS) {
            NameScore ours = new NameScore();
            NameScore runs = new NameScore();
            for (String line : Files.readAllLines(corpus.resolve("entities/" + set + ".benchmark.jsonl"))) {
                JsonNode document = JSON.readTree(line);
                if (document.get("text").asString().isBlank()
                        || !part.holds(document.get("title").asString())) {
                    continue;
                }
                LabelledNames labels = LabelledNames.of(document);
                ParsedArticle article = annotate(document.get("text").asString(), set);
                ArticleEntities entities = extractor.extract(article);
                List<PredictedName> found = PredictedName.ofEntities(entities);
                labels.score(found, ours);
                labels.score(PredictedName.ofRuns(article.article()), runs);
                linked.add(entities.entities());
                pooled.add(new Pooled(labels, found));
                labels.scorePronouns(found, pronouns);
            }
            out.printf(
                    Locale.ROOT,
                    "%-14s %9.1f %9.1f %9.1f | %9.1f %9.1f %9.1f%n",
                    set,
                    ours.precision(),
                    ours.recall(),
                    ours.f1(),
                    runs.precision(),
                    runs.recall(),
                    runs.f1());
            // The last two sets label some of a text's names only.
            boolean complete = set.equals("reuters-128") || set.equals("oke-2015-eval");
            scores.put(set + (complete ? " f1" : " recall"), complete ? ours.f1() : ours.recall());
        }
        Map<String, String> answers = linked.answers();
        for (Pooled document : pooled) {
            List<PredictedName> found = document.found().stream()
                    .map(name -> name.of(answers.getOrDefault(name.entity(), name.entity())))
                    .toList();
            document.labels().addTo(people, found, true);
            document.labels().addTo(all, found, false);
        }
        out.printf(Locale.ROOT, "%nB-cubed, all sets pooled: persons %s; all %s%n", people.result(), all.result());
        scores.put("b-cubed persons f1", people.result().f1());
        scores.put("b-cubed all f1", all.result().f1());
        scores.put("pronouns precision", pronouns.precision());
        scores.put("pronouns recall", pronouns.recall());
        out.printf(
                Locale.ROOT,
                "pronouns (oke-2015): of those resolved right %.1f, of all labelled %.1f (%d labelled)%n",
                pronouns.precision(),
                pronouns.recall(),
                pronouns.owed());
    }

    private void seeds() throws IOException {
        out.println("\nseeds, gold entities and the speakers of gold quotes");
        SeedScore total = new SeedScore();
        try (Stream<Path> gold = Files.list(corpus.resolve("gold"))) {
            for (Path path : gold.sorted().toList()) {
                JsonNode truth = JSON.readTree(Files.readString(path));
                if (truth.has("entities")) {
                    String raw = Files.readString(
                            corpus.resolve("seeds").resolve(truth.get("file").asString()));
                    ParsedArticle article = annotate(bodyOf(raw, truth.get("body")), path.toString());
                    total = total.add(SeedScore.of(truth, article.article(), extractor.extract(article), out));
                }
            }
        }
        out.println(total);
        scores.put("seeds required", 100.0 * total.requiredFound() / Math.max(1, total.required()));
        scores.put("seeds in gold", 100.0 * total.foundInGold() / Math.max(1, total.found()));
        scores.put("seeds speakers", 100.0 * total.speakersRight() / Math.max(1, total.speakers()));
    }

    private static String bodyOf(String raw, JsonNode body) {
        int first = raw.indexOf(body.get("first").asString());
        String last = body.get("last").asString();
        return raw.substring(first, raw.indexOf(last, first) + last.length());
    }

    /** Tokens a CPU second, the stage alone, on the training part of the attributions, after a round to warm up. */
    private void speed() throws IOException {
        List<ParsedArticle> articles = new ArrayList<>();
        try (Stream<Path> texts = Files.list(corpus.resolve("attributions/train/text"))) {
            for (Path path : texts.sorted().limit(100).toList()) {
                articles.add(annotate(Files.readString(path), path.toString()));
            }
        }
        long tokens = articles.stream().mapToLong(article -> article.size()).sum();
        for (int round = 0; round < 3; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (ParsedArticle article : articles) {
                extractor.extract(article);
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "round %d: %,.0f tokens per CPU second (%,d tokens)%n",
                    round + 1,
                    tokens / seconds,
                    tokens);
        }
    }

    private ParsedArticle annotate(String text, String source) {
        return ParsedArticle.of(annotator.annotate(
                Article.ofPlainText(source, text, new Publication(null, null, PublishedBasis.NONE))));
    }
}
