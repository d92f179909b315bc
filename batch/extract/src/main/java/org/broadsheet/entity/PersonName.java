package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.words.WordSets;

/**
 * A person's name in its parts.
 *
 * @param given the given names and initials, as written; empty where there is a surname only
 * @param surname the last name, as written, without "Jr."
 * @param generation what tells a parent from a child of one name, lower case without a full stop ("jr", "iii"); empty
 *     where there is none
 */
public record PersonName(List<String> given, String surname, String generation) {
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    /** Parts that lead on to a surname and are no middle names: "Ludwig van Beethoven". */
    private static final Set<String> PARTICLES =
            WordSets.english("entity-contexts").get("particles");
    /** The Arabic article before a surname, which many texts leave out: "el-Baradei", "Baradei". */
    private static final Pattern ARTICLE = Pattern.compile("(?:el|al|as|ash|at|ar|an|ad|az) (?=.{3})");

    public static PersonName of(String written) {
        List<String> words = new ArrayList<>(Arrays.asList(Names.folded(written).split(" ")));
        String generation = "";
        while (words.size() > 1 && isGeneration(words.get(words.size() - 1))) {
            generation = Names.key(words.remove(words.size() - 1).replace(",", ""));
        }
        String last = words.remove(words.size() - 1);
        return new PersonName(
                List.copyOf(words), last.endsWith(",") ? last.substring(0, last.length() - 1) : last, generation);
    }

    private static boolean isGeneration(String word) {
        return GENERATIONS.contains(Names.key(word.replace(",", "")));
    }

    public boolean isFull() {
        return !given.isEmpty();
    }

    public String firstGiven() {
        return given.isEmpty() ? "" : given.get(0);
    }

    /** The surname for comparison, without an Arabic article. */
    public String surnameKey() {
        String key = Names.key(surname);
        return surname.indexOf('-') > 0 ? ARTICLE.matcher(key).replaceFirst("") : key;
    }

    public boolean sameSurname(PersonName other) {
        return surnameKey().equals(other.surnameKey());
    }

    /** Whether the middle names rule out that both are one person's: "George W. Weber" and "George H. Weber". */
    public boolean differsInMiddle(PersonName other) {
        List<String> here = middle();
        List<String> there = other.middle();
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            String one = here.get(i);
            String two = there.get(i);
            boolean initial = one.length() == 1 || two.length() == 1;
            if (initial && one.codePointAt(0) != two.codePointAt(0)) {
                return true;
            }
        }
        return false;
    }

    /** Middle names for comparison; none where the name has parts of which one cannot say what they are. */
    public List<String> middle() {
        List<String> middle = new ArrayList<>();
        for (String word : given.subList(Math.min(1, given.size()), given.size())) {
            String key = Names.key(word);
            if (key.isEmpty() || PARTICLES.contains(key)) {
                break;
            }
            middle.add(key);
        }
        return middle;
    }

    /** Whether the words of {@code other} end this name: "von der Leyen" of "Ursula von der Leyen". */
    public boolean endsWith(PersonName other) {
        int from = given.size() - other.given.size();
        if (from <= 0 || !sameSurname(other)) {
            return false;
        }
        for (int i = 0; i < other.given.size(); i++) {
            if (!Names.key(given.get(from + i)).equals(Names.key(other.given.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
