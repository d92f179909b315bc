package org.broadsheet.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts parts of a page where its script would put them. A page that React renders on the server is sent with placeholders
 * ({@code <template id="B:1">}) and, at its end, with the parts that came late ({@code <div hidden id="S:1">}): what is
 * hidden there is the story as often as not.
 */
final class StreamedParts {
    private static final String SIGN = "id=\"S:";

    private StreamedParts() {}

    /** Moves the late parts of a page into their places; a part without a place stays where it is and is shown. */
    static void settle(Document page, String html) {
        if (!html.contains(SIGN)) {
            return;
        }
        Map<String, Element> places = new HashMap<>();
        for (Element place : page.getElementsByTag("template")) {
            places.put(place.id(), place);
        }
        for (Element part : List.copyOf(page.getElementsByAttribute("hidden"))) {
            if (!part.id().startsWith("S:")) {
                continue;
            }
            part.removeAttr("hidden");
            Element place = places.get("B:" + part.id().substring(2));
            if (place != null && place.parent() != null && !place.parents().contains(part)) {
                place.replaceWith(part);
            }
        }
    }
}
