package org.broadsheet.read;

/** Follows the quotes of a row of separated values byte by byte. */
final class RowQuotes {
    private final byte separator;
    private boolean fieldStart = true;
    private boolean open;
    /** Inside quotes, whether the last byte was a quote: the end of the field, half of a doubled one, or a stray one. */
    private boolean afterQuote;
    /** Whether a line ended inside quotes. */
    private boolean overLines;
    /** Whether a field that no quote opened ended in one. */
    private boolean strayEnd;

    private boolean unquotedQuote;

    RowQuotes(byte separator) {
        this.separator = separator;
    }

    /** Takes the next byte; whether it is a line end that ends the row. */
    boolean endsRow(byte b) {
        if (open) {
            boolean fieldEnds = b == separator || b == '\n' || b == '\r';
            if (!afterQuote || !fieldEnds) {
                overLines |= b == '\n';
                afterQuote = b == '"' && !afterQuote;
                return false;
            }
            open = false;
            afterQuote = false;
            unquotedQuote = false;
        } else if (fieldStart && b == '"') {
            open = true;
            fieldStart = false;
            return false;
        }
        fieldStart = b == separator || b == '\n';
        strayEnd |= unquotedQuote && (fieldStart || b == '\r');
        unquotedQuote = b == '"';
        return b == '\n';
    }

    /** Whether the last byte was a separator, or a line end, outside of quotes. */
    boolean isAtFieldStart() {
        return fieldStart;
    }

    /**
     * Whether a quote was left open, or one was closed by what opens another: then lines were drawn into a field, and what
     * was meant to be inside quotes stands outside.
     */
    boolean areBroken() {
        return isOpen() || overLines && (strayEnd || unquotedQuote);
    }

    /** A row whose stray quotes, inside of quotes, are doubled as they ought to be. */
    static String repaired(String row, char separator) {
        StringBuilder out = new StringBuilder(row.length() + 16);
        RowQuotes quotes = new RowQuotes((byte) separator);
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            boolean stray = quotes.afterQuote && c != '"' && c != separator && c != '\n' && c != '\r';
            out.append(stray ? "\"" : "").append(c);
            quotes.endsRow(c < 0x80 ? (byte) c : (byte) 'x');
        }
        return out.toString();
    }

    private boolean isOpen() {
        return open && !afterQuote;
    }
}
