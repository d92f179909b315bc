package org.broadsheet.measure;

import java.util.Locale;
import org.broadsheet.measure.AttributionScore.Kind;

/** The table that the corpus's {@code tools/score_attributions.py} prints. */
final class AttributionTable {
    private final AttributionScore score;

    AttributionTable(AttributionScore score) {
        this.score = score;
    }

    String of(int documents) {
        StringBuilder table = new StringBuilder();
        line(table, "docs %d gold %d pred %d", documents, score.count("marked"), score.count("found"));
        measure(table, "M1 content J>=.5    ", score.count("content .5"));
        measure(table, "M1 content J>=.8    ", score.count("content .8"));
        measure(table, "M1 content exact    ", score.count("content 1"));
        line(
                table,
                "M1 source acc given content match %.1f ; cue acc %.1f",
                AttributionScore.percent(score.count("joint"), score.count("content .5")),
                AttributionScore.percent(score.count("cue"), score.count("content .5")));
        measure(table, "M1 joint content+source ", score.count("joint"));
        for (Kind kind : Kind.values()) {
            line(
                    table,
                    "   %-8s gold %4d  content recall %.1f  joint recall %.1f",
                    kind.name().toLowerCase(Locale.ROOT),
                    score.count(kind.name()),
                    AttributionScore.percent(score.count("content " + kind), score.count(kind.name())),
                    AttributionScore.percent(score.count("joint " + kind), score.count(kind.name())));
        }
        line(
                table,
                "   speech-verb subset: gold %d content recall %.1f joint recall %.1f"
                        + " direct %d/%d mixed %d/%d indirect %d/%d",
                score.count("speech"),
                AttributionScore.percent(score.count("speech content"), score.count("speech")),
                score.speechRecall(),
                score.count("speech joint DIRECT"),
                score.count("speech DIRECT"),
                score.count("speech joint MIXED"),
                score.count("speech MIXED"),
                score.count("speech joint INDIRECT"),
                score.count("speech INDIRECT"));
        line(
                table,
                "M2 quoted runs inside gold content: %d  found %.1f%%  joint(found+source) P/R/F1 %5.1f %5.1f %5.1f ;"
                        + " source acc when found %.1f",
                score.count("runs"),
                AttributionScore.percent(score.count("runs covered"), score.count("runs")),
                AttributionScore.percent(score.count("runs joint"), score.count("runs found")),
                AttributionScore.percent(score.count("runs joint"), score.count("runs")),
                score.m2(),
                AttributionScore.percent(score.count("runs joint"), score.count("runs covered")));
        return table.toString();
    }

    private void measure(StringBuilder table, String label, int right) {
        line(
                table,
                label + "%5.1f %5.1f %5.1f",
                AttributionScore.percent(right, score.count("found")),
                AttributionScore.percent(right, score.count("marked")),
                AttributionScore.f1(right, score.count("found"), score.count("marked")));
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
