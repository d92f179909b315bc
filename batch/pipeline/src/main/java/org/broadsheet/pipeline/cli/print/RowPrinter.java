package org.broadsheet.pipeline.cli.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints rows one after another. Values are plain: see {@link PlainValue}. */
public interface RowPrinter {

    /** Before the first row. */
    void begin(List<String> columns);

    /** Whether the next row would be shown; where not, it is {@link #skipped} instead. */
    default boolean wantsRow() {
        return true;
    }

    /** There was a row more. */
    default void skipped() {
        throw new UnsupportedOperationException("every row is wanted");
    }

    /** A row, with as many values as there are columns. */
    void row(List<? extends @Nullable Object> values);

    /** After the last row. */
    void end();
}
