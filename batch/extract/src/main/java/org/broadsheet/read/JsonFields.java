package org.broadsheet.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** The values of a JSON object that tell of an article; the others are skipped unread. */
final class JsonFields {
    /** In an object, as in {@code "publisher": {"name": ...}}, these hold the value. */
    private static final Set<String> VALUES = Set.of("name", "title", "value", "@value", "rendered", "main", "$oid");
    /** In an object that is a text ({@code "body": {"sections": [{"paragraphs": ...}]}}), these hold it. */
    private static final Set<String> TEXTS =
            Set.of("text", "value", "@value", "rendered", "content", "sections", "paragraphs");
    /** Objects whose members are as good as the record's own: of Elasticsearch, the Guardian, Fundus, JSON:API. */
    private static final Set<String> WRAPPERS = Set.of("_source", "fields", "html", "article", "attributes");

    private static final int MOST_VALUES = 5_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ArticleFields fields;
    private final FieldMap map;
    private final Set<String> seen = new HashSet<>();

    private JsonFields(FieldMap map) {
        this.map = map;
        this.fields = new ArticleFields(map);
    }

    /** @throws JacksonException when the text is no single JSON object */
    static ArticleFields parse(String json, FieldMap map) {
        JsonFields fields = new JsonFields(map);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "no JSON object");
            }
            fields.object(parser, "", true);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one JSON value");
            }
        }
        return fields.fields;
    }

    /**
     * Reads the members of an object.
     *
     * @param path of the object, with a point behind it where it is not the record itself
     * @param own whether its members are as good as the record's own
     */
    private void object(JsonParser parser, String path, boolean own) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (path.isEmpty()) {
                fields.addName(name);
            }
            String full = path + name;
            boolean isObject = value == JsonToken.START_OBJECT;
            if (isObject && own && WRAPPERS.contains(name)) {
                object(parser, full + ".", true);
            } else if (own && fields.wants(name) || fields.wants(full)) {
                value(parser, own ? name : full, full);
            } else if (isObject && map.columns().values().stream().anyMatch(column -> column.startsWith(full + "."))) {
                object(parser, full + ".", false);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void value(JsonParser parser, String name, String full) {
        List<String> found = new ArrayList<>();
        boolean content = fields.isContent(name);
        collect(parser, content ? TEXTS : VALUES, !content, found);
        if (!found.isEmpty() && seen.add(full)) {
            found.forEach(value -> fields.add(name, value));
            if (!full.equals(name) && map.columns().containsValue(full)) {
                found.forEach(value -> fields.add(full, value));
            }
        }
    }

    /**
     * Strings and whole numbers of the current value: itself, the items of a list, what stands under one of the names in
     * an object.
     *
     * @param anywhere look for the names in objects below others too
     */
    private static void collect(JsonParser parser, Set<String> names, boolean anywhere, List<String> found) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            if (found.size() < MOST_VALUES) {
                found.add(parser.getString());
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                collect(parser, names, anywhere, found);
            }
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean named = names.contains(parser.currentName().toLowerCase(Locale.ROOT));
                boolean structure = parser.nextToken().isStructStart();
                if (named || structure && anywhere) {
                    collect(parser, names, anywhere, found);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
