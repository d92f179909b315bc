package org.broadsheet.across;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.words.WordList;

/** Whether two shares are told of one whole: "GDP", "gross domestic product", "the national product". */
final class ShareOf {
    private static final Set<String> OUTPUT = Set.copyOf(
            WordList.english("claim-classes").where(0, "WHOLE").rows().get(0).parts(1));

    private ShareOf() {}

    static boolean isOne(String one, String other) {
        String mine = head(one);
        String others = head(other);
        return mine.equals(others) || OUTPUT.contains(mine) && OUTPUT.contains(others);
    }

    private static String head(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).trim();
        return Stems.stem(plain.substring(plain.lastIndexOf(' ') + 1));
    }
}
