package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that tell of its article, collected in one pass over all of them. */
final class PageMarks {
    private static final List<String> ADDRESS = List.of("og:url", "twitter:url");
    private static final List<String> META_KEYS = List.of("property", "name", "itemprop", "http-equiv");

    private static final int MOST_LABELS = 4;

    private final Map<String, List<String>> meta = new HashMap<>();
    private final Map<String, List<Element>> itemprops = new HashMap<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> lower = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<PageAuthors.Mark> authors = new ArrayList<>();
    private final List<String> jsonLd = new ArrayList<>();
    private @Nullable String canonical;

    /** Adds what an element tells; elements come in the order of the page. */
    void add(Element element) {
        switch (element.normalName()) {
            case "meta" -> addMeta(element);
            case "h1" -> headings.add(element);
            case "h2" -> lower.add(element);
            case "time" -> times.add(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    jsonLd.add(element.data());
                }
            }
            case "link" ->
                canonical = canonical == null && element.attr("rel").equalsIgnoreCase("canonical")
                        ? element.attr("href")
                        : canonical;
            default -> {
                if (PageAuthors.isMark(element)) {
                    authors.add(new PageAuthors.Mark(element, !headings.isEmpty()));
                }
            }
        }
        if (element.attributesSize() > 0 && element.hasAttr("itemprop")) {
            itemprops
                    .computeIfAbsent(element.attr("itemprop"), name -> new ArrayList<>())
                    .add(element);
        }
    }

    private void addMeta(Element element) {
        String content = Characters.field(element.attr("content"));
        for (String key : META_KEYS) {
            String name = element.attr(key).toLowerCase(Locale.ROOT);
            if (content != null && !name.isEmpty()) {
                meta.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    /** Contents of the meta elements of a lower-case name, empty where there is none. */
    List<String> meta(String name) {
        return meta.getOrDefault(name, List.of());
    }

    /** Content of the first meta element that has one of the names, best name first, or null. */
    @Nullable
    String metaFirst(List<String> names) {
        for (String name : names) {
            List<String> found = meta.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    /**
     * Values of pairs of meta elements whose label announces an author: {@code twitter:label1} "Written by" and {@code
     * twitter:data1}, as systems for search engines write them.
     */
    List<String> labelledAuthors() {
        List<String> authors = new ArrayList<>();
        for (int i = 1; i <= MOST_LABELS; i++) {
            List<String> labels = meta("twitter:label" + i);
            List<String> values = meta("twitter:data" + i);
            if (!labels.isEmpty() && !values.isEmpty() && BylineCue.isAlone(labels.get(0))) {
                authors.add(values.get(0));
            }
        }
        return authors;
    }

    /** Elements of an item property. */
    List<Element> itemprop(String name) {
        return itemprops.getOrDefault(name, List.of());
    }

    /** First-level headings. */
    List<Element> headings() {
        return headings;
    }

    /** Second-level headings. */
    List<Element> lowerHeadings() {
        return lower;
    }

    List<Element> times() {
        return times;
    }

    /** Elements that are marked as an author's, in order. */
    List<PageAuthors.Mark> authors() {
        return authors;
    }

    /** Contents of the JSON-LD scripts. */
    List<String> jsonLd() {
        return jsonLd;
    }

    /** What the page says are its addresses, canonical and absolute, the surest first; empty where it tells none. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String told : Arrays.asList(canonical, metaFirst(ADDRESS))) {
            String address = CanonicalUrl.of(told);
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
