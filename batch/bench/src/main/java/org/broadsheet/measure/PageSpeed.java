package org.broadsheet.measure;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.RawArticle;
import org.broadsheet.clean.ArticleCleaner;

/** CPU time of cleaning a page on one thread, warm: the best of some rounds over all pages. */
final class PageSpeed {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 4;

    private PageSpeed() {}

    static void print(List<TruthPage> pages, PrintStream out) {
        List<RawArticle> html = pages.stream().map(TruthPage::raw).toList();
        List<RawArticle> lines = html.stream().map(CleanedPage::lines).toList();
        out.printf(
                Locale.ROOT,
                "speed   %.2f ms CPU a page from HTML, %.2f ms from visible lines%n",
                milliseconds(html),
                milliseconds(lines));
    }

    private static double milliseconds(List<RawArticle> raws) {
        ArticleCleaner cleaner = new ArticleCleaner();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            raws.forEach(cleaner::clean);
            best = Math.min(best, (CPU.getCurrentThreadCpuTime() - start) / 1e6 / raws.size());
        }
        return best;
    }
}
