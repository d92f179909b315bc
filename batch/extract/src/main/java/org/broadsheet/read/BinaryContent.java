package org.broadsheet.read;

import java.util.Optional;

/** Tells bytes that are no text. */
final class BinaryContent {
    /** Share of control bytes that no text reaches. */
    private static final double MOST_CONTROLS = 0.02;

    private static final String[][] MAGIC = {
        {"%PDF-", "PDF"},
        {"\u0089PNG", "PNG"},
        {"\u00ff\u00d8\u00ff", "JPEG"},
        {"GIF8", "GIF"},
        {"PK\u0003\u0004", "ZIP"},
        {"PAR1", "Parquet"},
        {"\u007fELF", "ELF"},
        {"BZh", "bzip2"},
        {"\u00fd7zXZ", "xz"},
        {"(\u00b5/\u00fd", "zstd"},
        {"\u001f\u008b", "gzip inside gzip"},
        {"SQLite format 3", "SQLite"},
        {"\u00d0\u00cf\u0011\u00e0", "OLE document"}
    };

    private BinaryContent() {}

    /** What binary content it is, or nothing where it may be text. */
    static Optional<String> describe(byte[] head) {
        for (String[] magic : MAGIC) {
            if (startsWith(head, magic[0])) {
                return Optional.of(magic[1]);
            }
        }
        if (Encoding.ofWideChars(head).isPresent()) {
            return Optional.empty();
        }
        int controls = 0;
        int first = -1;
        for (int i = 0; i < head.length; i++) {
            int b = head[i] & 0xff;
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b || b == 0x7f) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        return controls > head.length * MOST_CONTROLS
                ? Optional.of(String.format(
                        "%d control bytes in the first %d, first 0x%02x at byte %d",
                        controls, head.length, head[first], first))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= head.length || (head[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
