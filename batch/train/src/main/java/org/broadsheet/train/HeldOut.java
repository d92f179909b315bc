package org.broadsheet.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.NameLabels;
import org.broadsheet.annotate.NameRecognizer;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Tagger;

/** Scores of the models on text that they were not trained on. */
final class HeldOut {
    private HeldOut() {}

    /** Words given the right tag, in percent; words that the tag set has no tag for count as one tag. */
    static double tags(Tagger tagger, LabelledText text) {
        int right = 0;
        int all = 0;
        for (LabelledText.Sentence sentence : text.sentences()) {
            List<PennTag> found = tagger.tag(sentence.words());
            for (int i = 0; i < found.size(); i++) {
                right += found.get(i) == PennTag.of(sentence.labels().get(i)) ? 1 : 0;
                all++;
            }
        }
        return 100.0 * right / Math.max(1, all);
    }

    /** Precision, recall and F1 of names by exact ends and type: a line for people, bodies and places, and one for all. */
    static List<String> names(NameRecognizer recognizer, LabelledText text) {
        int[] found = new int[NameTag.values().length];
        int[] owed = found.clone();
        int[] right = found.clone();
        for (List<LabelledText.Sentence> document : text.documents()) {
            List<List<String>> words =
                    document.stream().map(LabelledText.Sentence::words).toList();
            List<List<NameTag>> tags = recognizer.find(words);
            for (int s = 0; s < document.size(); s++) {
                Set<Name> gold = names(labels(NameColumn.tags(document.get(s).labels())));
                Set<Name> given = names(labels(tags.get(s)));
                gold.forEach(name -> owed[name.type()]++);
                given.forEach(name -> found[name.type()]++);
                given.retainAll(gold);
                given.forEach(name -> right[name.type()]++);
            }
        }
        List<String> lines = new ArrayList<>();
        for (NameTag tag : NameTag.values()) {
            int type = tag.ordinal();
            for (int of = 1; tag == NameTag.NONE && of < owed.length; of++) {
                owed[0] += owed[of];
                found[0] += found[of];
                right[0] += right[of];
            }
            double precision = 100.0 * right[type] / Math.max(1, found[type]);
            double recall = 100.0 * right[type] / Math.max(1, owed[type]);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s P %.1f R %.1f F1 %.1f of %d",
                    tag == NameTag.NONE ? "all" : tag.name().toLowerCase(Locale.ROOT),
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall),
                    owed[type]));
        }
        return lines;
    }

    private record Name(int first, int end, int type) {}

    private static Set<Name> names(byte[] labels) {
        Set<Name> names = new HashSet<>();
        for (int i = 0; i < labels.length; i++) {
            if (NameLabels.isFirst(labels[i])) {
                names.add(new Name(i, NameLabels.endOfName(labels, i), NameLabels.type(labels[i])));
            }
        }
        return names;
    }

    /** Neighbouring words of one type are one name: tags do not say where a name starts. */
    private static byte[] labels(List<NameTag> tags) {
        byte[] labels = new byte[tags.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = NameLabels.of(tags.get(i), i == 0 || tags.get(i) != tags.get(i - 1));
        }
        return labels;
    }
}
