package org.broadsheet.pipeline.cli.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows as a JSON array of objects, one object a line. */
final class JsonRows implements RowPrinter {
    private final PrintStream out;
    private List<String> names = List.of();
    private boolean empty = true;

    JsonRows(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) {
        names = distinct(columns);
        out.print('[');
    }

    /** Of equally named columns, which a query may have, each after the first gets a number: a, a_2. */
    private static List<String> distinct(List<String> columns) {
        Set<String> seen = new LinkedHashSet<>();
        for (String column : columns) {
            String name = column;
            for (int copy = 2; seen.contains(name); copy++) {
                name = column + "_" + copy;
            }
            seen.add(name);
        }
        return List.copyOf(seen);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        out.print(empty ? "\n" : ",\n");
        out.print(JsonText.compact(fields));
        empty = false;
    }

    @Override
    public void end() {
        out.print(empty ? "]\n" : "\n]\n");
        out.flush();
    }
}
