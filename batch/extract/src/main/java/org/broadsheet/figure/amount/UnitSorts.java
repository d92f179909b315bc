package org.broadsheet.figure.amount;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Figure;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What sort of unit a figure has: {@code age}, {@code duration}, {@code per}, {@code people}, {@code things}, {@code listed}. */
public final class UnitSorts {
    private static final Set<String> DURATIONS =
            WordSets.english("figure-contexts").get("duration-units");
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private UnitSorts() {}

    /** The sort of a unit by its name, {@code none} where it has none. */
    public static String of(Figure.Kind kind, @Nullable String unit) {
        if (unit == null) {
            return "none";
        }
        if (unit.endsWith(" of age")) {
            return "age";
        }
        if (unit.contains("/")) {
            return "per";
        }
        if (DURATIONS.contains(unit)) {
            return "duration";
        }
        if (kind != Figure.Kind.COUNT) {
            return "listed";
        }
        String head = unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return CALLINGS.contains(head) || PEOPLE.contains(head) ? "people" : "things";
    }
}
