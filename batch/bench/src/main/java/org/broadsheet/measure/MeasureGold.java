package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RawArticle;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real inputs from end to end against what a careful reader finds in them: precision and recall a table, and every
 * required item that is missing.
 *
 * <p>A quote is found when its words contain the gold's, or are most of them, under the right kind, cue and speaker; a
 * figure with its value, unit, bound and time; an entity with its type and each of its forms. Precision counts what is in
 * the gold at all, required or welcome.
 */
final class MeasureGold {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double MOST_WORDS = 0.6;

    private MeasureGold() {}

    /**
     * What was found of one table.
     *
     * @param required items that the gold owes
     * @param requiredFound those of them that were found
     * @param extracted items that were extracted
     * @param right those of them that are in the gold
     */
    record Table(String name, int required, int requiredFound, int extracted, int right) {
        Table plus(Table other) {
            return new Table(
                    name,
                    required + other.required,
                    requiredFound + other.requiredFound,
                    extracted + other.extracted,
                    right + other.right);
        }

        @Override
        public String toString() {
            return "%-9s precision %5.1f (%d of %d in the gold)  recall %5.1f (%d of %d required)"
                    .formatted(
                            name,
                            100.0 * right / Math.max(1, extracted),
                            right,
                            extracted,
                            100.0 * requiredFound / Math.max(1, required),
                            requiredFound,
                            required);
        }
    }

    /**
     * The result over all inputs.
     *
     * @param tables one a table
     * @param faults required items that are missing and entities that must not be there, one line each
     */
    record Result(List<Table> tables, List<String> faults) {}

    /** Measures. */
    static Result measure(Path corpus, Extraction extraction) throws IOException {
        List<Table> tables = new ArrayList<>(List.of(
                new Table("quotes", 0, 0, 0, 0), new Table("figures", 0, 0, 0, 0), new Table("entities", 0, 0, 0, 0)));
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus.resolve("gold"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("[0-9].*\\.json"))
                    .sorted()
                    .toList()) {
                JsonNode gold = JSON.readTree(Files.readString(file));
                String name = gold.get("file").asString();
                ExtractedArticle article = extracted(corpus.resolve("seeds").resolve(name), name, extraction);
                String seed = name.substring(0, 3);
                tables.set(
                        0,
                        tables.get(0)
                                .plus(table(
                                        seed + " quote",
                                        gold.get("quotes"),
                                        article.quotes(),
                                        MeasureGold::isQuote,
                                        faults)));
                tables.set(
                        1,
                        tables.get(1)
                                .plus(table(
                                        seed + " figure",
                                        gold.get("figures"),
                                        article.figures(),
                                        MeasureGold::isFigure,
                                        faults)));
                tables.set(
                        2,
                        tables.get(2)
                                .plus(table(
                                        seed + " entity",
                                        gold.get("entities"),
                                        article.entities(),
                                        MeasureGold::isEntity,
                                        faults)));
                for (JsonNode absent : gold.get("absent_entities")) {
                    article.entities().stream()
                            .filter(entity -> words(entity.name()).containsAll(words(absent.asString())))
                            .forEach(entity -> faults.add(seed + " must not be an entity: " + entity.name()));
                }
            }
        }
        return new Result(tables, faults);
    }

    private static ExtractedArticle extracted(Path file, String name, Extraction extraction) {
        try (RawArticles raw = InputFile.open(file, name, ReadLimits.DEFAULT)) {
            if (raw.next() instanceof Outcome.Accepted<RawArticle> read
                    && extraction.extract(read.value()) instanceof Outcome.Accepted<ExtractedArticle> article) {
                return article.value();
            }
            throw new IllegalStateException(file + " gives no article");
        }
    }

    private static <T> Table table(
            String name, JsonNode gold, List<T> extracted, BiPredicate<JsonNode, T> matches, List<String> faults) {
        int required = 0;
        int found = 0;
        for (JsonNode item : gold) {
            boolean there = extracted.stream().anyMatch(one -> matches.test(item, one));
            if (item.get("required").asBoolean()) {
                required++;
                found += there ? 1 : 0;
                if (!there) {
                    faults.add(name + " missing: " + item);
                }
            }
        }
        int right = (int) extracted.stream()
                .filter(one -> {
                    for (JsonNode item : gold) {
                        if (matches.test(item, one)) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
        return new Table(name, required, found, extracted.size(), right);
    }

    private static boolean isQuote(JsonNode gold, Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        Quote.Cue cue = quote.cue();
        return quote.kind().name().equals(gold.get("kind").asString())
                && containsMost(words(quote.text()), words(gold.get("text").asString()))
                && speaker != null
                && gold.get("speaker_name").asString().equals(speaker.name())
                && cue != null
                && words(cue.text()).containsAll(words(gold.get("cue").asString()));
    }

    /** Whether the gold's words stand in the text in a row, or the text is most of the gold's words in a row. */
    private static boolean containsMost(List<String> text, List<String> gold) {
        return Collections.indexOfSubList(text, gold) >= 0
                || (text.size() >= MOST_WORDS * gold.size() && Collections.indexOfSubList(gold, text) >= 0);
    }

    private static boolean isFigure(JsonNode gold, Figure figure) {
        String unit = gold.get("unit").asString();
        String ours = figure.unitOf() == null ? figure.unit() : figure.unit() + " of " + figure.unitOf();
        Double value = figure.value();
        return value != null
                && value == gold.get("value").asDouble()
                && sameUnit(unit, ours)
                && figure.bound().name().equals(gold.get("bound").asString())
                && figure.kind().name().equals(gold.get("kind").asString())
                && isTime(gold.get("time"), figure.time());
    }

    /** A counted noun may be given in the singular. */
    private static boolean sameUnit(String gold, @Nullable String unit) {
        return gold.equals(unit) || gold.equals(unit + "s");
    }

    private static boolean isTime(@Nullable JsonNode gold, @Nullable FigureTime time) {
        if (gold == null) {
            return true;
        }
        if (time == null || Collections.indexOfSubList(words(time.text()), contentWords(gold)) < 0) {
            return false;
        }
        if (gold.has("by")) {
            return time.relation() == FigureTime.Relation.BY
                    && time.to() != null
                    && time.to().toString().startsWith(gold.get("by").asString());
        }
        return !gold.has("start")
                || (Objects.toString(time.from()).equals(gold.get("start").asString())
                        && Objects.toString(time.to()).equals(gold.get("end").asString()));
    }

    /** The time's words without a leading preposition, which may be told by the relation instead. */
    private static List<String> contentWords(JsonNode time) {
        List<String> words = words(time.get("text").asString());
        return words.size() > 1 ? words.subList(1, words.size()) : words;
    }

    private static boolean isEntity(JsonNode gold, Entity entity) {
        if (!entity.type().name().equals(gold.get("type").asString())) {
            return false;
        }
        List<String> written =
                entity.mentions().stream().map(mention -> mention.text()).toList();
        for (JsonNode form : gold.get("forms")) {
            if (!written.contains(form.asString())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Prints what is found and what is missing. */
    static Scores run(Path corpus, Annotator annotator, PrintStream out) throws IOException {
        Result result = measure(corpus, new Extraction(annotator));
        print(result, out);
        List<String> differences = MeasureSeeds.differences(corpus);
        differences.forEach(out::println);
        Scores scores = new Scores();
        for (Table table : result.tables()) {
            scores.put(table.name() + " precision", 100.0 * table.right() / Math.max(1, table.extracted()));
            scores.put(table.name() + " recall", 100.0 * table.requiredFound() / Math.max(1, table.required()));
        }
        return scores;
    }

    static void print(Result result, PrintStream out) {
        result.tables().forEach(out::println);
        result.faults().forEach(out::println);
    }
}
