package org.broadsheet.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Reads roles as articles write them: "the Romanian President" is the office of president of Romania. Immutable. */
public final class RoleReader {
    private static final int LONGEST_OFFICE = 3;
    private static final int LONGEST_NAME = 5;

    private static final Set<String> LEADS = Set.of("of", "for", "at");

    private final Map<String, String> offices = new HashMap<>();
    private final NameRegistry registry;

    /** Loads the word list of offices. */
    public RoleReader(NameRegistry registry) {
        this.registry = registry;
        for (WordList.Row row : WordList.english("roles").rows()) {
            offices.put(row.cell(0), row.cell(2).isEmpty() ? row.cell(0) : row.cell(2));
        }
    }

    /** What a role says. */
    record Reading(Set<String> offices, Set<String> of, Set<String> words) {}

    Reading read(String role) {
        List<String> words = words(role);
        Set<String> held = new HashSet<>();
        for (int end = words.size(); end > 0; ) {
            int length = officeEnding(words, end);
            if (length > 0) {
                String word = String.join("-", words.subList(end - length, end)).toLowerCase(Locale.ROOT);
                held.add(offices.getOrDefault(word, word));
            }
            end -= Math.max(1, length);
        }
        Set<String> of = new HashSet<>();
        for (int from = 0; from < words.size(); ) {
            int length = 1;
            for (int end = Math.min(words.size(), from + LONGEST_NAME); end > from; end--) {
                String belongs = registry.belongsTo(String.join(" ", words.subList(from, end)));
                if (belongs != null) {
                    of.add(belongs);
                    length = end - from;
                    break;
                }
            }
            from += length;
        }
        return new Reading(held, of, namesBehind(words, of));
    }

    /** Capitalized words behind "of", "for" or "at" that no known name holds. */
    private Set<String> namesBehind(List<String> words, Set<String> of) {
        Set<String> names = new HashSet<>();
        boolean behind = false;
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (behind && capital && of.isEmpty()) {
                names.add(FoldedName.key(word));
            }
            behind = capital ? behind : LEADS.contains(word);
        }
        return names;
    }

    private int officeEnding(List<String> words, int end) {
        for (int length = Math.min(LONGEST_OFFICE, end); length > 0; length--) {
            String word = String.join("-", words.subList(end - length, end)).toLowerCase(Locale.ROOT);
            if (offices.containsKey(word)) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> words(String role) {
        List<String> words = new ArrayList<>();
        for (String word : role.replace('-', ' ').split("[\\s,;()]+", -1)) {
            String bare = word.replaceAll("(?:'s|’s|['’])$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    /** The country or body that a name belongs to, or null. */
    @Nullable
    String belongsTo(String name) {
        return registry.belongsTo(name);
    }

    /**
     * The context of a name.
     *
     * @param roles what its articles call the bearer
     * @param around countries and bodies that most of the articles name
     * @param beside ids of others of its type
     */
    NameContext context(Set<String> roles, Set<String> around, Set<String> beside) {
        Set<String> held = new HashSet<>();
        Set<String> of = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String role : roles) {
            Reading reading = read(role);
            held.addAll(reading.offices());
            of.addAll(reading.of());
            words.addAll(reading.words());
        }
        return new NameContext(held, of, words, around, beside);
    }
}
