package org.broadsheet.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.words.WordList;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells by its name and attributes that an element is a part of the page and not of the article. */
final class PagePart {
    private static final NamedParts<Reason> WORDS = load();
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private PagePart() {}

    private static NamedParts<Reason> load() {
        Map<String, Reason> words = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("page-parts").rows()) {
            words.put(row.cell(0), Reason.valueOf(row.cell(1)));
        }
        return new NamedParts<>(words);
    }

    /**
     * Why an element would be left out.
     *
     * @param sign what says so: a word of {@code page-parts.tsv}, a tag, an attribute
     * @param isElement whether it is the kind of element that says so, not its name
     */
    record Claim(Reason reason, String sign, boolean isElement) {}

    /** What an element claims to be, or null where it claims nothing. */
    static @Nullable Claim of(Element element) {
        switch (element.normalName()) {
            case "nav", "footer", "aside", "menu":
                return new Claim(Reason.NAVIGATION, "<" + element.normalName() + ">", true);
            case "form":
                return new Claim(Reason.PROMOTION, "<form>", true);
            case "figcaption", "caption":
                return new Claim(Reason.CAPTION, "<figcaption>", true);
            case "html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote":
                return null;
            default:
                break;
        }
        if (element.attributesSize() == 0) {
            return null;
        }
        if (element.hasAttr("placeholder") || element.hasAttr("fallback")) {
            boolean ad =
                    element.parent() != null && element.parent().normalName().endsWith("-ad");
            return new Claim(ad ? Reason.ADVERTISING : Reason.NAVIGATION, "<placeholder>", true);
        }
        if (isHidden(element)) {
            return new Claim(Reason.NAVIGATION, "<hidden>", false);
        }
        Claim told = isNamedByHeading(element) ? null : ofWords(element.id());
        if (told == null) {
            told = ofWords(element.className());
        }
        if (told == null) {
            told = ofWords(element.attr("data-testid"));
        }
        return told != null ? told : ofWords(element.attr("role"));
    }

    /** Whether the id is made of the words of the heading in it, as those of the sections of a text are. */
    private static boolean isNamedByHeading(Element element) {
        Element first = element.firstElementChild();
        if (first == null
                || !HEADINGS.contains(first.normalName())
                || element.id().isEmpty()) {
            return false;
        }
        String id = Characters.fold(element.id().replace('-', ' ').replace('_', ' '));
        return id.indexOf(' ') > 0 && Characters.fold(first.text()).startsWith(id);
    }

    private static @Nullable Claim ofWords(String attribute) {
        NamedParts.Hit<Reason> hit = WORDS.first(attribute);
        return hit == null ? null : new Claim(hit.meaning(), hit.sign(), false);
    }

    /** Whether an element says that it is not shown. */
    static boolean isHidden(Element element) {
        return element.attributesSize() > 0 && isSaidHidden(element);
    }

    private static boolean isSaidHidden(Element element) {
        return element.attr("aria-hidden").equals("true") || element.hasAttr("hidden") || isNotDisplayed(element);
    }

    private static boolean isNotDisplayed(Element element) {
        String style = element.attr("style");
        return style.contains("display") && style.replace(" ", "").contains("display:none");
    }
}
