package org.broadsheet.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. In this order: a byte order mark; UTF-16 told by its NUL bytes; strict UTF-8; the page's own
 * declaration; UTF-8 with stray bytes; the code in which it has common words ({@link LegacyCode}); what ICU's detector is
 * sure of; Windows-1252. UTF-8 comes before the declaration
 * because text of another encoding practically never happens to be valid UTF-8, while declarations are often wrong.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final byte[] BOM_UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** Encodings whose byte patterns ICU tells from Latin text for certain; among Latin ones its guess is weak. */
    private static final Set<String> TOLD_BY_ICU = Set.of(
            "GB18030",
            "BIG5",
            "SHIFT_JIS",
            "EUC-JP",
            "EUC-KR",
            "ISO-2022-JP",
            "ISO-2022-KR",
            "ISO-2022-CN",
            "KOI8-R",
            "WINDOWS-1251",
            "ISO-8859-5",
            "ISO-8859-6",
            "WINDOWS-1256",
            "ISO-8859-7",
            "WINDOWS-1253",
            "ISO-8859-8",
            "ISO-8859-8-I",
            "WINDOWS-1255");
    /** Encodings that it takes for each other. */
    private static final Set<String> GUESSED_BY_ICU =
            Set.of("ISO-8859-2", "WINDOWS-1250", "ISO-8859-9", "WINDOWS-1254");

    private static final int SURE = 40;
    /** Common words that no text has by chance in a code that is not its own. */
    private static final int SURE_WORDS = 2;

    private static final int SAMPLE_BYTES = 50_000;

    private Encoding() {}

    /**
     * The text, without byte order mark and NUL characters, UTF-8 misread as Windows-1252 put right; nothing where no
     * encoding explains the bytes.
     *
     * @param declared what the content says of itself, or null
     */
    static Optional<String> decode(byte[] bytes, @Nullable Charset declared) {
        Optional<Charset> wide = ofWideChars(bytes);
        if (wide.isPresent()) {
            return Optional.of(tidy(new String(bytes, wide.get())));
        }
        byte[] content = startsWith(bytes, BOM_UTF_8) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        return strict(content, StandardCharsets.UTF_8)
                .or(() -> declared == null || declared.equals(StandardCharsets.UTF_8)
                        ? Optional.empty()
                        : strict(content, latin1IsWindows(declared)))
                .or(() -> nearlyUtf8(content))
                .or(() -> detected(content))
                .or(() -> windows1252(content))
                .map(Encoding::tidy);
    }

    /**
     * The encoding that content says it has, or null where it says none that is known.
     *
     * @param within how many of its bytes are looked at
     * @param declaration what it is said in; its first group is the name
     */
    static @Nullable Charset declared(byte[] content, int within, Pattern declaration) {
        Matcher declared = declaration.matcher(
                new String(content, 0, Math.min(content.length, within), StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return null;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A declaration nobody can follow is as good as none: the bytes decide.
            return null;
        }
    }

    /**
     * The encoding that a sample shows, for records of which each alone shows too little; null where it is UTF-8, or
     * where nothing is sure.
     */
    static @Nullable Charset of(byte[] sample) {
        if (strict(withoutCutCharacter(sample), StandardCharsets.UTF_8).isPresent()) {
            return null;
        }
        return guessed(sample).orElse(WINDOWS_1252);
    }

    private static byte[] withoutCutCharacter(byte[] sample) {
        int length = sample.length;
        while (length > 0 && sample.length - length < 4 && sample[length - 1] < 0) {
            length--;
        }
        return length == sample.length ? sample : Arrays.copyOf(sample, length);
    }

    /** UTF-16 or UTF-32, by byte order mark or by where the NUL bytes of ASCII characters stand. */
    static Optional<Charset> ofWideChars(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int length = Math.min(bytes.length, 4096);
        int evenNul = 0;
        int oddNul = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                evenNul += 1 - (i & 1);
                oddNul += i & 1;
            }
        }
        if (length >= 8 && oddNul > length * 2 / 5 && evenNul < length / 50) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return length >= 8 && evenNul > length * 2 / 5 && oddNul < length / 50
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Place and value of the first byte that is no UTF-8, for a message. */
    static String firstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int at = in.position();
        return at < bytes.length
                ? String.format("no known encoding; not UTF-8 from byte %d, 0x%02x", at, bytes[at])
                : "no known encoding";
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            // Not this encoding: the next candidate is asked.
            return Optional.empty();
        }
    }

    /** UTF-8 with a few stray bytes, as when pages of two encodings were pasted together or the end was cut. */
    private static Optional<String> nearlyUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int strays = 0;
        CoderResult result;
        while ((result = decoder.decode(in, out, true)).isError()) {
            for (int i = 0; i < result.length(); i++) {
                byte stray = in.get();
                boolean cutAtEnd = bytes.length - in.position() < 3;
                String character = cutAtEnd ? "" : new String(new byte[] {stray}, WINDOWS_1252);
                out.put(character);
                strays++;
            }
        }
        out.flip();
        long multibyte = out.chars().filter(c -> c >= 0x80).count() - strays;
        boolean cutOnly = strays > 0 && strays <= 3 && multibyte > 0;
        return cutOnly || multibyte > 10L * strays ? Optional.of(out.toString()) : Optional.empty();
    }

    private static Optional<String> detected(byte[] bytes) {
        return guessed(bytes).flatMap(charset -> strict(bytes, charset));
    }

    private static Optional<Charset> guessed(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE_BYTES ? Arrays.copyOf(bytes, SAMPLE_BYTES) : bytes;
        return LegacyCode.of(sample, SURE_WORDS)
                .or(() -> guessedByIcu(sample, TOLD_BY_ICU))
                .or(() -> LegacyCode.of(sample, 1))
                .or(() -> guessedByIcu(sample, GUESSED_BY_ICU));
    }

    private static Optional<Charset> guessedByIcu(byte[] sample, Set<String> trusted) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        CharsetMatch best = detector.detect();
        if (best == null
                || best.getConfidence() < SURE
                || !trusted.contains(best.getName().toUpperCase(Locale.ROOT))
                || !Charset.isSupported(best.getName())) {
            return Optional.empty();
        }
        return Optional.of(Charset.forName(best.getName()));
    }

    private static Optional<String> windows1252(byte[] bytes) {
        int unmapped = 0;
        for (byte b : bytes) {
            int value = b & 0xff;
            if (value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d) {
                unmapped++;
            }
        }
        String text = new String(bytes, WINDOWS_1252);
        long letters =
                text.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        // Text of a Latin script is mostly ASCII letters; five of the 256 bytes are not assigned at all.
        return unmapped * 200L <= bytes.length && letters * 3 > bytes.length ? Optional.of(text) : Optional.empty();
    }

    private static Charset latin1IsWindows(Charset charset) {
        // As browsers do: text that says ISO-8859-1 or ASCII uses the characters of Windows-1252.
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS_1252
                : charset;
    }

    private static String tidy(String text) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return MisreadUtf8.repair(unmarked.indexOf('\0') < 0 ? unmarked : unmarked.replace("\0", ""));
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
