package org.broadsheet.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Text that went through one program too many: HTML entities ({@code &rsquo;}) and the escapes of byte strings ({@code
 * \xe2\x80\x99}) or characters ({@code \u2019}) in what is no markup. They are read as what they stand for, once: what
 * then looks like an entity was meant to.
 */
final class EscapedText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** Characters beyond ASCII as bytes of UTF-8, two and more of them. */
    private static final Pattern BYTES = Pattern.compile("(?:\\\\x[89a-fA-F][0-9a-fA-F]){2,}");

    private static final Pattern CHARACTERS = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private EscapedText() {}

    static String decode(String text) {
        String bytes = text.contains("\\x") ? BYTES.matcher(text).replaceAll(EscapedText::ofBytes) : text;
        String characters = bytes.contains("\\u")
                ? CHARACTERS
                        .matcher(bytes)
                        .replaceAll(hex ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))))
                : bytes;
        return characters.indexOf('&') >= 0 && ENTITY.matcher(characters).find()
                ? Parser.unescapeEntities(characters, true)
                : characters;
    }

    private static String ofBytes(java.util.regex.MatchResult run) {
        String hex = run.group().replace("\\x", "");
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        try {
            return Matcher.quoteReplacement(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            // No UTF-8: whatever it is, it stays as it stands.
            return Matcher.quoteReplacement(run.group());
        }
    }
}
