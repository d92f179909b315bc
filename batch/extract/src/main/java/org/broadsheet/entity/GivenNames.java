package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;

/** Given names: whose they are, and which short forms stand for which. Immutable. */
public final class GivenNames {
    /** Names of the census, then those that it lacks or gives to the wrong sex. */
    private static final List<String> LISTS = List.of("census-names", "given-names");

    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Set<String>> shortForms = new HashMap<>();

    private GivenNames() {}

    /**
     * Loads the lists from the class path.
     *
     * @throws java.io.UncheckedIOException when one is missing
     */
    public static GivenNames load() {
        GivenNames names = new GivenNames();
        for (String list : LISTS) {
            for (WordList.Row row : WordList.english(list).rows()) {
                names.genders.put(row.cell(0), Gender.ofLetter(row.cell(1)));
            }
        }
        for (WordList.Row row : WordList.english("nicknames").rows()) {
            List<String> forms = new ArrayList<>(row.parts(1));
            forms.add(row.cell(0));
            forms.forEach(form -> names.shortForms
                    .computeIfAbsent(form, key -> new HashSet<>())
                    .addAll(forms));
        }
        return names;
    }

    /** Whose a given name is; unknown where it is not listed or is either's. */
    Gender gender(String name) {
        String key = Names.key(name);
        Gender whole = genders.getOrDefault(key, Gender.UNKNOWN);
        int blank = key.indexOf(' ');
        return whole != Gender.UNKNOWN || blank < 0
                ? whole
                : genders.getOrDefault(key.substring(0, blank), Gender.UNKNOWN);
    }

    /** Whether two given names may be one person's: alike, one the other's initial or short form. */
    public boolean agree(String one, String other) {
        String a = Names.key(one);
        String b = Names.key(other);
        if (a.equals(b)) {
            return true;
        }
        if (a.length() == 1 || b.length() == 1) {
            return !a.isEmpty() && !b.isEmpty() && a.codePointAt(0) == b.codePointAt(0);
        }
        return shortForms.getOrDefault(a, Set.of()).contains(b);
    }

    /** A given name and those that stand for it, for comparison. */
    public Set<String> forms(String name) {
        String key = Names.key(name);
        Set<String> forms = new HashSet<>(shortForms.getOrDefault(key, Set.of()));
        forms.add(key);
        return forms;
    }

    /** Whether a word is a given name listed. */
    public boolean isGiven(String word) {
        return genders.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
