package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/** Rows with the text around them, for a reader to judge. It holds words of the corpus and belongs outside the project. */
final class RowSheet {
    /** Enough to meet the name that a pronoun stands for. */
    private static final int BEFORE = 700;

    private static final int AFTER = 300;

    /** An entity's first places tell what it is. */
    private static final int PLACES = 4;

    private static final String HEADER = """
            Judge each row as an analyst who reads the article: does it say what the text says? The row's places are
            marked [[so]]. Answers go into a file of their own, a line a row: the digest, a tab, and "clean" or the row's
            faults with commas between.

            quotes: no-statement (no one said it), content (other words than were said, or so much missing or added that it
              misleads), extent (a few words too many or too few at an end, or a cue, a leading "that", marks inside), kind
              (DIRECT whole between marks, MIXED partly, INDIRECT not), speaker (someone else said it), speaker-extent (the
              mention is cut or holds more than the speaker), speaker-name (resolved to the wrong one; a person or body
              named in the article left open)
            figures: unwanted (no number that one could want in a table), value, unit, bound, trend, subject (what is
              measured: wrong or missing; as short as says it), holder (whose it is: wrong, or a named one missing), time
              (wrong, or its own time missing)
            entities: no-name, extent (a name cut or with more than the name), type, canonical (the fullest form in the
              article is another), mixed-up (two things in one row, or one thing in two), role (no role of it)

            """;

    private RowSheet() {}

    /** Writes the rows of {@code sample} that {@code reader} has not judged as they are; how many they are. */
    static int write(Path sheet, List<ReadRow> sample, RowJudgements judgements, String reader) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        int rows = 0;
        for (ReadRow row : sample) {
            if (!judgements.of(row).containsKey(reader)) {
                append(row, text);
                rows++;
            }
        }
        Files.writeString(sheet, text.toString());
        return rows;
    }

    private static void append(ReadRow row, StringBuilder text) {
        text.append("---- ")
                .append(row.digest())
                .append(' ')
                .append(row.table().label())
                .append(" of ")
                .append(row.source())
                .append('\n');
        row.fields()
                .forEach((column, value) ->
                        text.append(column).append(": ").append(value).append('\n'));
        String title = row.article().title();
        text.append("title: ").append(title).append("\npublished: ");
        text.append(row.article().publication().on()).append('\n');
        int shown = row.table() == RowTable.ENTITIES ? 1 : row.spans().size();
        text.append("> ").append(around(row, row.spans().subList(0, shown))).append('\n');
        if (row.table() == RowTable.ENTITIES) {
            row.spans().stream()
                    .skip(1)
                    .limit(PLACES - 1)
                    .forEach(span ->
                            text.append("> ").append(around(row, List.of(span))).append('\n'));
        }
        text.append('\n');
    }

    /** The body around spans, each of them marked, on one line. */
    private static String around(ReadRow row, List<Span> spans) {
        Text body = row.article().body();
        boolean named = row.table() == RowTable.ENTITIES;
        int from = Math.max(0, spans.get(0).start() - (named ? AFTER : BEFORE));
        int to = Math.min(body.codePointCount(), spans.get(spans.size() - 1).end() + AFTER);
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Span span : spans) {
            text.append(at < span.start() ? body.of(new Span(at, span.start())) : "")
                    .append("[[")
                    .append(body.of(span))
                    .append("]]");
            at = span.end();
        }
        text.append(at < to ? body.of(new Span(at, to)) : "");
        return text.toString().replaceAll("\\s*\n\\s*", " / ");
    }
}
