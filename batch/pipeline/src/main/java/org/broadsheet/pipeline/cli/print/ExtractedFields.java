package org.broadsheet.pipeline.cli.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.generic.IndexedRecord;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.LeftOut;
import org.broadsheet.pipeline.table.Rows;
import org.jspecify.annotations.Nullable;

/**
 * An extracted article as the rows that it would be in the dataset, without the columns that only a run can fill. Offsets
 * count code points, end exclusive.
 */
public final class ExtractedFields {
    /** Columns that a run fills: what it is, and what it found out by comparing articles. */
    public static final Set<String> OF_A_RUN =
            Set.of("run_id", "ingested_at", "duplicate_of", "duplicate_kind", "similarity");

    private static final Rows ROWS = new Rows("", Instant.EPOCH);

    private ExtractedFields() {}

    /**
     * {@code article}, {@code quotes}, {@code figures} and {@code entities}, the language whose rules were used, and what
     * was {@code left_out}.
     */
    public static Map<String, @Nullable Object> of(ExtractedArticle extracted) {
        return of(extracted, (row, id) -> {});
    }

    /** @param each is given every quote, figure and entity with its id and may add to it */
    public static Map<String, @Nullable Object> of(
            ExtractedArticle extracted, BiConsumer<Map<String, @Nullable Object>, String> each) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", RecordFields.of(ROWS.article(extracted), OF_A_RUN));
        fields.put("rules_language", extracted.rulesLanguage());
        fields.put("quotes", all(ROWS.quotes(extracted), "quote_id", each));
        fields.put("figures", all(ROWS.figures(extracted), "figure_id", each));
        fields.put("entities", all(ROWS.entities(extracted), "entity_id", each));
        fields.put(
                "left_out",
                extracted.article().leftOut().stream()
                        .map(ExtractedFields::ofLeftOut)
                        .toList());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> all(
            List<? extends IndexedRecord> rows, String id, BiConsumer<Map<String, @Nullable Object>, String> each) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (IndexedRecord row : rows) {
            Map<String, @Nullable Object> fields = RecordFields.of(row, OF_A_RUN);
            each.accept(fields, String.valueOf(fields.get(id)));
            all.add(fields);
        }
        return all;
    }

    private static Map<String, @Nullable Object> ofLeftOut(LeftOut leftOut) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("reason", leftOut.reason());
        fields.put("text", leftOut.text());
        return fields;
    }
}
