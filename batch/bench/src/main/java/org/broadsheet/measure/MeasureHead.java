package org.broadsheet.measure;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What is told of pages besides their body: the title, exact after white space is folded, and beside it the title with
 * case and punctuation folded too, since truths write apostrophes and dashes as their writers' keyboards have them; the
 * day; and the byline, compared by {@link BylineNames}.
 */
final class MeasureHead {
    /**
     * A page's scores.
     *
     * @param date whether the day is right, or null where the truth has none
     * @param byline whether the authors are right, or null where the truth has none
     */
    private record Score(
            TruthPage page,
            boolean title,
            boolean foldedTitle,
            @Nullable Boolean date,
            @Nullable Boolean byline) {}

    private final List<Score> scores;

    MeasureHead(List<CleanedPage> cleaned) {
        scores = cleaned.stream().map(MeasureHead::score).toList();
    }

    private static Score score(CleanedPage cleaned) {
        TruthPage page = cleaned.page();
        Article article = cleaned.article();
        String title = page.title();
        String day = page.day();
        LocalDate found = article == null ? null : article.publication().on();
        return new Score(
                page,
                title != null && article != null && folded(title).equals(folded(article.title())),
                title != null && article != null && letters(title).equals(letters(article.title())),
                day == null ? null : found != null && day.startsWith(found.toString()),
                page.author() == null ? null : hasAuthors(article, page.author()));
    }

    private static boolean hasAuthors(@Nullable Article article, String author) {
        return article != null && BylineNames.of(article.byline()).equals(BylineNames.of(author));
    }

    /** Prints the table and adds the scores of all pages. */
    void report(Scores reached, PrintStream out) {
        print("tuned on", s -> !s.page().isHeldOut(), out);
        print("held out", s -> s.page().isHeldOut(), out);
        print("all pages", s -> true, out);
        reached.put("title", 100 * share(scores, s -> s.title()));
        reached.put("date", 100 * share(dated(scores), s -> Boolean.TRUE.equals(s.date())));
        reached.put("byline", 100 * share(signed(scores), s -> Boolean.TRUE.equals(s.byline())));
    }

    private void print(String name, Predicate<Score> part, PrintStream out) {
        List<Score> some = scores.stream().filter(part).toList();
        List<Score> dated = dated(some);
        List<Score> signed = signed(some);
        out.printf(
                Locale.ROOT,
                "head    %-10s %3d pages  title %.3f (folded %.3f)  date %.3f of %d  byline %.3f of %d%n",
                name,
                some.size(),
                share(some, s -> s.title()),
                share(some, s -> s.foldedTitle()),
                share(dated, s -> Boolean.TRUE.equals(s.date())),
                dated.size(),
                share(signed, s -> Boolean.TRUE.equals(s.byline())),
                signed.size());
    }

    private static List<Score> dated(List<Score> scores) {
        return scores.stream().filter(s -> s.date() != null).toList();
    }

    private static List<Score> signed(List<Score> scores) {
        return scores.stream().filter(s -> s.byline() != null).toList();
    }

    private static double share(List<Score> scores, Predicate<Score> right) {
        return scores.isEmpty() ? 0 : (double) scores.stream().filter(right).count() / scores.size();
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
