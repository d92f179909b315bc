package org.broadsheet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row as a reader sees it.
 *
 * @param source name of the document in the corpus
 * @param article where it stands
 * @param spans its places in the article's body, ascending
 * @param fields what it says, by column, without identifiers and confidence; null for an empty cell
 * @param trusted whether its confidence is one that analysts are told to read from
 */
record ReadRow(
        RowTable table,
        String source,
        Article article,
        List<Span> spans,
        Map<String, @Nullable String> fields,
        boolean trusted) {
    private static final int DIGITS = 16;

    ReadRow {
        spans = List.copyOf(spans);
    }

    static ReadRow of(String source, Article article, Quote quote) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        Quote.Speaker speaker = quote.speaker();
        Quote.Cue cue = quote.cue();
        fields.put("kind", quote.kind().name());
        fields.put("text", quote.text());
        fields.put("speaker", speaker == null ? null : speaker.text());
        fields.put("speaker_at", speaker == null ? null : String.valueOf(speaker.span()));
        fields.put("speaker_name", speaker == null ? null : speaker.name());
        fields.put("cue", cue == null ? null : cue.text());
        boolean trusted = quote.confidence() >= RowTable.QUOTES.trusted();
        return new ReadRow(RowTable.QUOTES, source, article, quote.spans(), fields, trusted);
    }

    static ReadRow of(String source, Article article, Figure figure) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        Figure.FigureTime time = figure.time();
        fields.put("kind", figure.kind().name());
        fields.put("text", figure.text());
        fields.put("value", string(figure.value()));
        fields.put("value_low", string(figure.valueLow()));
        fields.put("value_high", string(figure.valueHigh()));
        fields.put("bound", figure.bound().name());
        fields.put("trend", figure.trend().name());
        fields.put("unit", figure.unit());
        fields.put("unit_of", figure.unitOf());
        fields.put("subject", figure.subject());
        fields.put("holder_name", figure.holderName());
        fields.put("time", time == null ? null : time.text());
        fields.put("time_from", time == null ? null : string(time.from()));
        fields.put("time_to", time == null ? null : string(time.to()));
        fields.put("time_relation", time == null ? null : time.relation().name());
        boolean trusted = figure.confidence() >= RowTable.FIGURES.trusted();
        return new ReadRow(RowTable.FIGURES, source, article, List.of(figure.span()), fields, trusted);
    }

    /** Its places are those where it is named; a reader judges pronouns by the quotes that they speak. */
    static ReadRow of(String source, Article article, Entity entity) {
        List<Span> named = entity.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(Mention::span)
                .toList();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", entity.name());
        fields.put("type", entity.type().name());
        fields.put("roles", entity.roles().isEmpty() ? null : String.join(" | ", entity.roles()));
        fields.put(
                "named",
                String.join(
                        " | ", named.stream().map(article.body()::of).distinct().toList()));
        boolean trusted = entity.confidence() >= RowTable.ENTITIES.trusted();
        return new ReadRow(RowTable.ENTITIES, source, article, named, fields, trusted);
    }

    /** Tells a row apart from every other and from what it was before it changed; without the words it stands for. */
    String digest() {
        StringBuilder said = new StringBuilder();
        fields.forEach(
                (column, value) -> said.append(column).append('=').append(value).append('\n'));
        return ContentId.of(table.label(), source, spans.toString(), said.toString())
                .substring(0, DIGITS);
    }

    /** Where it begins, which stays when what it says changes. */
    String place() {
        return source + "@" + spans.get(0).start();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
