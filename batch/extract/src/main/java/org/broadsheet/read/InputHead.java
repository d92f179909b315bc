package org.broadsheet.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a form is told by: the first bytes of an input, unpacked and in a code of single bytes, and its name.
 *
 * @param bytes up to 64 KiB
 * @param name name of the file in lower case, without {@link #PACKED_ENDINGS}
 */
public record InputHead(byte[] bytes, String name) {
    /** Size at which a head is cut. */
    static final int BYTES = 1 << 16;
    /** How names of packed files end, behind the ending of what is packed. */
    public static final List<String> PACKED_ENDINGS = List.of(".gz", ".zst");

    /** A name in lower case without the ending of a packed file. */
    static String unpackedName(String name) {
        for (String ending : PACKED_ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** Whether it begins with these characters, each a byte. */
    public boolean startsWith(String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but blanks stands in it. A byte order mark alone is as good as nothing. */
    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0) {
                return bytes.length <= 3 && ((b & 0xff) == 0xef || (b & 0xff) == 0xfe || (b & 0xff) == 0xff);
            }
        }
        return true;
    }

    /** Its bytes as text, characters beyond ASCII only roughly. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where the content begins, behind blanks and a byte order mark. */
    static int start(String text) {
        int start = 0;
        while (start < text.length() && isBlankOrMark(text.charAt(start))) {
            start++;
        }
        return start;
    }

    static boolean isBlankOrMark(char c) {
        return c <= ' ' || c == '\ufeff';
    }

    /** Whether the name ends so. */
    boolean isNamed(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of the input is in it. */
    boolean isWhole() {
        return bytes.length < BYTES;
    }
}
