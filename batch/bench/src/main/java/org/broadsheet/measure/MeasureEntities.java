package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.entity.EntityExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures the entity stage on the corpus: {@code MeasureEntities [CORPUS]}, by default the one {@link Corpus} finds.
 *
 * <p>Names are scored by exact span and type on the sets that label every name ({@code reuters-128},
 * {@code oke-2015-eval}) and by recall on {@code rss-500}, which labels some of a sentence's names only. A label's type
 * is read from its Wikidata classes: human is a person, geographic entity a place, organization without the geographic
 * class a body. Labels of no known class, of callings ("student") and on pronouns owe nothing: what the stage finds there
 * counts neither for nor against it. Who is meant is scored by B-cubed over the labels with an identifier, all documents
 * of all sets pooled, a name the stage missed standing alone; pronouns by whether they stand in one entity with a name of
 * the labelled person.
 */
public final class MeasureEntities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SETS = List.of("reuters-128", "oke-2015-eval", "rss-500", "kore50");

    private final Path corpus;
    private final PrintStream out;
    private final Annotator annotator = CoreNlpAnnotator.load();
    private final EntityExtractor extractor = new EntityExtractor();

    private MeasureEntities(Path corpus, PrintStream out) {
        this.corpus = corpus;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Path corpus = args.length > 0 ? Path.of(args[0]) : Corpus.folder();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        MeasureEntities measure = new MeasureEntities(corpus, out);
        measure.namedSets();
        measure.seeds();
        measure.speed();
    }

    private void namedSets() throws IOException {
        BCubed people = new BCubed();
        BCubed all = new BCubed();
        out.println("names, exact span and type (CRF = the recognizer's runs as they come)");
        out.printf("%-14s %9s %9s %9s | %9s %9s %9s%n", "set", "P", "R", "F1", "CRF P", "CRF R", "CRF F1");
        NameScore pronouns = new NameScore();
        for (String set : SETS) {
            NameScore ours = new NameScore();
            NameScore runs = new NameScore();
            for (String line : Files.readAllLines(corpus.resolve("entities/" + set + ".benchmark.jsonl"))) {
                JsonNode document = JSON.readTree(line);
                if (document.get("text").asString().isBlank()) {
                    continue;
                }
                LabelledNames labels = LabelledNames.of(document);
                AnnotatedArticle article = annotate(document.get("text").asString(), set);
                List<PredictedName> found = PredictedName.ofEntities(extractor.extract(article));
                labels.score(found, ours);
                labels.score(PredictedName.ofRuns(article), runs);
                labels.addTo(people, found, true);
                labels.addTo(all, found, false);
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
        }
        out.printf(Locale.ROOT, "%nB-cubed, all sets pooled: persons %s; all %s%n", people.scores(), all.scores());
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
                    AnnotatedArticle article = annotate(bodyOf(raw, truth.get("body")), path.toString());
                    total = total.add(SeedScore.of(truth, article, extractor.extract(article), out));
                }
            }
        }
        out.println(total);
    }

    private static String bodyOf(String raw, JsonNode body) {
        int first = raw.indexOf(body.get("first").asString());
        String last = body.get("last").asString();
        return raw.substring(first, raw.indexOf(last, first) + last.length());
    }

    /** Tokens a CPU second, the stage alone, on the training part of the attributions, after a round to warm up. */
    private void speed() throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        try (Stream<Path> texts = Files.list(corpus.resolve("attributions/train/text"))) {
            for (Path path : texts.sorted().limit(100).toList()) {
                articles.add(annotate(Files.readString(path), path.toString()));
            }
        }
        long tokens =
                articles.stream().mapToLong(article -> article.tokens().size()).sum();
        for (int round = 0; round < 3; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (AnnotatedArticle article : articles) {
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

    private AnnotatedArticle annotate(String text, String source) {
        return annotator.annotate(Article.ofPlainText(source, text, new Publication(null, null, PublishedBasis.NONE)));
    }
}
