package org.broadsheet.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;

/**
 * Reader comments behind stories given as text: whether the body ends where the story does, which share of the comments'
 * words is taken for the story, and whether stories without comments are cut. The stories are the true bodies of pages.
 */
final class MeasureComments {
    private static final int THREADS = 108;
    private static final int LEAST_WORDS = 80;

    private int ended;
    private int cut;
    private long leaked;
    private long commentWords;
    private final Map<String, int[]> byStyle = new TreeMap<>();
    private final List<TruthPage> stories;
    private final List<String> notes = new ArrayList<>();

    MeasureComments(List<TruthPage> pages) {
        stories = pages.stream()
                .filter(page -> page.body().split("\\s+").length >= LEAST_WORDS)
                .toList();
        List<CommentThreads.Thread> threads = new CommentThreads().of(THREADS);
        for (int i = 0; i < threads.size(); i++) {
            measure(threads.get(i), stories.get(i * 3 % stories.size()));
        }
        for (TruthPage story : stories) {
            Article article = cleaned(story, story.body());
            boolean isCut = article == null
                    || article.leftOut().stream().anyMatch(left -> left.reason() == LeftOut.Reason.COMMENTS);
            cut += isCut ? 1 : 0;
            if (isCut) {
                notes.add("cut " + story.id());
            }
        }
    }

    private void measure(CommentThreads.Thread thread, TruthPage story) {
        Article alone = cleaned(story, story.body());
        Article behind = cleaned(story, story.body() + "\n\n" + String.join("\n", thread.lines()));
        String body = behind == null ? "" : behind.body().toString();
        boolean right = alone != null && body.equals(alone.body().toString());
        ended += right ? 1 : 0;
        int[] counts = byStyle.computeIfAbsent(thread.style(), style -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
        for (String text : thread.words()) {
            int words = text.split("\\s+").length;
            commentWords += words;
            leaked += body.contains(text) ? words : 0;
        }
        if (!right) {
            notes.add("thread " + thread.style() + " behind " + story.id());
        }
    }

    private static @org.jspecify.annotations.Nullable Article cleaned(TruthPage story, String text) {
        return CleanedPage.clean(
                RawArticle.of(story.raw().sourceUri(), story.raw().format(), Markup.PLAIN, text));
    }

    void report(Scores reached, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "comment %d threads in %d styles: body ends with the story %.3f, comment words in the body %.3f; %d of %d"
                        + " stories without comments cut%n",
                THREADS,
                byStyle.size(),
                (double) ended / THREADS,
                (double) leaked / commentWords,
                cut,
                stories.size());
        byStyle.forEach((style, counts) -> out.printf("comment   %-12s %d of %d%n", style, counts[0], counts[1]));
        reached.put("comments body ends with story", 100.0 * ended / THREADS);
        reached.put("comments kept out", 100 - 100.0 * leaked / commentWords);
        reached.put("stories left uncut", 100 - 100.0 * cut / stories.size());
    }

    /** Prints what went wrong. */
    void printFaults(PrintStream out) {
        notes.forEach(out::println);
    }
}
