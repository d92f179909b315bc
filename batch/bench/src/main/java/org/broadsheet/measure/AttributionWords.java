package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.measure.AttributedDocument.Stretch;
import org.broadsheet.measure.AttributionScore.Kind;

/** The words of contents, and which contents and sources are taken for the same. */
final class AttributionWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> EMPTY_WORDS =
            Set.of(("the a an of and or in on at to for by with from his her their its "
                            + "our my your this that these those mr mrs ms dr as")
                    .split(" "));

    /** An annotated and a found content, by index, and the share of their words that they have in common. */
    record Pair(double jaccard, int marked, int found) {}

    private AttributionWords() {}

    static int firstHolding(List<BitSet> contents, BitSet run) {
        for (int i = 0; i < contents.size(); i++) {
            BitSet shared = (BitSet) run.clone();
            shared.and(contents.get(i));
            if (shared.cardinality() >= .8 * run.cardinality()) {
                return i;
            }
        }
        return -1;
    }

    static List<Stretch> words(String text) {
        List<Stretch> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Stretch(word.start(), word.end()));
        }
        return words;
    }

    static BitSet wordsIn(List<Stretch> words, List<Stretch> stretches) {
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
            Matcher run = AttributionScore.QUOTED.matcher(around);
            while (run.find()) {
                quoted += words(run.group(1)).size();
            }
        }
        if (all == 0 || quoted == 0) {
            return Kind.INDIRECT;
        }
        return quoted >= .8 * all ? Kind.DIRECT : Kind.MIXED;
    }

    static List<Pair> matched(List<BitSet> marked, List<BitSet> found) {
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
    static boolean sourceRight(String text, List<Stretch> words, List<Stretch> found, List<Stretch> marked) {
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
}
