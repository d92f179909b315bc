package org.broadsheet.across;

import java.util.HashMap;
import java.util.Map;

/** The wordings of texts, each made once, so that the texts of many reprints cost as much as those of one. Of one thread. */
public final class Wordings {
    private final Map<String, Wording> known = new HashMap<>();

    /** The wording of a text. */
    public Wording of(String text) {
        return known.computeIfAbsent(text, Wording::of);
    }

    /** Forgets them, between one story and the next. */
    public void clear() {
        known.clear();
    }
}
