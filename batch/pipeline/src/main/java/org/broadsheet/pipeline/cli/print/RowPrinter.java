package org.broadsheet.pipeline.cli.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints rows one after another. Values are plain: see {@link PlainValue}. */
public interface RowPrinter {

    /** Before the first row. */
    void begin(List<String> columns);

    /** A row, with as many values as there are columns. */
    void row(List<? extends @Nullable Object> values);

    /** After the last row. */
    void end();
}
