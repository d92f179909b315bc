package org.broadsheet.pipeline.dashboard;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a page holds, as JSON in which no text can end the element that it stands in. */
final class PageJson {
    private PageJson() {}

    /** Maps, lists, texts, numbers, truth values and null; a map in its own order. */
    static String of(@Nullable Object value) {
        // Outside of texts JSON has none of these characters.
        return JsonMapper.shared()
                .writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
