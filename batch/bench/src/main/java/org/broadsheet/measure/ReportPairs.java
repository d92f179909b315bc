package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.across.ArticleSignature;
import org.broadsheet.across.StoryEvidence;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of reports of the corpus' sets across articles of which it is known whether they tell of one event. Only pairs that
 * linking would compare, of events that are not held out.
 */
public final class ReportPairs {
    private ReportPairs() {}

    /**
     * Two reports.
     *
     * @param evidence how they are alike, see {@link StoryEvidence#between}
     * @param sameEvent whether they tell of one event
     * @param sameTopic whether their events could be taken for each other: of one kind, or of the same people
     */
    public record Pair(double[] evidence, boolean sameEvent, boolean sameTopic) {}

    /** A report with the event it tells of and what that could be taken for. */
    private record Report(String event, String topic, StoryProfile profile) {}

    /** Pairs of the reports that were written for the project. */
    public static List<Pair> written(Path corpus, Extraction extraction) throws IOException {
        Path folder = corpus.resolve("across/written");
        Map<String, String> stories = AcrossTruth.written(folder.resolve("truth.json"), CorpusPart.TUNED)
                .stories();
        List<Report> reports = new ArrayList<>();
        for (JsonNode article : lines(folder.resolve("articles.jsonl"))) {
            String story = stories.get(article.get("id").asString());
            if (story != null) {
                add(reports, article, story, AcrossTruth.event(story), extraction);
            }
        }
        return pairs(reports);
    }

    /** Pairs of real reports. */
    public static List<Pair> real(Path corpus, Extraction extraction) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String file : List.of("ecb-dev.jsonl", "wcl-dev.jsonl")) {
            for (JsonNode article : lines(corpus.resolve("across/real").resolve(file))) {
                String topic = article.get("topic").asString();
                if (!article.get("event").isNull() && CorpusPart.TUNED.holds(topic)) {
                    add(reports, article, article.get("event").asString(), topic, extraction);
                }
            }
        }
        return pairs(reports);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static void add(List<Report> reports, JsonNode article, String event, String topic, Extraction extraction) {
        RawArticle raw = new RawArticle(
                article.get("id").asString(),
                SourceFormat.JSON_LINES,
                RawArticle.Markup.PLAIN,
                article.get("text").asString(),
                given(article, "url"),
                given(article, "site"),
                given(article, "title"),
                List.of(),
                given(article, "published_at"),
                null,
                null,
                null,
                new RawArticle.ContainedRecord(
                        "articles.jsonl", article.get("id").asString()));
        if (extraction.extract(raw) instanceof Outcome.Accepted<ExtractedArticle> accepted) {
            ExtractedArticle extracted = accepted.value();
            reports.add(new Report(
                    event,
                    topic,
                    new StoryProfile(
                            ArticleSignature.of(extracted.article(), extracted.entities(), extracted.figures()))));
        }
    }

    private static @Nullable String given(JsonNode article, String field) {
        JsonNode value = article.get(field);
        return value == null || value.isNull() || value.asString().isBlank() ? null : value.asString();
    }

    private static List<Pair> pairs(List<Report> reports) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Report one = reports.get(i);
            for (int j = 0; j < i; j++) {
                Report other = reports.get(j);
                if (inWindow(one, other)
                        && StoryLikeness.isCandidate(one.profile.signature(), other.profile.signature())) {
                    pairs.add(new Pair(
                            StoryEvidence.between(one.profile, other.profile),
                            one.event.equals(other.event),
                            one.topic.equals(other.topic)));
                }
            }
        }
        return pairs;
    }

    private static boolean inWindow(Report one, Report other) {
        LocalDate first = one.profile.signature().publishedOn();
        LocalDate second = other.profile.signature().publishedOn();
        return first == null
                || second == null
                || Math.abs(ChronoUnit.DAYS.between(first, second)) <= StoryLikeness.WINDOW_DAYS;
    }
}
