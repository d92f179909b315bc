package org.broadsheet.pipeline.cli;

/** How rows are printed. */
enum RowFormat {
    /** Columns under their names, for people; on a terminal what is too wide is shortened. */
    TABLE {
        @Override
        RowPrinter printer(Terminal terminal) {
            return new TableRows(terminal);
        }
    },

    /** RFC 4180 with a header line and line feeds; null is nothing, an empty text {@code ""}; lists are JSON. */
    CSV {
        @Override
        RowPrinter printer(Terminal terminal) {
            return new CsvRows(terminal.out());
        }
    },

    /** An array of objects, an object a line; lists are arrays, structs objects, dates and times ISO 8601. */
    JSON {
        @Override
        RowPrinter printer(Terminal terminal) {
            return new JsonRows(terminal.out());
        }
    };

    static final String DESCRIPTION =
            "table, csv, or json (an array of objects, lists as arrays, dates ISO). Default: table.";

    abstract RowPrinter printer(Terminal terminal);
}
