package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of articles with what belongs together in it.
 *
 * @param stories the story of each article; those without one do not count
 * @param links groups; their conflicts are empty, see {@code conflicts}
 * @param conflicts pairs of claims, as places in the list of claims, that do not agree
 */
record AcrossTruth(Map<String, String> stories, AcrossLinks links, Set<Set<Integer>> conflicts) {

    /** The written set, as far as its stories are of the part. */
    static AcrossTruth written(Path file, CorpusPart part) throws IOException {
        JsonNode truth = JsonMapper.shared().readTree(Files.readString(file));
        Map<String, String> stories = new LinkedHashMap<>();
        truth.get("articles").properties().forEach(article -> {
            String story = article.getValue().get("story").asString();
            if (part.holds(event(story))) {
                stories.put(article.getKey(), story);
            }
        });
        List<List<AcrossMention>> copies = new ArrayList<>();
        for (JsonNode group : truth.get("near_copies")) {
            List<AcrossMention> members = new ArrayList<>();
            group.forEach(id -> members.add(AcrossMention.of(id.asString())));
            if (stories.containsKey(members.get(0).article())) {
                copies.add(members);
            }
        }
        List<List<AcrossMention>> claims = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (JsonNode claim : truth.get("figures")) {
            List<AcrossMention> members = members(claim, stories);
            if (!members.isEmpty()) {
                numbers.put(claim.get("id").asString(), claims.size());
                claims.add(members);
            }
        }
        List<List<AcrossMention>> statements = new ArrayList<>();
        for (JsonNode statement : truth.get("utterances")) {
            List<AcrossMention> members = members(statement, stories);
            if (!members.isEmpty()) {
                statements.add(members);
            }
        }
        Set<Set<Integer>> conflicts = new LinkedHashSet<>();
        for (JsonNode conflict : truth.get("contradictions")) {
            Integer first = numbers.get(conflict.get("a").asString());
            Integer second = numbers.get(conflict.get("b").asString());
            if (first != null && second != null) {
                conflicts.add(Set.of(first, second));
            }
        }
        return new AcrossTruth(
                stories, new AcrossLinks(grouped(stories), copies, statements, claims, List.of()), conflicts);
    }

    /** A story and the one that could be taken for it are of one part. */
    static String event(String story) {
        return story.endsWith("x") ? story.substring(0, story.length() - 1) : story;
    }

    private static List<AcrossMention> members(JsonNode group, Map<String, String> stories) {
        List<AcrossMention> members = new ArrayList<>();
        for (JsonNode member : group.get("members")) {
            if (stories.containsKey(member.get("article").asString())) {
                members.add(mention(member));
            }
        }
        return members;
    }

    private static AcrossMention mention(JsonNode member) {
        return new AcrossMention(
                member.get("article").asString(),
                member.get("start").asInt(),
                member.get("end").asInt());
    }

    /** Real articles: their events alone. */
    static AcrossTruth real(List<Path> files, CorpusPart part) throws IOException {
        Map<String, String> stories = new LinkedHashMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode article = JsonMapper.shared().readTree(line);
                JsonNode event = article.get("event");
                if (!event.isNull() && part.holds(article.get("topic").asString())) {
                    stories.put(article.get("id").asString(), event.asString());
                }
            }
        }
        return new AcrossTruth(
                stories, new AcrossLinks(grouped(stories), List.of(), List.of(), List.of(), List.of()), Set.of());
    }

    private static List<List<AcrossMention>> grouped(Map<String, String> stories) {
        Map<String, List<AcrossMention>> groups = new LinkedHashMap<>();
        stories.forEach((article, story) ->
                groups.computeIfAbsent(story, id -> new ArrayList<>()).add(AcrossMention.of(article)));
        return List.copyOf(groups.values());
    }

    /**
     * Judged pairs of quotes ({@code same}) or figures ({@code label}).
     *
     * @param part by the name of the pair's first article
     */
    static List<AcrossScore.Judged> judged(Path file, CorpusPart part) throws IOException {
        List<AcrossScore.Judged> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode pair = JsonMapper.shared().readTree(line);
            boolean same = pair.has("same")
                    ? pair.get("same").asBoolean()
                    : pair.get("label").asString().equals("same");
            if (part.holds(pair.get("id").asString())) {
                pairs.add(new AcrossScore.Judged(mention(pair.get("a")), mention(pair.get("b")), same));
            }
        }
        return pairs;
    }

    /**
     * Judged pairs of articles.
     *
     * @param same the labels that mean together
     * @param without the label of pairs that do not count
     */
    static List<AcrossScore.Judged> judgedArticles(Path file, Set<String> same, String without, CorpusPart part)
            throws IOException {
        List<AcrossScore.Judged> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode pair = JsonMapper.shared().readTree(line);
            String label = pair.get("label").asString();
            if (!label.equals(without) && part.holds(pair.get("id").asString())) {
                pairs.add(new AcrossScore.Judged(
                        AcrossMention.of(pair.get("a").asString()),
                        AcrossMention.of(pair.get("b").asString()),
                        same.contains(label)));
            }
        }
        return pairs;
    }
}
