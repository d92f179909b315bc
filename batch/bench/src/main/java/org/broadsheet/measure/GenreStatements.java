package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.broadsheet.measure.GenreScore.FoundStatement;
import org.broadsheet.measure.GenreScore.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scores the statements of articles of all kinds. */
final class GenreStatements {
    private static final double SAME_CONTENT = 0.5;
    private static final double CLEAN_CONTENT = 0.8;

    private record Match(int owed, int found, double shared) {}

    private final GenreCounts counts;
    private final Map<String, int[]> kinds = new TreeMap<>();

    GenreStatements(GenreCounts counts) {
        this.counts = counts;
    }

    /** Owed statements and those of them with the right speaker, by kind. */
    Map<String, int[]> kinds() {
        return kinds;
    }

    /** Adds the statements of an article. */
    void add(String text, List<JsonNode> owed, List<FoundStatement> found) {
        List<BitSet> owedWords = new ArrayList<>();
        for (JsonNode statement : owed) {
            List<Range> spans = new ArrayList<>();
            statement.get("spans").forEach(span -> spans.add(GenreText.range(text, span)));
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
                counts.count("owed", true);
                counts.count("owed found", match != null);
                counts.count("owed right", right);
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
            for (double level : GenreScore.CONFIDENCES) {
                if (one.confidence() >= level) {
                    counts.count("found " + level, true);
                    counts.count("true " + level, match != null);
                    counts.count("right " + level, right);
                    counts.count("clean " + level, clean);
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
        Matcher word = GenreText.WORD.matcher(text);
        for (int i = 0; word.find(); i++) {
            int from = word.start();
            int to = word.end();
            words.set(i, spans.stream().anyMatch(span -> span.from() <= from && to <= span.to()));
        }
        return words;
    }

    private static boolean isSpeaker(String text, JsonNode owed, FoundStatement found) {
        Range span =
                GenreText.isNull(owed.get("speaker_span")) ? null : GenreText.range(text, owed.get("speaker_span"));
        Range ours = found.speaker();
        if (span != null && ours != null && span.overlaps(ours)) {
            return true;
        }
        String name = GenreText.textOf(owed.get("speaker_name"));
        String ourName = found.speakerName() != null
                ? found.speakerName()
                : ours == null ? null : text.substring(ours.from(), ours.to());
        if (sameName(name == null || name.isEmpty() ? GenreText.textOf(owed.get("speaker")) : name, ourName)) {
            return true;
        }
        return span == null && ours == null && found.speakerName() == null;
    }

    /** Whether one name holds the other's last word. */
    private static boolean sameName(@Nullable String a, @Nullable String b) {
        List<String> first = GenreText.wordsOf(a);
        List<String> second = GenreText.wordsOf(b);
        return !first.isEmpty()
                && !second.isEmpty()
                && (second.contains(first.get(first.size() - 1)) || first.contains(second.get(second.size() - 1)));
    }
}
