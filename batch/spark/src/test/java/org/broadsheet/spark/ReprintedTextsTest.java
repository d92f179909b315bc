package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.pipeline.link.Links;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agency's text in thousands of outlets is no task that all others wait for. */
@Tag("slow")
class ReprintedTextsTest {
    private static final int TEXTS = 5_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 1);
    private static final int DAYS = 10;

    @TempDir
    Path folder;

    /** Every second one has a sentence of its own, and lacks one. */
    private LinkedTexts reprints() throws Exception {
        InventedTexts texts = new InventedTexts(17);
        List<String> agency = texts.text(20);
        LinkedTexts linked = new LinkedTexts(folder.resolve("reprints"));
        for (int i = 0; i < TEXTS; i++) {
            List<String> own = new ArrayList<>(agency);
            if (i % 2 == 1) {
                own.set(texts.number(own.size()), texts.sentence());
            }
            linked.add(FIRST_DAY.plusDays(i % DAYS), own);
        }
        return linked;
    }

    /** As many texts, of which every tenth is printed twice. */
    private LinkedTexts unlike() throws Exception {
        InventedTexts texts = new InventedTexts(19);
        LinkedTexts linked = new LinkedTexts(folder.resolve("unlike"));
        List<String> last = List.of();
        for (int i = 0; i < TEXTS; i++) {
            last = i % 10 == 9 ? texts.edited(last, .1, 1) : texts.text(20);
            linked.add(FIRST_DAY.plusDays(i % DAYS), last);
        }
        return linked;
    }

    @Test
    void costTimeAndNoMore() throws Exception {
        LinkedTexts reprints = reprints();
        LinkedTexts unlike = unlike();
        List<JoinCost> costs = new ArrayList<>();
        SparkConf local = new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1");
        Links links;
        try (JavaSparkContext spark = new JavaSparkContext(local)) {
            SparkCopyJoin join = new SparkCopyJoin(() -> spark, 1, costs::add);
            for (LinkedTexts texts : List.of(unlike, reprints)) {
                long start = System.nanoTime();
                texts.link(join);
                System.out.printf(
                        "%s%n%.1f s in all%n", costs.get(costs.size() - 1), (System.nanoTime() - start) / 1e9);
            }
            links = reprints.link(join);
        }

        assertEquals(reprints.link(null), links);
        assertEquals(TEXTS - 1, links.copies().size());
        JoinCost even = costs.get(0);
        JoinCost skewed = costs.get(1);
        assertTrue(even.offered() >= TEXTS / 10, even::toString);
        assertTrue(skewed.offered() > 1_000_000, skewed::toString);
        // Not by their pairs.
        assertTrue(skewed.compared() < 2 * TEXTS, skewed::toString);
        assertTrue(skewed.longestTask().toMillis() < skewed.taskTime().toMillis() / 3, skewed::toString);
    }
}
