package org.broadsheet.pipeline.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.ExplainedArticle;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * An extracted article's fields with the rules that gave its rows: {@code rules} in each, {@code sentence} in quotes and
 * figures, and {@code times}.
 */
public final class ExplainedFields {
    private ExplainedFields() {}

    public static Map<String, @Nullable Object> of(ExplainedArticle explained) {
        Text body = explained.extracted().article().body();
        Map<String, @Nullable Object> fields =
                ExtractedFields.of(explained.extracted(), (row, id) -> explain(row, id, body, explained));
        fields.put(
                "times",
                explained.times().stream()
                        .map(time -> ofTime(time, body, explained))
                        .toList());
        return fields;
    }

    private static void explain(Map<String, @Nullable Object> row, String id, Text body, ExplainedArticle explained) {
        if (row.get("start_offset") instanceof Integer start && row.get("end_offset") instanceof Integer end) {
            row.put("sentence", body.of(explained.sentencesOf(new Span(start, end))));
        }
        List<Map<String, @Nullable Object>> rules = new ArrayList<>();
        explained.rulesOf(id).forEach(use -> rules.add(ofUse(use, body)));
        row.put("rules", rules);
    }

    private static Map<String, @Nullable Object> ofUse(RuleUse use, Text body) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("part", use.part());
        fields.put("rule", use.rule());
        put(fields, use.span(), body);
        if (!use.detail().isEmpty()) {
            fields.put("detail", use.detail());
        }
        return fields;
    }

    private static Map<String, @Nullable Object> ofTime(TimeReference time, Text body, ExplainedArticle explained) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("rule", time.rule());
        put(fields, time.span(), body);
        fields.put("value", time.value());
        fields.put("type", time.type().name());
        fields.put("from", time.from() == null ? null : time.from().toString());
        fields.put("to", time.to() == null ? null : time.to().toString());
        fields.put("relation", time.relation().name());
        fields.put("sentence", body.of(explained.sentencesOf(time.span())));
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, @Nullable Span span, Text body) {
        if (span != null) {
            fields.put("text", body.of(span));
            fields.put("start_offset", span.start());
            fields.put("end_offset", span.end());
        }
    }
}
