package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.measure.AttributedDocument.Marked;
import org.broadsheet.measure.AttributedDocument.Stretch;

/**
 * Scores found attributions against annotated ones: a port of the corpus's {@code tools/score_attributions.py}, which
 * defines the measures; the numbers are the same.
 *
 * <p>M1: contents matched one to one, best Jaccard over words first; right from .5 on; joint where the source is right
 * too. M2: runs of three or more words between quote marks inside an annotated content, found and with the right source.
 */
final class AttributionScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{2,2000}?)[”\"]");
    private static final Set<String> EMPTY_WORDS =
            Set.of(("the a an of and or in on at to for by with from his her their its "
                            + "our my your this that these those mr mrs ms dr as")
                    .split(" "));

    private final Map<String, Integer> counts = new TreeMap<>();

    /** How content is reported, by the share of its words between quote marks. */
    enum Kind {
        DIRECT,
        MIXED,
        INDIRECT
    }

    /**
     * What became of one found attribution.
     *
     * @param found its index among those given
     * @param content whether an annotated content has a Jaccard of at least .5 with it
     * @param joint whether the source is right as well
     */
    record Verdict(int found, boolean content, boolean joint) {}

    private record Pair(double jaccard, int marked, int found) {}

    /** Counts one document; tells how each found attribution fared. */
    List<Verdict> add(AttributedDocument document, List<Marked> found) {
        String text = document.text();
        List<Stretch> words = words(text);
        List<BitSet> markedWords = document.attributions().stream()
                .map(marked -> wordsIn(words, marked.content()))
                .toList();
        List<BitSet> foundWords =
                found.stream().map(one -> wordsIn(words, one.content())).toList();
        count("marked", markedWords.size());
        count("found", foundWords.size());
        for (Marked marked : document.attributions()) {
            String kind = kind(text, marked.content()).name();
            count(kind, 1);
            if (SpeechVerbs.speech(text, marked.cue())) {
                count("speech", 1);
                count("speech " + kind, 1);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Pair pair : matched(markedWords, foundWords)) {
            Marked marked = document.attributions().get(pair.marked());
            boolean right = pair.jaccard() >= .5;
            boolean joint =
                    right && sourceRight(text, words, found.get(pair.found()).source(), marked.source());
            verdicts.add(new Verdict(pair.found(), right, joint));
            if (right) {
                countRight(text, marked, found.get(pair.found()), joint);
            }
            count("content .8", pair.jaccard() >= .8 ? 1 : 0);
            count("content 1", pair.jaccard() >= .9999 ? 1 : 0);
        }
        quotedRuns(document, found, words, markedWords, foundWords);
        return verdicts;
    }

    private void countRight(String text, Marked marked, Marked found, boolean joint) {
        String kind = kind(text, marked.content()).name();
        int one = joint ? 1 : 0;
        count("content .5", 1);
        count("joint", one);
        count("content " + kind, 1);
        count("joint " + kind, one);
        if (SpeechVerbs.speech(text, marked.cue())) {
            count("speech content", 1);
            count("speech joint", one);
            count("speech joint " + kind, one);
        }
        boolean cue = found.cue().stream().anyMatch(a -> marked.cue().stream().anyMatch(a::meets));
        count("cue", cue ? 1 : 0);
    }

    private void quotedRuns(
            AttributedDocument document,
            List<Marked> found,
            List<Stretch> words,
            List<BitSet> markedWords,
            List<BitSet> foundWords) {
        Matcher quoted = QUOTED.matcher(document.text());
        while (quoted.find()) {
            BitSet run = wordsIn(words, List.of(new Stretch(quoted.start(), quoted.end())));
            if (run.cardinality() < 3) {
                continue;
            }
            int marked = firstHolding(markedWords, run);
            int holder = firstHolding(foundWords, run);
            count("runs found", holder >= 0 ? 1 : 0);
            if (marked >= 0) {
                count("runs", 1);
                if (holder >= 0) {
                    count("runs covered", 1);
                    boolean right = sourceRight(
                            document.text(),
                            words,
                            found.get(holder).source(),
                            document.attributions().get(marked).source());
                    count("runs joint", right ? 1 : 0);
                }
            }
        }
    }

    private static int firstHolding(List<BitSet> contents, BitSet run) {
        for (int i = 0; i < contents.size(); i++) {
            BitSet shared = (BitSet) run.clone();
            shared.and(contents.get(i));
            if (shared.cardinality() >= .8 * run.cardinality()) {
                return i;
            }
        }
        return -1;
    }

    private static List<Stretch> words(String text) {
        List<Stretch> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Stretch(word.start(), word.end()));
        }
        return words;
    }

    private static BitSet wordsIn(List<Stretch> words, List<Stretch> stretches) {
        BitSet in = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            for (Stretch stretch : stretches) {
                if (stretch.holds(words.get(i))) {
                    in.set(i);
                }
            }
        }
        return in;
    }

    static Kind kind(String text, List<Stretch> content) {
        int all = 0;
        int quoted = 0;
        for (Stretch stretch : content) {
            all += words(text.substring(stretch.from(), stretch.to())).size();
            // The marks may stand just outside the content.
            String around = text.substring(Math.max(0, stretch.from() - 1), Math.min(text.length(), stretch.to() + 1));
            Matcher run = QUOTED.matcher(around);
            while (run.find()) {
                quoted += words(run.group(1)).size();
            }
        }
        if (all == 0 || quoted == 0) {
            return Kind.INDIRECT;
        }
        return quoted >= .8 * all ? Kind.DIRECT : Kind.MIXED;
    }

    private static List<Pair> matched(List<BitSet> marked, List<BitSet> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                BitSet shared = (BitSet) marked.get(i).clone();
                shared.and(found.get(j));
                if (!shared.isEmpty()) {
                    int both = shared.cardinality();
                    double all = marked.get(i).cardinality() + found.get(j).cardinality() - both;
                    pairs.add(new Pair(both / all, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.jaccard())
                .thenComparingInt(Pair::marked)
                .thenComparingInt(Pair::found));
        BitSet takenMarked = new BitSet();
        BitSet takenFound = new BitSet();
        List<Pair> matched = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!takenMarked.get(pair.marked()) && !takenFound.get(pair.found())) {
                takenMarked.set(pair.marked());
                takenFound.set(pair.found());
                matched.add(pair);
            }
        }
        return matched;
    }

    /** Right where the two share a word that is not empty, or where a source of empty words only ("her") is met. */
    private static boolean sourceRight(String text, List<Stretch> words, List<Stretch> found, List<Stretch> marked) {
        if (marked.isEmpty() || found.isEmpty()) {
            return marked.isEmpty() && found.isEmpty();
        }
        boolean empty = true;
        for (Stretch word : words) {
            if (marked.stream().anyMatch(stretch -> stretch.holds(word))) {
                boolean full = !EMPTY_WORDS.contains(
                        text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT));
                if (full && found.get(0).holds(word)) {
                    return true;
                }
                empty &= !full;
            }
        }
        return empty && marked.stream().anyMatch(found.get(0)::meets);
    }

    private void count(String what, int by) {
        counts.merge(what, by, Integer::sum);
    }

    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** M1's joint F1 in percent. */
    double m1() {
        return f1(count("joint"), count("found"), count("marked"));
    }

    /** F1 of contents that share so much of their words: ".5", ".8" or "1", in percent. */
    double contentF1(String share) {
        return f1(count("content " + share), count("found"), count("marked"));
    }

    /** M2's joint F1 in percent. */
    double m2() {
        return f1(count("runs joint"), count("runs found"), count("runs"));
    }

    /** Joint recall of attributions by verbs of saying and "according to", in percent. */
    double speechRecall() {
        return percent(count("speech joint"), count("speech"));
    }

    private static double f1(int right, int found, int marked) {
        double precision = percent(right, found);
        double recall = percent(right, marked);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** The table that the Python tool prints. */
    String table(int documents) {
        StringBuilder table = new StringBuilder();
        line(table, "docs %d gold %d pred %d", documents, count("marked"), count("found"));
        measure(table, "M1 content J>=.5    ", count("content .5"));
        measure(table, "M1 content J>=.8    ", count("content .8"));
        measure(table, "M1 content exact    ", count("content 1"));
        line(
                table,
                "M1 source acc given content match %.1f ; cue acc %.1f",
                percent(count("joint"), count("content .5")),
                percent(count("cue"), count("content .5")));
        measure(table, "M1 joint content+source ", count("joint"));
        for (Kind kind : Kind.values()) {
            line(
                    table,
                    "   %-8s gold %4d  content recall %.1f  joint recall %.1f",
                    kind.name().toLowerCase(Locale.ROOT),
                    count(kind.name()),
                    percent(count("content " + kind), count(kind.name())),
                    percent(count("joint " + kind), count(kind.name())));
        }
        line(
                table,
                "   speech-verb subset: gold %d content recall %.1f joint recall %.1f"
                        + " direct %d/%d mixed %d/%d indirect %d/%d",
                count("speech"),
                percent(count("speech content"), count("speech")),
                speechRecall(),
                count("speech joint DIRECT"),
                count("speech DIRECT"),
                count("speech joint MIXED"),
                count("speech MIXED"),
                count("speech joint INDIRECT"),
                count("speech INDIRECT"));
        line(
                table,
                "M2 quoted runs inside gold content: %d  found %.1f%%  joint(found+source) P/R/F1 %5.1f %5.1f %5.1f ;"
                        + " source acc when found %.1f",
                count("runs"),
                percent(count("runs covered"), count("runs")),
                percent(count("runs joint"), count("runs found")),
                percent(count("runs joint"), count("runs")),
                m2(),
                percent(count("runs joint"), count("runs covered")));
        return table.toString();
    }

    private void measure(StringBuilder table, String label, int right) {
        line(
                table,
                label + "%5.1f %5.1f %5.1f",
                percent(right, count("found")),
                percent(right, count("marked")),
                f1(right, count("found"), count("marked")));
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
