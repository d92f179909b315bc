package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.clean.ArticleCleaner;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cleaning of the corpus' real pages: word F1 of the body from HTML and from the page's visible lines alone, title, date
 * and speed, as the corpus README defines them. Pages are told apart into a half that was looked at while the rules were
 * written and a half that was not.
 */
final class MeasurePages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private MeasurePages() {}

    /**
     * A page's scores.
     *
     * @param precision share of found words that are in the true body, with their counts
     * @param recall share of the true body's words that are found
     * @param seen whether it is of the half that was looked at
     * @param date whether the day is right, or null where the truth has none
     */
    record Score(
            String id,
            boolean seen,
            double precision,
            double recall,
            double textPrecision,
            double textRecall,
            boolean title,
            @Nullable Boolean date) {
        double f1() {
            return f1(precision, recall);
        }

        double textF1() {
            return f1(textPrecision, textRecall);
        }

        private static double f1(double precision, double recall) {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Prints the table. {@code more} may hold {@code --pages} for each page of the seen half, worst first, {@code --dump ID}
     * for one page and nothing else, and {@code --speed}.
     */
    static Scores run(Path pages, List<String> more, PrintStream out) throws IOException {
        Scores reached = new Scores();
        int one = more.indexOf("--dump");
        if (one >= 0) {
            dump(pages, more.get(one + 1), out);
            return reached;
        }
        List<Score> scores = new ArrayList<>();
        for (Path truth : truths(pages)) {
            Score score = score(pages, truth);
            if (score != null) {
                scores.add(score);
            }
        }
        if (more.contains("--pages")) {
            scores.stream()
                    .filter(Score::seen)
                    .sorted((a, b) -> Double.compare(a.f1(), b.f1()))
                    .forEach(s -> out.printf(
                            Locale.ROOT,
                            "%s F1 %.3f P %.3f R %.3f | text %.3f P %.3f R %.3f | title %s date %s%n",
                            s.id(),
                            s.f1(),
                            s.precision(),
                            s.recall(),
                            s.textF1(),
                            s.textPrecision(),
                            s.textRecall(),
                            s.title(),
                            s.date()));
        }
        print("seen half", scores, Score::seen, out);
        print("unseen half", scores, s -> !s.seen(), out);
        print("all pages", scores, s -> true, out);
        if (more.contains("--speed")) {
            speed(pages, out);
        }
        reached.put("body f1", 100 * mean(scores, Score::f1));
        reached.put("text f1", 100 * mean(scores, Score::textF1));
        reached.put("title", 100 * mean(scores, s -> s.title() ? 1 : 0));
        reached.put("date", 100 * mean(dated(scores), s -> Boolean.TRUE.equals(s.date()) ? 1 : 0));
        return reached;
    }

    private static List<Score> dated(List<Score> scores) {
        return scores.stream().filter(s -> s.date() != null).collect(Collectors.toList());
    }

    private static List<Path> truths(Path pages) throws IOException {
        try (Stream<Path> files = Files.list(pages.resolve("ground-truth"))) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    private static @Nullable Score score(Path pages, Path truthFile) throws IOException {
        JsonNode truth = JSON.readTree(Files.readString(truthFile)).get("ground_truth");
        String id = truthFile.getFileName().toString().replace(".json", "");
        String body = string(truth, "main_content");
        Path page = pages.resolve("html").resolve(id + ".html.gz");
        if (body == null || !Files.exists(page)) {
            return null;
        }
        RawArticle raw = read(page);
        Article article = clean(raw);
        Article fromText = clean(RawArticle.of(id, raw.format(), Markup.PLAIN, VisibleText.of(raw.content())));
        double[] html = overlap(article == null ? "" : article.body().toString(), body);
        double[] text = overlap(fromText == null ? "" : fromText.body().toString(), body);
        String title = string(truth, "title");
        String day = string(truth, "publish_date");
        LocalDate found = article == null ? null : article.publication().on();
        return new Score(
                id,
                isSeen(id),
                html[0],
                html[1],
                text[0],
                text[1],
                title != null && article != null && folded(title).equals(folded(article.title())),
                day == null ? null : found != null && day.startsWith(found.toString()));
    }

    /** By a hash of the id, so that pages side by side in the crawl fall on both sides. */
    private static boolean isSeen(String id) {
        return (id.hashCode() * 0x9E3779B9 >>> 16) % 2 == 0;
    }

    private static RawArticle read(Path page) {
        try (RawArticles articles = InputFile.open(page, page.getFileName().toString(), ReadLimits.DEFAULT)) {
            if (articles.next() instanceof Outcome.Accepted<RawArticle> raw) {
                return raw.value();
            }
            throw new IllegalStateException("cannot read " + page);
        }
    }

    private static @Nullable Article clean(RawArticle raw) {
        return new ArticleCleaner().clean(raw) instanceof Outcome.Accepted<Article> article ? article.value() : null;
    }

    /** Precision and recall of word multisets. */
    private static double[] overlap(String found, String truth) {
        Map<String, Integer> left = new HashMap<>();
        int truthWords = 0;
        Matcher word = WORD.matcher(truth.toLowerCase(Locale.ROOT));
        while (word.find()) {
            left.merge(word.group(), 1, Integer::sum);
            truthWords++;
        }
        int foundWords = 0;
        int shared = 0;
        word = WORD.matcher(found.toLowerCase(Locale.ROOT));
        while (word.find()) {
            foundWords++;
            Integer rest = left.get(word.group());
            if (rest != null && rest > 0) {
                shared++;
                left.put(word.group(), rest - 1);
            }
        }
        return new double[] {
            foundWords == 0 ? 0 : (double) shared / foundWords, truthWords == 0 ? 0 : (double) shared / truthWords
        };
    }

    private static void print(String name, List<Score> all, Predicate<Score> half, PrintStream out) {
        List<Score> scores = all.stream().filter(half).collect(Collectors.toList());
        List<Score> dated = dated(scores);
        out.printf(
                Locale.ROOT,
                "%-12s %3d pages  F1 %.4f (P %.3f R %.3f)  text F1 %.4f (P %.3f R %.3f)  title %.3f  date %.3f of %d%n",
                name,
                scores.size(),
                mean(scores, Score::f1),
                mean(scores, Score::precision),
                mean(scores, Score::recall),
                mean(scores, Score::textF1),
                mean(scores, Score::textPrecision),
                mean(scores, Score::textRecall),
                mean(scores, s -> s.title() ? 1 : 0),
                mean(dated, s -> Boolean.TRUE.equals(s.date()) ? 1 : 0),
                dated.size());
    }

    private static double mean(List<Score> scores, java.util.function.ToDoubleFunction<Score> value) {
        return scores.stream().mapToDouble(value).average().orElse(0);
    }

    private static void speed(Path pages, PrintStream out) throws IOException {
        List<RawArticle> html = new ArrayList<>();
        List<RawArticle> text = new ArrayList<>();
        for (Path truth : truths(pages)) {
            Path page =
                    pages.resolve("html").resolve(truth.getFileName().toString().replace(".json", ".html.gz"));
            if (Files.exists(page)) {
                RawArticle raw = read(page);
                html.add(raw);
                text.add(RawArticle.of(raw.sourceUri(), raw.format(), Markup.PLAIN, VisibleText.of(raw.content())));
            }
        }
        out.printf(Locale.ROOT, "html %.0f pages/s, visible text %.0f pages per CPU second%n", rate(html), rate(text));
    }

    private static double rate(List<RawArticle> raws) {
        ArticleCleaner cleaner = new ArticleCleaner();
        double best = 0;
        for (int round = 0; round < 3; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            raws.forEach(cleaner::clean);
            best = Math.max(best, raws.size() / ((CPU.getCurrentThreadCpuTime() - start) / 1e9));
        }
        return best;
    }

    private static void dump(Path pages, String id, PrintStream out) throws IOException {
        JsonNode truth = JSON.readTree(
                        Files.readString(pages.resolve("ground-truth").resolve(id + ".json")))
                .get("ground_truth");
        String body = String.valueOf(string(truth, "main_content"));
        RawArticle raw = read(pages.resolve("html").resolve(id + ".html.gz"));
        Article article = clean(raw);
        out.println("TITLE " + string(truth, "title") + " | " + (article == null ? null : article.title()));
        out.println("DATE " + string(truth, "publish_date") + " | " + (article == null ? null : article.publication()));
        out.println("AUTHOR " + string(truth, "author") + " | " + (article == null ? null : article.byline()));
        if (article == null) {
            out.println("NO ARTICLE " + new ArticleCleaner().clean(raw));
            return;
        }
        String foldedBody = folded(body.replaceAll("\\W+", " "));
        for (String paragraph : article.body().toString().split("\n\n")) {
            boolean right = foldedBody.contains(folded(paragraph.replaceAll("\\W+", " ")));
            out.println((right ? "  = " : "  + ") + paragraph);
        }
        String foldedFound = folded(article.body().toString().replaceAll("\\W+", " "));
        for (String line : body.split("\n+")) {
            if (!foldedFound.contains(folded(line.replaceAll("\\W+", " ")))) {
                out.println("  - " + line);
            }
        }
        article.leftOut().forEach(left -> out.println("  x " + left.reason() + " " + left.text()));
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
