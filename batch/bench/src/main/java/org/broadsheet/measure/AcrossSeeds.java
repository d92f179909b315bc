package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.annotate.Annotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The five real articles: what the corpus' {@code gold/across_articles.json} takes together, and nothing else of two events. */
final class AcrossSeeds {
    private static final String ENDING = ".txt";

    private final JsonNode gold;
    private final List<AcrossDataset.Source> sources;
    private final Set<Set<String>> events = new HashSet<>();

    private AcrossSeeds(JsonNode gold, List<AcrossDataset.Source> sources) {
        this.gold = gold;
        this.sources = sources;
        for (JsonNode event : gold.get("same_event")) {
            Set<String> articles = new HashSet<>();
            event.forEach(article -> articles.add(article.asString()));
            events.add(articles);
        }
    }

    /** Ingests the articles into an empty folder; the shares found, in percent, and the share of links that are none of two events. */
    static void measure(Path corpus, Path folder, Annotator annotator, Scores scores, PrintStream out)
            throws IOException {
        JsonNode gold = JsonMapper.shared().readTree(Files.readString(corpus.resolve("gold/across_articles.json")));
        AcrossSeeds seeds = new AcrossSeeds(gold, sources(corpus.resolve("seeds")));
        AcrossLinks found = AcrossDataset.of(seeds.sources, folder, annotator);
        seeds.found("seeds: stories", seeds.events(), found.stories(), scores, out);
        seeds.found("seeds: statements", seeds.places("same_utterance"), found.statements(), scores, out);
        seeds.found("seeds: figures", seeds.places("same_figure"), found.claims(), scores, out);
        seeds.notFalse(found, scores, out);
    }

    private static List<AcrossDataset.Source> sources(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<AcrossDataset.Source> sources = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            String text = Files.readString(file);
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.put("id", id);
            line.put("text", text);
            sources.add(new AcrossDataset.Source(id, text, line.toString()));
        }
        return sources;
    }

    /** Groups of members; a member is each place where it may stand. */
    private List<List<List<AcrossMention>>> events() {
        return events.stream()
                .map(event -> event.stream()
                        .map(article -> List.of(AcrossMention.of(article)))
                        .toList())
                .toList();
    }

    private List<List<List<AcrossMention>>> places(String kind) throws IOException {
        List<List<List<AcrossMention>>> groups = new ArrayList<>();
        for (JsonNode group : gold.get(kind)) {
            List<List<AcrossMention>> members = new ArrayList<>();
            for (JsonNode member : group.get("members")) {
                members.add(places(member.get(0).asString(), member.get(1).asString()));
            }
            groups.add(members);
        }
        return groups;
    }

    /** Every place of a text in an article, since a scraped page may hold its body twice. */
    private List<AcrossMention> places(String article, String sought) throws IOException {
        String text = sources.stream()
                .filter(source -> source.id().equals(article))
                .findFirst()
                .orElseThrow(() -> new IOException("seeds have no article " + article))
                .text();
        List<AcrossMention> places = new ArrayList<>();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            int start = text.codePointCount(0, at);
            places.add(new AcrossMention(article, start, start + sought.codePointCount(0, sought.length())));
        }
        if (places.isEmpty()) {
            throw new IOException("seed " + article + " does not hold '" + sought + "'");
        }
        return places;
    }

    private void found(
            String name,
            List<List<List<AcrossMention>>> owed,
            List<List<AcrossMention>> groups,
            Scores scores,
            PrintStream out) {
        long found = owed.stream()
                .filter(members ->
                        groups.stream().anyMatch(group -> members.stream().allMatch(places -> meets(places, group))))
                .count();
        double share = owed.isEmpty() ? 100 : 100.0 * found / owed.size();
        scores.put(name, share);
        out.printf(Locale.ROOT, "%-28s R %5.1f   (%d of %d found)%n", name, share, found, owed.size());
    }

    private static boolean meets(List<AcrossMention> places, List<AcrossMention> group) {
        return places.stream()
                .anyMatch(place -> group.stream().anyMatch(member -> place.equals(member) || place.meets(member)));
    }

    /** Every two articles that a story, a statement or a claim joins have to be of one event. */
    private void notFalse(AcrossLinks found, Scores scores, PrintStream out) {
        int[] stories = links(found.stories());
        int[] statements = links(found.statements());
        int[] claims = links(found.claims());
        int wrong = stories[1] + statements[1] + claims[1];
        int all = stories[0] + statements[0] + claims[0];
        double share = all == 0 ? 0 : 100.0 * (all - wrong) / all;
        scores.put("seeds: not false", share);
        out.printf(
                Locale.ROOT,
                "%-28s P %5.1f   (false links: %d of %d stories, %d of %d statements, %d of %d figures)%n",
                "seeds: not false",
                share,
                stories[1],
                stories[0],
                statements[1],
                statements[0],
                claims[1],
                claims[0]);
    }

    /** Pairs of articles that groups join, and how many of them are of two events. */
    private int[] links(List<List<AcrossMention>> groups) {
        int all = 0;
        int wrong = 0;
        for (List<AcrossMention> group : groups) {
            Set<String> names = new TreeSet<>();
            group.forEach(member -> names.add(member.article()));
            List<String> articles = List.copyOf(names);
            for (int i = 0; i < articles.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Set<String> pair = Set.of(articles.get(i), articles.get(j));
                    all++;
                    wrong += events.stream().noneMatch(event -> event.containsAll(pair)) ? 1 : 0;
                }
            }
        }
        return new int[] {all, wrong};
    }
}
