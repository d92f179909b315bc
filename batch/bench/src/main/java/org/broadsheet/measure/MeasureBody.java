package org.broadsheet.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The bodies of pages: word F1 of what is found in the HTML and in the visible lines alone, and the share of the truth's
 * pieces that are kept and left out.
 */
final class MeasureBody {
    /**
     * A page's scores.
     *
     * @param kept pieces of the article that the body has, of {@code with}
     * @param dropped pieces of the rest that the body has not, of {@code without}
     */
    private record Score(
            TruthPage page, WordOverlap html, WordOverlap lines, int kept, int with, int dropped, int without) {}

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Score> scores = new ArrayList<>();

    MeasureBody(List<CleanedPage> cleaned) {
        for (CleanedPage one : cleaned) {
            TruthPage page = one.page();
            String body = folded(one.body());
            scores.add(new Score(
                    page,
                    WordOverlap.of(one.body(), page.body()),
                    WordOverlap.of(one.linesBody(), page.body()),
                    (int) page.with().stream()
                            .filter(piece -> body.contains(folded(piece)))
                            .count(),
                    page.with().size(),
                    (int) page.without().stream()
                            .filter(piece -> !body.contains(folded(piece)))
                            .count(),
                    page.without().size()));
        }
    }

    /** Prints the table and adds the scores of all pages. */
    void report(Scores reached, PrintStream out) {
        print("tuned on", s -> !s.page().isHeldOut(), out);
        print("held out", s -> s.page().isHeldOut(), out);
        print("all pages", s -> true, out);
        reached.put("body f1", 100 * mean(scores, s -> s.html().f1()));
        reached.put("text f1", 100 * mean(scores, s -> s.lines().f1()));
        reached.put("with kept", 100 * share(scores, Score::kept, Score::with));
        reached.put("without dropped", 100 * share(scores, Score::dropped, Score::without));
    }

    /** Prints a line for each page that is not held out, worst first. */
    void printPages(PrintStream out) {
        scores.stream()
                .filter(s -> !s.page().isHeldOut())
                .sorted(Comparator.comparingDouble(s -> s.html().f1()))
                .forEach(s -> out.printf(
                        Locale.ROOT,
                        "%s F1 %.3f P %.3f R %.3f | lines %.3f P %.3f R %.3f | with %d of %d, without %d of %d%n",
                        s.page().id(),
                        s.html().f1(),
                        s.html().precision(),
                        s.html().recall(),
                        s.lines().f1(),
                        s.lines().precision(),
                        s.lines().recall(),
                        s.kept(),
                        s.with(),
                        s.dropped(),
                        s.without()));
    }

    private void print(String name, Predicate<Score> part, PrintStream out) {
        List<Score> some = scores.stream().filter(part).toList();
        out.printf(
                Locale.ROOT,
                "body    %-10s %3d pages  F1 %.4f (P %.3f R %.3f)  lines F1 %.4f (P %.3f R %.3f)  with %.3f  without %.3f%n",
                name,
                some.size(),
                mean(some, s -> s.html().f1()),
                mean(some, s -> s.html().precision()),
                mean(some, s -> s.html().recall()),
                mean(some, s -> s.lines().f1()),
                mean(some, s -> s.lines().precision()),
                mean(some, s -> s.lines().recall()),
                share(some, Score::kept, Score::with),
                share(some, Score::dropped, Score::without));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> value) {
        return scores.stream().mapToDouble(value).average().orElse(0);
    }

    private static double share(List<Score> scores, ToDoubleFunction<Score> part, ToDoubleFunction<Score> whole) {
        return mean(scores, part) / mean(scores, whole);
    }

    /** A piece is the row of its words: letter case, marks and white space do not tell two pieces apart. */
    static String folded(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
