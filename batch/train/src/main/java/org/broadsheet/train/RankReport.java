package org.broadsheet.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.confidence.Ranker;
import org.broadsheet.measure.JudgedChoice;
import org.broadsheet.train.RankFit.Example;

/**
 * How often a ranker chooses right of documents that it was not fitted to.
 *
 * @param rows of how many figures the row is right, by whatever it was found
 * @param open of how many a candidate is right
 * @param right of how many the ranker chooses right
 * @param faults a line for each of which it does not, or where it differs from the row
 */
record RankReport(int all, int rows, int open, int right, List<String> faults) {
    RankReport {
        faults = List.copyOf(faults);
    }

    /** The choices that a ranker can be fitted to: those with a candidate that is right. */
    static List<Example> examples(List<JudgedChoice> choices) {
        return choices.stream()
                .filter(JudgedChoice::isOpen)
                .map(choice -> new Example(choice.document(), choice.candidates(), choice.right()))
                .toList();
    }

    /** What rankers choose that were fitted to other documents. */
    static RankReport of(RankFit fit, List<JudgedChoice> choices) {
        return of(choices, RankValidation.chosen(fit, examples(choices)));
    }

    /** What a ranker chooses of documents that it was not fitted to. */
    static RankReport of(Ranker ranker, List<JudgedChoice> choices) {
        return of(
                choices,
                examples(choices).stream()
                        .map(example -> ranker.best(example.candidates()))
                        .toList());
    }

    private static RankReport of(List<JudgedChoice> choices, List<Integer> chosen) {
        List<JudgedChoice> open = choices.stream().filter(JudgedChoice::isOpen).toList();
        int right = 0;
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            JudgedChoice choice = open.get(i);
            boolean hit = choice.right().get(chosen.get(i));
            right += hit ? 1 : 0;
            if (!hit || !choice.rowRight()) {
                faults.add((hit ? "won" : choice.rowRight() ? "lost" : "wrong") + "\t" + told(choice, chosen.get(i)));
            }
        }
        for (JudgedChoice choice : choices) {
            if (!choice.isOpen()) {
                faults.add("no candidate\t" + choice.document() + "\t" + choice.place() + "\trow " + choice.told());
            }
        }
        int rows = (int) choices.stream().filter(JudgedChoice::rowRight).count();
        return new RankReport(choices.size(), rows, open.size(), right, faults);
    }

    private static String told(JudgedChoice choice, int chosen) {
        int right = choice.right().indexOf(true);
        return choice.document() + "\t" + choice.place() + "\tchosen "
                + choice.names().get(chosen) + "\tright "
                + choice.names().get(right) + "\trow " + choice.told() + "\t"
                + choice.candidates().get(chosen).names() + "\t"
                + choice.candidates().get(right).names();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %d figures the rows have %.1f %% right, the ranker chooses %.1f %%, a candidate is right of %.1f %%",
                all,
                percent(rows),
                percent(right),
                percent(open));
    }

    private double percent(int of) {
        return 100.0 * of / Math.max(1, all);
    }
}
