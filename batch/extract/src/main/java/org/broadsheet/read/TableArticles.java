package org.broadsheet.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tables of separated values with a line of column names: each row an article at {@code #row=}, counted from 1 behind that
 * line. A row that is no row of this table is rejected; where a stray quote has drawn others into it, these are found
 * again.
 */
final class TableArticles extends QueuedArticles {
    /** How many lines behind a broken one are tried for the next row. */
    private static final int LINES_TRIED = 64;

    private final TableForm form;
    private final TableRows rows;
    private final CsvReaderBuilder csv;
    private final @Nullable Charset encoding;
    private long number;
    private boolean started;

    TableArticles(InputBytes input) {
        super(input);
        this.form = TableForm.of(input.head()).orElseThrow();
        this.rows = new TableRows(input, form.separator());
        this.number = input.first() - 1;
        this.started = input.unpackedStart() > 0;
        this.encoding = Encoding.of(input.head().bytes());
        this.csv = CsvReader.builder()
                .fieldSeparator(form.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(largest(input.limits().maxArticleBytes()));
    }

    /** How many rows there were, behind the names of the columns. */
    long number() {
        return number;
    }

    /** Where the next row begins, in bytes of the unpacked input. */
    long offset() {
        return rows.offset();
    }

    private static int largest(long bytes) {
        return (int) Math.max(1 << 16, Math.min(Integer.MAX_VALUE / 4, 2 * bytes));
    }

    @Override
    protected boolean advance() {
        TableRows.Row row = rows.next();
        if (row == null) {
            if (number == 0 && input.fault() == null && input.piece() == null) {
                add(input.rejection(
                        Reason.EMPTY,
                        "a table of " + form.columns().size() + " columns separated by " + form.name() + ", no row",
                        input.packedBytes()));
            }
            return false;
        }
        if (!started) {
            // The names of the columns, which the form has read.
            started = true;
            return true;
        }
        if (row.overLimit()) {
            number++;
            reject(
                    row,
                    Reason.LINE_TOO_LONG,
                    row.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
        } else if (!row(row.content(), row, row.sound())) {
            broken(row);
        }
        return true;
    }

    /** Reads one row; false where it is none of this table's. */
    private boolean row(byte[] content, TableRows.Row row, boolean sound) {
        Optional<String> text = Encoding.decode(content, encoding);
        if (text.isEmpty()) {
            number++;
            reject(row, Reason.ENCODING_UNKNOWN, Encoding.firstFault(content));
            return true;
        }
        List<String> values = sound ? values(text.get()) : List.of();
        if (values.size() != form.columns().size()) {
            return false;
        }
        number++;
        article(row, values, content.length);
        return true;
    }

    /** The fields of a row, as it stands or else with its stray quotes put right; none where it is no row. */
    private List<String> values(String row) {
        try {
            return csv.ofSingleCsvRecord(row).getFields();
        } catch (CsvParseException e) {
            try {
                return csv.ofSingleCsvRecord(RowQuotes.repaired(row, form.separator()))
                        .getFields();
            } catch (CsvParseException again) {
                return List.of();
            }
        }
    }

    private void article(TableRows.Row row, List<String> values, long bytes) {
        ArticleFields fields = new ArticleFields(input.options().fields());
        for (int i = 0; i < values.size(); i++) {
            String column = form.columns().get(i);
            fields.addName(column);
            if (fields.wants(column)) {
                fields.add(column, values.get(i));
            }
        }
        addRecord(place(), SourceFormat.CSV, fields, "row " + number + " near byte " + row.offset(), bytes);
    }

    /** What a stray quote or a lost line end has made one row of: the rows behind its first line, where they are rows. */
    private void broken(TableRows.Row row) {
        List<byte[]> lines = row.lines();
        number++;
        reject(
                row,
                Reason.RECORD_MALFORMED,
                row.sound()
                        ? "not the " + form.columns().size() + " fields that the table has columns"
                        : "a quote is not closed");
        for (int line = 1; line < Math.min(lines.size(), LINES_TRIED); line++) {
            if (rest(lines, line, row)) {
                return;
            }
        }
    }

    /** Whether the lines from one on are rows of the table; their articles are added then. */
    private boolean rest(List<byte[]> lines, int first, TableRows.Row row) {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        RowQuotes quotes = new RowQuotes((byte) form.separator());
        boolean any = false;
        for (int line = first; line < lines.size(); line++) {
            for (byte b : lines.get(line)) {
                quotes.endsRow(b);
            }
            one.writeBytes(lines.get(line));
            boolean ends = quotes.endsRow((byte) '\n') || line == lines.size() - 1;
            if (ends) {
                byte[] content = one.toByteArray();
                if (content.length > 0 && !row(content, row, !quotes.areBroken())) {
                    return any;
                }
                any = true;
                one.reset();
                quotes = new RowQuotes((byte) form.separator());
            } else {
                one.write('\n');
            }
        }
        return any;
    }

    private String place() {
        return input.sourceUri() + "#row=" + number;
    }

    private void reject(TableRows.Row row, Reason reason, String detail) {
        add(new Rejection(
                place(), reason, "row " + number + " near byte " + row.offset() + ": " + detail, row.bytes()));
    }
}
