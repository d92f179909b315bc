package org.broadsheet.pipeline.cli.print;

/** How rows are printed. */
public enum RowFormat {
    /** Columns under their names, for people; on a terminal what is too wide is shortened. */
    TABLE {
        @Override
        public RowPrinter printer(Terminal terminal) {
            return new TableRows(terminal);
        }
    },

    /** RFC 4180 with a header line and line feeds; null is nothing, an empty text {@code ""}; lists are JSON. */
    CSV {
        @Override
        public RowPrinter printer(Terminal terminal) {
            return new CsvRows(terminal.out());
        }
    },

    /** An array of objects, an object a line; lists are arrays, structs objects, dates and times ISO 8601. */
    JSON {
        @Override
        public RowPrinter printer(Terminal terminal) {
            return new JsonRows(terminal.out());
        }
    };

    public static final String DESCRIPTION =
            "table, csv, or json (an array of objects, lists as arrays, dates ISO). Default: table.";

    public abstract RowPrinter printer(Terminal terminal);
}
