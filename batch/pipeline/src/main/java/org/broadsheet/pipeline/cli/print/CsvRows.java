package org.broadsheet.pipeline.cli.print;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as comma-separated values. */
final class CsvRows implements RowPrinter {
    private final PrintStream out;

    CsvRows(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) {
        row(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : ",").append(field(values.get(i)));
        }
        out.print(line.append('\n'));
    }

    private static String field(@Nullable Object value) {
        String text = PlainValue.text(value);
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain || value == null ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {
        out.flush();
    }
}
