package org.broadsheet.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;

/** Given names: whose they are, and which short forms stand for which. Immutable. */
final class GivenNames {
    /** CoreNLP's list of some 14,000 given names, from the models. */
    private static final String GENDERS = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Set<String>> shortForms = new HashMap<>();

    private GivenNames() {}

    /**
     * Loads the lists from the class path.
     *
     * @throws UncheckedIOException when one is missing
     */
    static GivenNames load() {
        GivenNames names = new GivenNames();
        try (InputStream in = GivenNames.class.getResourceAsStream(GENDERS)) {
            if (in == null) {
                throw new IOException("no list of given names " + GENDERS);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                names.add(line.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (WordList.Row row : WordList.english("given-names").rows()) {
            names.genders.put(row.cell(0), Gender.ofLetter(row.cell(1)));
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

    private void add(String[] fields) {
        if (fields.length == 2) {
            Gender gender = fields[1].strip().equals("MALE") ? Gender.MALE : Gender.FEMALE;
            // A name in the list under both is either's.
            genders.merge(fields[0].strip(), gender, (one, other) -> one == other ? one : Gender.UNKNOWN);
        }
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
    boolean agree(String one, String other) {
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

    /** Whether a word is a given name listed. */
    boolean isGiven(String word) {
        return genders.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
