package org.broadsheet.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        {"BM", "BMP image"},
        {"II*\0", "TIFF image"},
        {"MM\0*", "TIFF image"},
        {"RIFF", "RIFF: WebP image, WAV sound or AVI video"},
        {"ID3", "MP3 sound"},
        {"OggS", "Ogg sound"},
        {"PK\u0003\u0004", "ZIP archive"},
        {"PK\u0005\u0006", "ZIP archive"},
        {"7z\u00bc\u00af", "7z archive"},
        {"Rar!", "RAR archive"},
        {"ARROW1", "Arrow file"},
        {"Obj\u0001", "Avro file"},
        {"ORC", "ORC file"},
        {"\u0089HDF", "HDF5"},
        {"\u007fELF", "ELF program"},
        {"MZ", "Windows program"},
        {"\u00ca\u00fe\u00ba\u00be", "Java class"},
        {"BZh", "bzip2"},
        {"\u00fd7zXZ", "xz"},
        {"(\u00b5/\u00fd", "zstd inside a packed file"},
        {"\u001f\u008b", "gzip inside gzip"},
        {"SQLite format 3", "SQLite database"},
        {"\u00d0\u00cf\u0011\u00e0", "OLE document: old Word, Excel or Outlook"}
    };
    /** What a ZIP archive is, by the name of a file near its start. */
    private static final String[][] ZIPS = {
        {"word/", "Word document (DOCX)"},
        {"xl/", "Excel workbook (XLSX)"},
        {"ppt/", "PowerPoint slides (PPTX)"},
        {"application/epub", "EPUB book"},
        {"application/vnd.oasis", "OpenDocument file"},
        {"META-INF/", "Java archive"}
    };

    private static final int TAR_MAGIC_AT = 257;
    /** Starts each record of a JSON text sequence (RFC 7464). */
    private static final int RECORD_SEPARATOR = 0x1e;

    private BinaryContent() {}

    /** What binary content it is, or nothing where it may be text. */
    static Optional<String> describe(byte[] head) {
        for (String[] magic : MAGIC) {
            if (startsWith(head, 0, magic[0]) && (isUnlikeText(magic[0]) || hasNul(head))) {
                return Optional.of(magic[1].equals("ZIP archive") ? zip(head) : magic[1]);
            }
        }
        if (startsWith(head, TAR_MAGIC_AT, "ustar")) {
            return Optional.of("tar archive");
        }
        if (startsWith(head, 4, "ftyp") && hasNul(head)) {
            return Optional.of("MP4, HEIC or AVIF media");
        }
        Optional<Charset> wide = Encoding.ofWideChars(head);
        return wide.isPresent() ? wideControls(new String(head, wide.get())) : controls(head);
    }

    /** Whether no text starts like this: else a NUL byte has to stand beside it ("MZ" may start a headline). */
    private static boolean isUnlikeText(String magic) {
        return magic.startsWith("%PDF-") || magic.chars().anyMatch(c -> c < ' ' || c > '~');
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String zip(byte[] head) {
        String names = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        for (String[] zip : ZIPS) {
            if (names.contains(zip[0])) {
                return zip[1];
            }
        }
        return "ZIP archive";
    }

    private static Optional<String> controls(byte[] head) {
        int controls = 0;
        int first = -1;
        for (int i = 0; i < head.length; i++) {
            int b = head[i] & 0xff;
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b && b != RECORD_SEPARATOR
                    || b == 0x7f) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        return controls > head.length * MOST_CONTROLS
                ? Optional.of(String.format(
                        "binary, with %d control bytes in the first %d, first 0x%02x at byte %d",
                        controls, head.length, head[first], first))
                : Optional.empty();
    }

    /** Sound and numbers of two bytes have their NUL bytes where UTF-16 has them; what they give is no text. */
    private static Optional<String> wideControls(String text) {
        long strange = text.codePoints().filter(BinaryContent::isStrange).count();
        return strange > text.length() * MOST_CONTROLS
                ? Optional.of("binary, with " + strange + " control or unassigned characters in the first "
                        + text.length() + " when it is read as UTF-16")
                : Optional.empty();
    }

    private static boolean isStrange(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && !Character.isWhitespace(c) && c != 0;
        return control
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || c == '\ufffd';
    }

    private static boolean startsWith(byte[] head, int at, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (at + i >= head.length || (head[at + i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
