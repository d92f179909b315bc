package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The fields of a JSON object that tell an article, whatever their names; the others are skipped unread. */
final class JsonFields {
    /** Names of each field, best first, compared without case, hyphen and underscore. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "id",
                    List.of(
                            "id",
                            "articleid",
                            "storyid",
                            "docid",
                            "documentid",
                            "recordid",
                            "guid",
                            "uuid",
                            "urn",
                            "identifier"),
            "url", List.of("canonicalurl", "url", "link", "sourceurl", "webpageurl", "weburl", "uri", "permalink"),
            "site",
                    List.of(
                            "site",
                            "sitename",
                            "publisher",
                            "source",
                            "publication",
                            "outlet",
                            "sourcename",
                            "sourcedomain"),
            "title", List.of("title", "headline", "articletitle"),
            "byline", List.of("byline", "authors", "author", "creator", "writers"),
            "published",
                    List.of(
                            "publishedat",
                            "published",
                            "datepublished",
                            "publishdate",
                            "publisheddate",
                            "pubdate",
                            "publicationdate",
                            "publishtime",
                            "datepublish",
                            "date",
                            "datetime",
                            "createdat",
                            "timestamp"),
            "modified",
                    List.of(
                            "modifiedat",
                            "modified",
                            "datemodified",
                            "datemodify",
                            "updatedat",
                            "updated",
                            "lastmodified"),
            "language", List.of("language", "lang", "languagecode"),
            "text",
                    List.of(
                            "text",
                            "body",
                            "content",
                            "maintext",
                            "articlebody",
                            "articletext",
                            "fulltext",
                            "contenttext",
                            "bodytext",
                            "story"),
            "html", List.of("html", "contenthtml", "bodyhtml", "rawhtml", "pagehtml", "htmlcontent"));

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:p|br|div|html|body|article|h[1-6]|ul|span)(?:\\s[^<>]{0,300})?/?>", Pattern.CASE_INSENSITIVE);
    /** Inside an object, as in {@code "publisher": {"name": ...}}, these hold the value. */
    private static final Set<String> VALUE_NAMES = Set.of("name", "title", "value", "@value");

    private static final int MOST_VALUES = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private JsonFields() {}

    /**
     * What the content of an article is.
     *
     * @param html whether it is markup
     */
    record Content(String value, boolean html) {}

    /** @throws JacksonException when the text is no single JSON object */
    static JsonFields parse(String json) {
        JsonFields fields = new JsonFields();
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new tools.jackson.core.exc.StreamReadException(parser, "no JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.read(name, parser);
            }
            if (parser.nextToken() != null) {
                throw new tools.jackson.core.exc.StreamReadException(parser, "more than one JSON value");
            }
        }
        return fields;
    }

    private void read(String name, JsonParser parser) {
        String folded = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        if (names.size() < MOST_VALUES) {
            names.add(name);
        }
        boolean known = ALIASES.values().stream().anyMatch(aliases -> aliases.contains(folded));
        if (!known) {
            parser.skipChildren();
            return;
        }
        List<String> found = new ArrayList<>();
        collect(parser, found);
        values.putIfAbsent(folded, found);
    }

    /** Strings and numbers of the current value: itself, the items of a list, the name in an object. */
    private static void collect(JsonParser parser, List<String> found) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return;
        }
        if (token.isScalarValue()) {
            add(parser, token, found);
            return;
        }
        int depth = 1;
        String field = null;
        while (depth > 0) {
            token = parser.nextToken();
            if (token == null) {
                return;
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
                field = null;
            } else if (token == JsonToken.PROPERTY_NAME) {
                field = parser.currentName();
            } else if (field == null || VALUE_NAMES.contains(field.toLowerCase(Locale.ROOT))) {
                add(parser, token, found);
            }
        }
    }

    private static void add(JsonParser parser, JsonToken token, List<String> found) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            String value = parser.getString();
            if (!value.isBlank() && found.size() < MOST_VALUES) {
                found.add(MisreadUtf8.repair(value.indexOf('\0') < 0 ? value : value.replace("\0", "")));
            }
        }
    }

    /** Names of the object's fields, for a message. */
    String names() {
        String all = String.join(", ", names);
        return all.length() > 200 ? all.substring(0, 200) + "..." : all;
    }

    /** All values of a field, empty where it is missing. */
    List<String> all(String field) {
        for (String alias : ALIASES.getOrDefault(field, List.of())) {
            List<String> found = values.get(alias);
            if (found != null && !found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A field's first value, or null. */
    @Nullable
    String first(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? null : all.get(0).strip();
    }

    /** The article's text, or else its page; nothing where neither is there. */
    Optional<Content> content() {
        List<String> text = all("text");
        if (!text.isEmpty()) {
            String value = String.join("\n\n", text);
            return Optional.of(new Content(value, isMarkup(value)));
        }
        List<String> html = all("html");
        return html.isEmpty() ? Optional.empty() : Optional.of(new Content(html.get(0), true));
    }

    private static boolean isMarkup(String value) {
        return value.indexOf('<') >= 0 && MARKUP.matcher(value).find();
    }
}
