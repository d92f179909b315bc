package org.broadsheet.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schema.org description of a page's article, from its JSON-LD scripts. Of several articles, as in a {@code @graph} with
 * the teasers beside the story, it is the one with the page's address, or else its headline, or else the first.
 */
final class JsonLd {
    private static final int LARGEST_SCRIPT = 2_000_000;
    private static final int MOST_NODES = 5000;
    /** Where an article tells its address, as a text or as the {@code @id} of a page. */
    private static final List<String> ADDRESSES = List.of("url", "@id", "mainEntityOfPage");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private @Nullable JsonNode article;
    private @Nullable JsonNode page;
    private @Nullable JsonNode site;

    private JsonLd() {}

    static JsonLd of(PageMarks marks) {
        JsonLd data = new JsonLd();
        for (String script : marks.jsonLd()) {
            if (!script.isBlank() && script.length() <= LARGEST_SCRIPT) {
                data.read(script);
            }
        }
        data.article = data.articles.size() > 1
                ? data.ofPage(marks)
                : data.articles.stream().findFirst().orElse(null);
        return data;
    }

    private JsonNode ofPage(PageMarks marks) {
        List<String> addresses = marks.addresses();
        for (JsonNode one : articles) {
            if (ADDRESSES.stream().anyMatch(field -> addresses.contains(address(one, field)))) {
                return one;
            }
        }
        Set<String> titles = new HashSet<>();
        marks.headings().forEach(heading -> titles.add(folded(heading.text())));
        titles.add(folded(marks.metaFirst(List.of("og:title", "twitter:title"))));
        titles.remove("");
        for (JsonNode one : articles) {
            if (titles.contains(folded(first(one, "headline")))) {
                return one;
            }
        }
        return articles.get(0);
    }

    /** The address in a field, or an empty text. */
    private static String address(JsonNode article, String field) {
        JsonNode told = article.get(field);
        String canonical =
                CanonicalUrl.of(told != null && told.isObject() ? first(told, "@id") : first(article, field));
        return canonical == null ? "" : canonical;
    }

    private static String folded(@Nullable String title) {
        return title == null
                ? ""
                : NO_WORD.matcher(title.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }

    private void read(String json) {
        JsonNode tree = JsonLdScript.read(json).orElse(null);
        if (tree == null) {
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(tree);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                sort(node);
            }
            for (JsonNode child : node) {
                if (child.isContainer()) {
                    open.add(child);
                }
            }
        }
    }

    private void sort(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id != null && id.isString() && node.size() > 1) {
            byId.putIfAbsent(id.asString(), node);
        }
        for (String type : texts(node.get("@type"))) {
            String lower = type.toLowerCase(Locale.ROOT);
            if (isArticle(lower)) {
                articles.add(node);
            } else if (page == null && lower.endsWith("webpage")) {
                page = node;
            } else if (site == null && lower.endsWith("website")) {
                site = node;
            }
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("article")
                || type.endsWith("blogposting")
                || type.endsWith("socialmediaposting")
                || type.equals("report")
                || type.equals("reportage");
    }

    /** A text field of the article, or else of the page, or null. */
    @Nullable
    String text(String field) {
        String told = first(article, field);
        return told != null ? told : first(page, field);
    }

    /** A text field of the article alone, or null. */
    @Nullable
    String articleText(String field) {
        return first(article, field);
    }

    private static @Nullable String first(@Nullable JsonNode node, String field) {
        if (node == null) {
            return null;
        }
        List<String> texts = texts(node.get(field));
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The entries of a live blog, each its headline and its text, in the order told; empty where there are none. */
    List<String> updates() {
        List<String> told = new ArrayList<>();
        JsonNode updates = article == null ? null : article.get("liveBlogUpdate");
        if (updates != null) {
            for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
                for (String field : List.of("headline", "articleBody")) {
                    String text = update.isObject() ? first(update, field) : null;
                    if (text != null) {
                        told.add(text);
                    }
                }
            }
        }
        return told;
    }

    /** Names of the article's authors. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        if (article != null) {
            JsonNode author = article.get("author");
            names(author == null ? article.get("creator") : author, names);
        }
        return names;
    }

    /** Name of the publisher, or of the whole site, or null. */
    @Nullable
    String publisher() {
        List<String> names = new ArrayList<>();
        if (article != null) {
            names(article.get("publisher"), names);
        }
        if (names.isEmpty() && site != null) {
            names(site, names);
        }
        return names.isEmpty() ? null : names.get(0);
    }

    private void names(@Nullable JsonNode node, List<String> names) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (!item.isArray()) {
                    names(item, names);
                }
            }
        } else if (node.isString()) {
            names.add(node.asString());
        } else if (node.isObject()) {
            JsonNode id = node.get("@id");
            JsonNode target = node.has("name") || id == null ? node : byId.getOrDefault(id.asString(""), node);
            JsonNode name = target.get("name");
            // Some systems put the person where its name belongs.
            JsonNode named = name != null && name.isObject() ? name : target;
            List<String> told = texts(named.get("name"));
            names.addAll(told.isEmpty() ? parts(named) : told);
        }
    }

    /** A name in two fields, as {@code givenName} and {@code familyName}. */
    private static List<String> parts(JsonNode person) {
        String given = first(person, "givenName");
        String family = first(person, "familyName");
        if (family == null) {
            return given == null ? List.of() : List.of(given);
        }
        return List.of(given == null ? family : given + " " + family);
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            for (JsonNode item : node) {
                if (item.isString()) {
                    texts.add(item.asString());
                }
            }
        } else if (node != null && (node.isString() || node.isNumber())) {
            texts.add(node.asString());
        }
        return texts;
    }
}
