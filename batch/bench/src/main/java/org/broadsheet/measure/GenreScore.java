package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores statements and figures against complete truth: a port of the corpus's {@code tools/score_genres.py}, which
 * defines the matching; the numbers are the same.
 */
final class GenreScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the a an of and or in on at to for by with from his her their its our my your this that these those mr mrs ms dr"
                    .split(" "));
    private static final double SAME_CONTENT = 0.5;
    private static final double CLEAN_CONTENT = 0.8;
    private static final double SAME_VALUE = 1e-6;
    private static final double[] CONFIDENCES = {0, .7, .9};
    private static final List<String> FIELDS = List.of("unit", "bound", "subject", "holder", "time");

    /** A stretch of UTF-16 indices, end exclusive. */
    record Range(int from, int to) {
        boolean overlaps(Range other) {
            return from < other.to && other.from < to;
        }
    }

    /** A statement as found. */
    record FoundStatement(
            String kind,
            List<Range> spans,
            @Nullable Range speaker,
            @Nullable String speakerName,
            double confidence) {}

    /** A figure as found. */
    record FoundFigure(Range range, Figure figure) {}

    private record Match(int owed, int found, double shared) {}

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private int articles;

    /** Adds an article: a line of the truth and what was found in its text. */
    void add(JsonNode truth, List<FoundStatement> statements, List<FoundFigure> figures) {
        articles++;
        String text = truth.get("text").asString();
        addStatements(text, list(truth.get("statements")), statements);
        addFigures(text, list(truth.get("figures")), figures);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    private void addStatements(String text, List<JsonNode> owed, List<FoundStatement> found) {
        List<BitSet> owedWords = new ArrayList<>();
        for (JsonNode statement : owed) {
            List<Range> spans = new ArrayList<>();
            statement.get("spans").forEach(span -> spans.add(range(text, span)));
            owedWords.add(words(text, spans));
        }
        List<BitSet> foundWords =
                found.stream().map(one -> words(text, one.spans())).toList();
        Match[] byOwed = new Match[owed.size()];
        Match[] byFound = new Match[found.size()];
        for (Match match : pairs(owedWords, foundWords)) {
            if (byOwed[match.owed()] == null && byFound[match.found()] == null) {
                byOwed[match.owed()] = match;
                byFound[match.found()] = match;
            }
        }
        for (int i = 0; i < byOwed.length; i++) {
            if (owed.get(i).get("required").asBoolean()) {
                Match match = byOwed[i];
                boolean right = match != null && isSpeaker(text, owed.get(i), found.get(match.found()));
                count("owed", true);
                count("owed found", match != null);
                count("owed right", right);
                int[] kind = kinds.computeIfAbsent(owed.get(i).get("kind").asString(), key -> new int[2]);
                kind[0]++;
                kind[1] += right ? 1 : 0;
            }
        }
        for (int j = 0; j < byFound.length; j++) {
            Match match = byFound[j];
            FoundStatement one = found.get(j);
            boolean right = match != null && isSpeaker(text, owed.get(match.owed()), one);
            boolean clean = right
                    && match.shared() >= CLEAN_CONTENT
                    && owed.get(match.owed()).get("kind").asString().equals(one.kind());
            for (double level : CONFIDENCES) {
                if (one.confidence() >= level) {
                    count("found " + level, true);
                    count("true " + level, match != null);
                    count("right " + level, right);
                    count("clean " + level, clean);
                }
            }
        }
    }

    private static List<Match> pairs(List<BitSet> owed, List<BitSet> found) {
        List<Match> pairs = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                BitSet both = (BitSet) owed.get(i).clone();
                both.and(found.get(j));
                int all = owed.get(i).cardinality() + found.get(j).cardinality() - both.cardinality();
                double shared = all == 0 ? 0 : (double) both.cardinality() / all;
                if (shared >= SAME_CONTENT) {
                    pairs.add(new Match(i, j, shared));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Match::shared)
                .thenComparingInt(Match::owed)
                .thenComparingInt(Match::found)
                .reversed());
        return pairs;
    }

    /** The numbers of the text's words that stand in spans as a whole. */
    private static BitSet words(String text, List<Range> spans) {
        BitSet words = new BitSet();
        Matcher word = WORD.matcher(text);
        for (int i = 0; word.find(); i++) {
            int from = word.start();
            int to = word.end();
            words.set(i, spans.stream().anyMatch(span -> span.from() <= from && to <= span.to()));
        }
        return words;
    }

    private static boolean isSpeaker(String text, JsonNode owed, FoundStatement found) {
        Range span = isNull(owed.get("speaker_span")) ? null : range(text, owed.get("speaker_span"));
        Range ours = found.speaker();
        if (span != null && ours != null && span.overlaps(ours)) {
            return true;
        }
        String name = textOf(owed.get("speaker_name"));
        String ourName = found.speakerName() != null
                ? found.speakerName()
                : ours == null ? null : text.substring(ours.from(), ours.to());
        if (sameName(name == null || name.isEmpty() ? textOf(owed.get("speaker")) : name, ourName)) {
            return true;
        }
        return span == null && ours == null && found.speakerName() == null;
    }

    /** Whether one name holds the other's last word. */
    private static boolean sameName(@Nullable String a, @Nullable String b) {
        List<String> first = wordsOf(a);
        List<String> second = wordsOf(b);
        return !first.isEmpty()
                && !second.isEmpty()
                && (second.contains(first.get(first.size() - 1)) || first.contains(second.get(second.size() - 1)));
    }

    // ---- figures -------------------------------------------------------------------------------------------------

    private void addFigures(String text, List<JsonNode> owed, List<FoundFigure> found) {
        Set<Integer> used = new HashSet<>();
        for (JsonNode truth : owed) {
            boolean required = truth.get("required").asBoolean();
            int hit = hit(text, truth, found, used);
            count("figures owed", required);
            count("figures owed found", required && hit >= 0);
            if (hit >= 0) {
                used.add(hit);
                addFields(truth, found.get(hit).figure(), required);
            }
        }
        counts.merge("figures found", found.size(), Integer::sum);
        counts.merge("figures true", used.size(), Integer::sum);
    }

    private static int hit(String text, JsonNode truth, List<FoundFigure> found, Set<Integer> used) {
        Range range = new Range(
                text.offsetByCodePoints(0, truth.get("start").asInt()),
                text.offsetByCodePoints(0, truth.get("end").asInt()));
        for (int j = 0; j < found.size(); j++) {
            if (!used.contains(j)
                    && found.get(j).range().overlaps(range)
                    && sameValue(truth, found.get(j).figure())) {
                return j;
            }
        }
        return -1;
    }

    private static boolean sameValue(JsonNode truth, Figure figure) {
        if (!isNull(truth.get("value"))) {
            return close(figure.value(), truth.get("value").asDouble());
        }
        if (isNull(truth.get("low")) || isNull(truth.get("high"))) {
            return true;
        }
        Double low = figure.valueLow();
        Double high = figure.valueHigh();
        return low != null
                && high != null
                && close(low, truth.get("low").asDouble())
                && close(high, truth.get("high").asDouble());
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= SAME_VALUE * Math.max(1, Math.abs(b));
    }

    private void addFields(JsonNode truth, Figure figure, boolean required) {
        boolean unit = GenreUnits.folded(figure.unit()).equals(GenreUnits.folded(textOf(truth.get("unit"))));
        boolean bound = figure.bound().name().equals(textOf(truth.get("bound")));
        boolean subject = sameSubject(truth, figure.subject());
        boolean holder = sameWords(textOf(truth.get("holder")), figure.holderName());
        boolean time = sameWords(
                textOf(truth.get("time")),
                figure.time() == null ? null : figure.time().text());
        count("figures owed unit", required && unit);
        count("unit", unit);
        count("bound", bound);
        count("subject", subject);
        count("holder", holder);
        count("time", time);
        count("figures clean", unit && bound && subject && holder && time);
    }

    private static boolean sameSubject(JsonNode truth, @Nullable String ours) {
        String subject = textOf(truth.get("subject"));
        boolean none = ours == null || ours.isEmpty();
        if (subject == null || subject.isEmpty()) {
            return none;
        }
        List<String> alternatives = new ArrayList<>(List.of(subject));
        if (!isNull(truth.get("subject_or"))) {
            truth.get("subject_or").forEach(other -> alternatives.add(other.asString()));
        }
        if (alternatives.stream().anyMatch(one -> meet(fullWords(ours), fullWords(one)))) {
            return true;
        }
        Set<String> counted = fullWords(textOf(truth.get("text")));
        counted.addAll(fullWords(textOf(truth.get("unit"))));
        return none && counted.containsAll(fullWords(subject));
    }

    private static boolean sameWords(@Nullable String truth, @Nullable String ours) {
        return truth == null || truth.isEmpty()
                ? ours == null || ours.isEmpty()
                : meet(fullWords(ours), fullWords(truth));
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    // ---- words and counts ----------------------------------------------------------------------------------------

    private static Range range(String text, JsonNode span) {
        return new Range(
                text.offsetByCodePoints(0, span.get(0).asInt()),
                text.offsetByCodePoints(0, span.get(1).asInt()));
    }

    private static boolean isNull(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static List<String> wordsOf(@Nullable String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static Set<String> fullWords(@Nullable String text) {
        Set<String> words = new HashSet<>(wordsOf(text));
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    private void count(String what, boolean more) {
        counts.merge(what, more ? 1 : 0, Integer::sum);
    }

    private double percent(String part, String whole) {
        return AttributionScore.percent(counts.getOrDefault(part, 0), counts.getOrDefault(whole, 0));
    }

    private String share(String part, String whole) {
        return String.format(
                Locale.ROOT,
                "%5.1f (%d of %d)",
                percent(part, whole),
                counts.getOrDefault(part, 0),
                counts.getOrDefault(whole, 0));
    }

    String table() {
        StringBuilder table = new StringBuilder("articles " + articles + "\n");
        table.append("statements owed: found ").append(share("owed found", "owed"));
        table.append("  with the right speaker ")
                .append(share("owed right", "owed"))
                .append('\n');
        kinds.forEach((kind, n) -> table.append(String.format(
                Locale.ROOT,
                "   %-9s with the right speaker %5.1f (%d of %d)%n",
                kind,
                AttributionScore.percent(n[1], n[0]),
                n[1],
                n[0])));
        for (double level : CONFIDENCES) {
            String all = "found " + level;
            table.append("statements at >= " + level + ": true ").append(share("true " + level, all));
            table.append(" speaker right ").append(share("right " + level, all));
            table.append("  clean ").append(share("clean " + level, all)).append('\n');
        }
        table.append("figures owed: found with value ").append(share("figures owed found", "figures owed"));
        table.append("  and unit ")
                .append(share("figures owed unit", "figures owed"))
                .append('\n');
        table.append("figures predicted: in the truth ").append(share("figures true", "figures found"));
        table.append("  clean ").append(share("figures clean", "figures found")).append('\n');
        table.append("   of those in the truth:");
        FIELDS.forEach(
                field -> table.append(String.format(Locale.ROOT, "  %s %.1f", field, percent(field, "figures true"))));
        return table.append('\n').toString();
    }

    Scores scores() {
        Scores scores = new Scores();
        scores.put("statements found", percent("owed found", "owed"));
        scores.put("statements speaker right", percent("owed right", "owed"));
        for (double level : CONFIDENCES) {
            scores.put("statements true at " + level, percent("true " + level, "found " + level));
            scores.put("statements clean at " + level, percent("clean " + level, "found " + level));
        }
        scores.put("figures value", percent("figures owed found", "figures owed"));
        scores.put("figures value and unit", percent("figures owed unit", "figures owed"));
        scores.put("figures true", percent("figures true", "figures found"));
        scores.put("figures clean", percent("figures clean", "figures found"));
        FIELDS.forEach(field -> scores.put("figures " + field, percent(field, "figures true")));
        return scores;
    }
}
