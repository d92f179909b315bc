package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Cleaning of the corpus' real pages, as the corpus README defines its scores. A fixed quarter of the pages is held out: no
 * rule was written after a look at them, see {@link TruthPage#isHeldOut()}. A measure is a class that takes the cleaned
 * pages, prints its lines and adds its scores; it takes its place in {@link #run}.
 */
final class MeasurePages {
    private MeasurePages() {}

    /**
     * Prints the tables. {@code more} may hold {@code --pages} for a line of each page that is not held out, {@code --dump ID,ID}
     * for some pages and nothing else, with {@code --lines} of their visible lines, and {@code --speed}.
     */
    static Scores run(Path pages, List<String> more, PrintStream out) throws IOException {
        Scores reached = new Scores();
        int one = more.indexOf("--dump");
        if (one >= 0) {
            for (String id : more.get(one + 1).split(",", -1)) {
                TruthPage page = TruthPage.of(pages, id);
                if (page == null) {
                    throw new IOException("no page " + id + " in " + pages);
                }
                out.println("---- " + id);
                PageDump.print(page, more.contains("--lines"), out);
            }
            return reached;
        }
        List<TruthPage> truths = TruthPage.all(pages);
        List<CleanedPage> cleaned = truths.stream().map(CleanedPage::of).toList();
        MeasureBody body = new MeasureBody(cleaned);
        if (more.contains("--pages")) {
            body.printPages(out);
        }
        body.report(reached, out);
        new MeasureHead(cleaned).report(reached, out);
        MeasureReadability readability = new MeasureReadability(pages.resolve("readability"));
        if (more.contains("--pages")) {
            readability.printPages(out);
        }
        readability.report(reached, out);
        MeasureComments comments = new MeasureComments(truths);
        if (more.contains("--pages")) {
            comments.printFaults(out);
        }
        comments.report(reached, out);
        if (more.contains("--speed")) {
            PageSpeed.print(truths, out);
        }
        return reached;
    }
}
