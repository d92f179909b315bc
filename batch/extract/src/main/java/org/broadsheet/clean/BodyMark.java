package org.broadsheet.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.words.WordList;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says by the name of an element that holds its article, the strongest first. */
enum BodyMark {
    /** The text of the article. */
    BODY,
    /** The article with its head, and with what stands around its text. */
    ARTICLE,
    /** The page without its frame. */
    MAIN,
    /** The sentences between headline and text that sum the article up: its deck, standfirst or lead. */
    DECK;

    private static final List<String> NAMES = List.of("itemprop", "class", "id", "role", "data-testid");
    private static final NamedParts<BodyMark> WORDS = load();

    private static NamedParts<BodyMark> load() {
        Map<String, BodyMark> words = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("body-marks").rows()) {
            words.put(row.cell(0), valueOf(row.cell(1)));
        }
        return new NamedParts<>(words);
    }

    /** The mark of an element, or null where it has none. */
    static @Nullable BodyMark of(Element element) {
        BodyMark told = null;
        for (String attribute : element.attributesSize() == 0 ? List.<String>of() : NAMES) {
            told = stronger(told, ofWords(element.attr(attribute)));
        }
        return switch (element.normalName()) {
            case "article" -> stronger(told, ARTICLE);
            case "main" -> stronger(told, MAIN);
            default -> told;
        };
    }

    /** Whether an element says that it holds an article or its text. */
    static boolean isStory(Element element) {
        BodyMark mark = of(element);
        return mark == BODY || mark == ARTICLE;
    }

    private static @Nullable BodyMark ofWords(String attribute) {
        BodyMark told = null;
        for (NamedParts.Hit<BodyMark> hit : WORDS.all(attribute)) {
            told = stronger(told, hit.meaning());
        }
        return told;
    }

    /** Whether an element says that it holds the deck; such words say something else of elements that hold a story. */
    static boolean isDeck(Element element) {
        for (String attribute : new String[] {"itemprop", "class", "id", "data-testid"}) {
            for (NamedParts.Hit<BodyMark> hit : WORDS.all(element.attr(attribute))) {
                if (hit.meaning() == DECK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable BodyMark stronger(@Nullable BodyMark a, @Nullable BodyMark b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }
}
