package org.broadsheet.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.confidence.Ranker;
import org.broadsheet.train.RankFit.Example;

/** What a ranker chooses where it was fitted to other documents alone. */
final class RankValidation {
    private static final int FOLDS = 10;

    private RankValidation() {}

    /** The candidate chosen of each example, by a ranker that was fitted to the documents of other tenths. */
    static List<Integer> chosen(RankFit fit, List<Example> examples) {
        int[] chosen = new int[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> others = new ArrayList<>();
            for (Example example : examples) {
                if (fold(example) != fold) {
                    others.add(example);
                }
            }
            Ranker ranker = fit.fit(others);
            for (int i = 0; i < chosen.length; i++) {
                if (fold(examples.get(i)) == fold) {
                    chosen[i] = ranker.best(examples.get(i).candidates());
                }
            }
        }
        return Arrays.stream(chosen).boxed().toList();
    }

    /** By a hash that is the same everywhere. */
    private static int fold(Example example) {
        return Math.floorMod(example.document().hashCode(), FOLDS);
    }
}
