package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.measure.TimeMl.Tagged;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time tagger on TimeML news.
 *
 * <p>Detection is strict (the same characters) or relaxed (at least one character shared, each tagged time matched once).
 * Value F1 counts a relaxed match whose value is equal, character by character, to the tagged one. Files fall into two
 * halves by the lowest bit of their name's CRC-32: rules are tuned on half 0, half 1 is held out.
 */
final class MeasureTimes {
    private static final int SPEED_ROUNDS = 20;

    private final Annotator annotator;
    private final TimeTagger tagger = new TimeTagger();

    MeasureTimes(Annotator annotator) {
        this.annotator = annotator;
    }

    /** Prints the scores; with {@code --errors} in {@code more} first every difference in half 0. */
    Scores run(Path folder, List<String> more, PrintStream out) throws IOException {
        boolean errors = more.contains("--errors");
        Score[] halves = {new Score(), new Score()};
        List<ParsedArticle> articles = new ArrayList<>();
        for (Path file : filesOf(folder)) {
            TimeMl document = TimeMl.read(file);
            ParsedArticle article = ParsedArticle.of(annotator.annotate(articleOf(document)));
            articles.add(article);
            int half = halfOf(document.name());
            score(document, tagger.tag(article), halves[half], errors && half == 0 ? out : null);
        }
        Score all = new Score();
        all.add(halves[0]);
        all.add(halves[1]);
        out.println("               strict P / R / F1      relaxed P / R / F1     type F1  value F1");
        out.println("tuned half   " + halves[0]);
        out.println("held-out half" + halves[1]);
        out.println("all          " + all);
        if (more.contains("--speed")) {
            speed(articles, out);
        }
        Scores scores = new Scores();
        scores.put("strict f1", all.f1(all.strict));
        scores.put("relaxed f1", all.f1(all.relaxed));
        scores.put("type f1", all.f1(all.type));
        scores.put("value f1", all.f1(all.value));
        return scores;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        }
    }

    static Article articleOf(TimeMl document) {
        return Article.ofPlainText(
                document.name(), document.text(), new Publication(null, document.created(), PublishedBasis.METADATA));
    }

    static int halfOf(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & 1);
    }

    private static void score(TimeMl document, List<TimeReference> found, Score score, @Nullable PrintStream errors) {
        boolean[] used = new boolean[document.times().size()];
        score.found += found.size();
        score.tagged += used.length;
        for (TimeReference time : found) {
            int match = match(document, time, used);
            if (match < 0) {
                print(
                        errors,
                        document,
                        "SPURIOUS",
                        time.span().start(),
                        time.span().end(),
                        time.type() + " " + time.value());
                continue;
            }
            used[match] = true;
            Tagged tagged = document.times().get(match);
            score.relaxed++;
            boolean strict = tagged.start() == time.span().start()
                    && tagged.end() == time.span().end();
            boolean value = TimexValue.same(tagged.value(), time.value());
            score.strict += strict ? 1 : 0;
            score.value += value ? 1 : 0;
            score.type += tagged.type().equals(time.type().name()) ? 1 : 0;
            String detail = time.type() + " " + time.value() + " | tagged " + tagged.type() + " " + tagged.value()
                    + " [" + document.text().substring(tagged.start(), tagged.end()) + "]";
            if (!value) {
                print(
                        errors,
                        document,
                        "VALUE",
                        time.span().start(),
                        time.span().end(),
                        detail);
            }
            if (!strict) {
                print(errors, document, "SPAN", time.span().start(), time.span().end(), detail);
            }
        }
        for (int i = 0; i < used.length; i++) {
            Tagged tagged = document.times().get(i);
            if (!used[i]) {
                print(errors, document, "MISSED", tagged.start(), tagged.end(), tagged.type() + " " + tagged.value());
            }
        }
    }

    private static int match(TimeMl document, TimeReference time, boolean[] used) {
        int overlapping = -1;
        for (int i = 0; i < used.length; i++) {
            Tagged tagged = document.times().get(i);
            boolean overlaps = time.span().start() < tagged.end()
                    && tagged.start() < time.span().end();
            if (overlaps && !used[i]) {
                boolean same =
                        time.span().start() == tagged.start() && time.span().end() == tagged.end();
                overlapping = same || overlapping < 0 ? i : overlapping;
            }
        }
        return overlapping;
    }

    private static void print(
            @Nullable PrintStream out, TimeMl document, String kind, int start, int end, String detail) {
        if (out != null) {
            String text = document.text();
            String before = text.substring(Math.max(0, start - 60), start);
            String after = text.substring(end, Math.min(text.length(), end + 30));
            String line = kind + "\t[" + text.substring(start, end) + "]\t" + detail + "\t" + document.created() + "\t"
                    + before + "<<>>" + after + "\t" + document.name();
            out.println(line.replace('\n', ' '));
        }
    }

    private void speed(List<ParsedArticle> articles, PrintStream out) {
        long tokens = 0;
        for (int round = 0; round < SPEED_ROUNDS; round++) {
            articles.forEach(tagger::tag);
        }
        long before = cpuNanos();
        for (int round = 0; round < SPEED_ROUNDS; round++) {
            for (ParsedArticle article : articles) {
                tagger.tag(article);
                tokens += article.size();
            }
        }
        long nanos = cpuNanos() - before;
        out.printf(Locale.ROOT, "%,.0f tokens per CPU second%n", tokens * 1e9 / nanos);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static final class Score {
        private int found;
        private int tagged;
        private int strict;
        private int relaxed;
        private int type;
        private int value;

        void add(Score other) {
            found += other.found;
            tagged += other.tagged;
            strict += other.strict;
            relaxed += other.relaxed;
            type += other.type;
            value += other.value;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "  %.1f / %.1f / %.1f     %.1f / %.1f / %.1f     %.1f     %.1f   (%d found, %d tagged)",
                    percent(strict, found),
                    percent(strict, tagged),
                    f1(strict),
                    percent(relaxed, found),
                    percent(relaxed, tagged),
                    f1(relaxed),
                    f1(type),
                    f1(value),
                    found,
                    tagged);
        }

        private double f1(int right) {
            return percent(2 * right, found + tagged);
        }

        private static double percent(int part, int whole) {
            return whole == 0 ? 0 : 100.0 * part / whole;
        }
    }
}
