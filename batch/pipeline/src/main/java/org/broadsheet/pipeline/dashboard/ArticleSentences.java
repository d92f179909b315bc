package org.broadsheet.pipeline.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.jspecify.annotations.Nullable;

/** The sentences of one article that stand behind its rows, in the shape in which a page holds them. */
final class ArticleSentences {
    /** Code points between a quote and its speaker beyond which both are not shown in one passage. */
    private static final int NEAR = 400;

    private final Text body;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> quotes = new ArrayList<>();
    private final List<List<@Nullable Object>> figures = new ArrayList<>();
    private final List<List<@Nullable Object>> names = new ArrayList<>();

    ArticleSentences(
            long row, String articleId, @Nullable String title, @Nullable String url, String source, Text body) {
        this.body = body;
        fields.put("row", row);
        fields.put("id", articleId);
        fields.put("title", title);
        fields.put("url", url);
        fields.put("source", source);
    }

    /**
     * A quote.
     *
     * @param row its number among the quotes
     * @param speaker as written, or null
     * @param speakerSpan where, or null
     * @param cueSpan the words of saying, or null
     */
    void addQuote(
            long row,
            String id,
            List<Span> spans,
            @Nullable String speaker,
            @Nullable Span speakerSpan,
            @Nullable Span cueSpan) {
        List<Span> shown = new ArrayList<>(spans);
        Span whole = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        List<Span> speakers = near(whole, speakerSpan);
        List<Span> cues = near(whole, cueSpan);
        shown.addAll(speakers);
        shown.addAll(cues);
        Passage passage = Passage.around(body, shown);
        quotes.add(row(
                row,
                id,
                index(passage),
                passage.places(spans),
                passage.places(speakers),
                passage.places(cues),
                speaker));
    }

    /**
     * A figure.
     *
     * @param row its number among the figures
     * @param text as written
     * @param subject what it measures, or null
     * @param time when it holds, as written, or null
     */
    void addFigure(long row, String id, Span span, String text, @Nullable String subject, @Nullable String time) {
        Passage passage = Passage.around(body, List.of(span));
        figures.add(row(row, id, index(passage), passage.places(List.of(span)), text, subject, time));
    }

    /**
     * A name.
     *
     * @param row its number among the names of articles
     * @param mentions where the article speaks of it, ascending; at least one
     */
    void addName(long row, List<Span> mentions) {
        Passage passage = Passage.around(body, mentions.subList(0, 1));
        names.add(row(row, index(passage), passage.places(mentions)));
    }

    private static List<Span> near(Span quote, @Nullable Span other) {
        boolean isNear = other != null && other.end() > quote.start() - NEAR && other.start() < quote.end() + NEAR;
        return isNear ? List.of(other) : List.of();
    }

    private int index(Passage passage) {
        return texts.computeIfAbsent(passage.text(), text -> texts.size());
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    /** As JSON shows it. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.put("texts", new ArrayList<>(texts.keySet()));
        all.put("quotes", quotes);
        all.put("figures", figures);
        all.put("names", names);
        return all;
    }
}
