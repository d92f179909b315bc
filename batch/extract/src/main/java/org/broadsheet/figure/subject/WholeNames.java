package org.broadsheet.figure.subject;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.words.WordList;

/** Short names of what shares are often a share of: "gross domestic product" is "GDP". From {@code whole-names.tsv}. */
public final class WholeNames {
    private final Map<String, String> names = new HashMap<>();

    public WholeNames() {
        for (WordList.Row row : WordList.english("whole-names").rows()) {
            names.put(row.cell(0), row.cell(1));
        }
    }

    boolean knows(String whole) {
        return names.containsKey(whole.toLowerCase(Locale.ROOT));
    }

    /** The name by which a whole is told, the same where it has no other. */
    public String of(String whole) {
        return names.getOrDefault(whole.toLowerCase(Locale.ROOT), whole);
    }
}
