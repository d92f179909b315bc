package org.broadsheet.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON-LD script as pages really write it: inside CDATA or a comment, with line breaks in strings, commas behind the
 * last item, a semicolon at the end. Of a script that is no JSON all the same (an unescaped quote, a cut end) the plain
 * fields of its article are taken by themselves.
 */
final class JsonLdScript {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern WRAPPING_BEFORE = Pattern.compile("(?:\\s|\ufeff|//|/\\*|\\*/|<!--|<!\\[CDATA\\[)+");
    private static final Pattern WRAPPING_BEHIND = Pattern.compile("(?:\\s|//|/\\*|\\*/|-->|\\]\\]>|;)+$");
    /** Characters of what may stand behind the data; blanks aside. */
    private static final String BEHIND = "/*->];";

    private static final Pattern ARTICLE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(\\w{0,30}(?:Article|BlogPosting))\"");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|dateCreated|inLanguage|url)\"\\s*:\\s*\"([^\"\\\\\\n]{1,400})\"");
    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s*:\\s*\\[?\\s*\\{[^{}\\[\\]]{0,300}?\"name\"\\s*:\\s*\"([^\"\\\\\\n]{1,100})\"");

    private JsonLdScript() {}

    /** The script's tree, or nothing where it describes no article that can be read. */
    static Optional<JsonNode> read(String script) {
        String json = unwrapped(script);
        try {
            return Optional.of(LENIENT.readTree(json));
        } catch (JacksonException e) {
            return fields(json);
        }
    }

    /** A script without the comments, CDATA marks and blanks around its data. */
    private static String unwrapped(String script) {
        Matcher before = WRAPPING_BEFORE.matcher(script);
        int start = before.lookingAt() ? before.end() : 0;
        int behind = script.length();
        while (behind > start && isBehind(script.charAt(behind - 1))) {
            behind--;
        }
        Matcher wrapping = WRAPPING_BEHIND.matcher(script);
        return script.substring(start, wrapping.find(behind) ? wrapping.start() : script.length());
    }

    private static boolean isBehind(char c) {
        return c <= ' ' || BEHIND.indexOf(c) >= 0;
    }

    private static Optional<JsonNode> fields(String json) {
        Matcher type = ARTICLE.matcher(json);
        if (!type.find()) {
            return Optional.empty();
        }
        ObjectNode article = LENIENT.createObjectNode();
        article.put("@type", type.group(1));
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            if (!article.has(field.group(1))) {
                article.put(field.group(1), field.group(2));
            }
        }
        Matcher author = AUTHOR.matcher(json);
        if (author.find()) {
            article.put("author", author.group(1));
        }
        return Optional.of(article);
    }
}
