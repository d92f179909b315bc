package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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
    static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{2,2000}?)[”\"]");

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

    /** Counts one document; tells how each found attribution fared. */
    List<Verdict> add(AttributedDocument document, List<Marked> found) {
        String text = document.text();
        List<Stretch> words = AttributionWords.words(text);
        List<BitSet> markedWords = document.attributions().stream()
                .map(marked -> AttributionWords.wordsIn(words, marked.content()))
                .toList();
        List<BitSet> foundWords = found.stream()
                .map(one -> AttributionWords.wordsIn(words, one.content()))
                .toList();
        count("marked", markedWords.size());
        count("found", foundWords.size());
        for (Marked marked : document.attributions()) {
            String kind = AttributionWords.kind(text, marked.content()).name();
            count(kind, 1);
            if (SpeechVerbs.speech(text, marked.cue())) {
                count("speech", 1);
                count("speech " + kind, 1);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (AttributionWords.Pair pair : AttributionWords.matched(markedWords, foundWords)) {
            Marked marked = document.attributions().get(pair.marked());
            boolean right = pair.jaccard() >= .5;
            boolean joint = right
                    && AttributionWords.sourceRight(
                            text, words, found.get(pair.found()).source(), marked.source());
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
        String kind = AttributionWords.kind(text, marked.content()).name();
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
            BitSet run = AttributionWords.wordsIn(words, List.of(new Stretch(quoted.start(), quoted.end())));
            if (run.cardinality() < 3) {
                continue;
            }
            int marked = AttributionWords.firstHolding(markedWords, run);
            int holder = AttributionWords.firstHolding(foundWords, run);
            count("runs found", holder >= 0 ? 1 : 0);
            if (marked >= 0) {
                count("runs", 1);
                if (holder >= 0) {
                    count("runs covered", 1);
                    boolean right = AttributionWords.sourceRight(
                            document.text(),
                            words,
                            found.get(holder).source(),
                            document.attributions().get(marked).source());
                    count("runs joint", right ? 1 : 0);
                }
            }
        }
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

    static double f1(int right, int found, int marked) {
        double precision = percent(right, found);
        double recall = percent(right, marked);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** The table that the Python tool prints. */
    String table(int documents) {
        return new AttributionTable(this).of(documents);
    }
}
