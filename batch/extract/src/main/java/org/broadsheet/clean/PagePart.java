package org.broadsheet.clean;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.article.LeftOut.Reason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells by its name and attributes that an element is a part of the page and not of the article. */
final class PagePart {
    private static final Map<String, Reason> WORDS = load();
    private static final int LONGEST_ATTRIBUTE = 400;
    private static final int MOST_JOINED = 3;

    private PagePart() {}

    private static Map<String, Reason> load() {
        Map<String, Reason> words = new HashMap<>();
        for (String line : Resource.lines("page-parts.tsv")) {
            String[] column = line.split("\t");
            words.put(column[0], Reason.valueOf(column[1]));
        }
        return words;
    }

    /**
     * Why an element would be left out.
     *
     * @param sign what says so: a word of {@code page-parts.tsv}, a tag, an attribute
     */
    record Claim(Reason reason, String sign) {}

    /** What an element claims to be, or null where it claims nothing. */
    static @Nullable Claim of(Element element) {
        switch (element.normalName()) {
            case "nav", "footer", "aside", "menu":
                return new Claim(Reason.NAVIGATION, element.normalName());
            case "figcaption", "caption":
                return new Claim(Reason.CAPTION, "figcaption");
            case "html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote":
                return null;
            default:
                break;
        }
        if (element.attr("aria-hidden").equals("true") || element.hasAttr("hidden") || isNotDisplayed(element)) {
            return new Claim(Reason.NAVIGATION, "hidden");
        }
        Claim told = ofWords(element.id());
        if (told == null) {
            told = ofWords(element.className());
        }
        if (told == null) {
            told = ofWords(element.attr("data-testid"));
        }
        return told != null ? told : ofWords(element.attr("role"));
    }

    private static @Nullable Claim ofWords(String attribute) {
        if (attribute.isEmpty() || attribute.length() > LONGEST_ATTRIBUTE) {
            return null;
        }
        for (String name : attribute.split("\\s+")) {
            String[] words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                    .toLowerCase(java.util.Locale.ROOT)
                    .split("[^a-z]+");
            for (int from = 0; from < words.length; from++) {
                StringBuilder joined = new StringBuilder();
                for (int to = from; to < words.length && to < from + MOST_JOINED; to++) {
                    joined.append(to == from ? "" : " ").append(words[to]);
                    Reason reason = WORDS.get(joined.toString());
                    if (reason != null) {
                        return new Claim(reason, joined.toString());
                    }
                }
            }
        }
        return null;
    }

    private static boolean isNotDisplayed(Element element) {
        String style = element.attr("style");
        return style.contains("display") && style.replace(" ", "").contains("display:none");
    }
}
