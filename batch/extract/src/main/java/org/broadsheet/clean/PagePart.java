package org.broadsheet.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.words.WordList;
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
        for (WordList.Row row : WordList.anyLanguage("page-parts").rows()) {
            words.put(row.cell(0), Reason.valueOf(row.cell(1)));
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
        String[] last = new String[MOST_JOINED];
        int joined = 0;
        int start = -1;
        for (int i = 0; i <= attribute.length(); i++) {
            char c = i < attribute.length() ? attribute.charAt(i) : ' ';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean innerCapital = start >= 0 && c >= 'A' && c <= 'Z' && attribute.charAt(i - 1) >= 'a';
            if (start >= 0 && (!letter || innerCapital)) {
                Claim claim = ofWord(attribute.substring(start, i).toLowerCase(Locale.ROOT), last, joined);
                if (claim != null) {
                    return claim;
                }
                joined = Math.min(joined + 1, MOST_JOINED);
                start = -1;
            }
            start = letter && start < 0 ? i : start;
            joined = c == ' ' ? 0 : joined;
        }
        return null;
    }

    /** Looks up a word alone and joined to the ones before it, which it is then added to. */
    private static @Nullable Claim ofWord(String word, String[] last, int count) {
        String joined = word;
        Reason reason = WORDS.get(word);
        for (int back = 1; reason == null && back <= Math.min(count, MOST_JOINED - 1); back++) {
            joined = last[back - 1] + " " + joined;
            reason = WORDS.get(joined);
        }
        System.arraycopy(last, 0, last, 1, last.length - 1);
        last[0] = word;
        return reason == null ? null : new Claim(reason, joined);
    }

    private static boolean isNotDisplayed(Element element) {
        String style = element.attr("style");
        return style.contains("display") && style.replace(" ", "").contains("display:none");
    }
}
