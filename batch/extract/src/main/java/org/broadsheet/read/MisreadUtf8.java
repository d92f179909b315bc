package org.broadsheet.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Puts right UTF-8 that was read as Windows-1252 ("donâ€™t"): each run of characters beyond ASCII is turned back into
 * bytes, and where these are valid UTF-8 they are read as such. Done only where the text leaves no doubt: a misread
 * punctuation mark, several misread runs and hardly any run that is none, or misread letters within a word and no other run.
 */
final class MisreadUtf8 {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Text was saved wrongly at most this often in a row. */
    private static final int MOST_ROUNDS = 2;

    private MisreadUtf8() {}

    static String repair(String text) {
        String composed = isDecomposed(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        String repaired = repairComposed(composed);
        return repaired.equals(composed) ? text : repaired;
    }

    /** Whether a letter that misread text has, Ã or Â, is written as A and a mark: such text was decomposed after it was misread. */
    private static boolean isDecomposed(String text) {
        return text.contains("A\u0303") || text.contains("A\u0302") || text.contains("a\u0302");
    }

    private static String repairComposed(String text) {
        String repaired = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = once(repaired);
            if (next.equals(repaired)) {
                return next;
            }
            repaired = next;
        }
        return repaired;
    }

    private static String once(String text) {
        if (text.indexOf('\u00e2') < 0 && text.indexOf('\u00c3') < 0 && text.indexOf('\u00c2') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int misread = 0;
        int right = 0;
        boolean inWord = false;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 0x80) {
                out.append(text.charAt(i++));
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) >= 0x80) {
                end++;
            }
            String run = text.substring(i, end);
            String meant = meant(run);
            misread += meant == null ? 0 : 1;
            right += meant == null ? 1 : 0;
            inWord |= meant != null && isInWord(text, i, end) && areLetters(meant);
            out.append(meant == null ? run : meant);
            i = end;
        }
        boolean letters = inWord && right == 0 || misread >= 2 && right * 4 <= misread;
        boolean certain = text.contains("\u00e2\u20ac") ? misread > 0 : letters;
        // The closing quote's last byte is a control character that many programs drop.
        return certain ? out.toString().replace("\u00e2\u20ac", "\u201d") : text;
    }

    /** Whether what was meant are letters, or letters that were misread once more before. */
    private static boolean areLetters(String meant) {
        String before = meant(meant);
        return (before == null ? meant : before).chars().allMatch(Character::isLetter);
    }

    private static boolean isInWord(String text, int from, int end) {
        return from > 0
                && end < text.length()
                && Character.isLetter(text.charAt(from - 1))
                && Character.isLowerCase(text.charAt(end));
    }

    /** What the run was before it was misread, or null where it was not. */
    private static @Nullable String meant(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            int value = windowsByte(run.charAt(i));
            if (value < 0) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not valid UTF-8, so it was not misread.
            return null;
        }
    }

    private static int windowsByte(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xff : -1;
    }
}
