package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.entity.Names;
import org.broadsheet.words.WordSets;

/** Compares names of bodies, places and events by their letters. */
final class BodyLikeness {
    private static final Set<String> LEGAL_FORMS =
            WordSets.english("body-names").get("legal-forms");
    private static final Set<String> SMALL_WORDS =
            WordSets.english("body-names").get("small-words");
    /** Two letters are the initials of too many. */
    private static final int SHORTEST_INITIALS = 3;

    private static final Set<String> JOINTS = WordSets.english("body-names").get("joints");
    /** Countries that their own papers leave out before the name of an authority. */
    private static final Set<String> HOME_COUNTRIES =
            WordSets.english("body-names").get("home-countries");
    /** A name so long is one authority's in each country. */
    private static final int LONG_NAME = 2;
    /** Two letters changed places in a word so long is a slip of the pen. */
    private static final int LONG_WORD = 6;
    /** Shorter words in the plural are no clubs. */
    private static final int SHORTEST_CLUB = 5;

    private BodyLikeness() {}

    /**
     * A name in the forms that are compared.
     *
     * @param whole forms of all of it, without "the"
     * @param bare without a legal form
     * @param initials of its words, with the small ones and without; none of a name of one word
     * @param isInitials whether it may be made of initials itself
     */
    record Parts(
            String written,
            Set<String> whole,
            String bare,
            List<String> words,
            Set<String> initials,
            boolean isInitials) {}

    static Parts parts(String written) {
        Set<String> whole = new TreeSet<>();
        for (String key : FoldedName.keys(written)) {
            whole.add(key.startsWith("the ") ? key.substring(4) : key);
        }
        String first = FoldedName.key(written).replace(",", "");
        List<String> words =
                new ArrayList<>(Arrays.asList((first.startsWith("the ") ? first.substring(4) : first).split(" ", -1)));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        // "Weber and Lind" is "Weber Lind" in a list of companies.
        words.removeIf(word -> words.size() > 1 && JOINTS.contains(word));
        return new Parts(
                written,
                whole,
                String.join(" ", words),
                List.copyOf(words),
                initials(words),
                words.size() == 1 && Names.isAcronym(written) && words.get(0).length() >= SHORTEST_INITIALS);
    }

    private static Set<String> initials(List<String> words) {
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                all.appendCodePoint(word.codePointAt(0));
                if (!SMALL_WORDS.contains(word)) {
                    large.appendCodePoint(word.codePointAt(0));
                }
            }
        }
        if (large.length() < SHORTEST_INITIALS) {
            return Set.of();
        }
        return new TreeSet<>(List.of(all.toString(), large.toString()));
    }

    /** @param namesParts whether such names are shortened: companies' are, towns' are not */
    static NameRelation relation(Parts one, Parts other, boolean namesParts) {
        if (one.whole().stream().anyMatch(other.whole()::contains)) {
            return NameRelation.SAME;
        }
        if (!namesParts) {
            return NameRelation.NONE;
        }
        if (one.bare().equals(other.bare())) {
            return NameRelation.LEGAL_FORM;
        }
        if (isOfCountry(one, other) || isOfCountry(other, one) || isMisspelt(one.words(), other.words())) {
            return NameRelation.MIDDLE;
        }
        if (isClub(one, other) || isClub(other, one)) {
            return NameRelation.CLUB;
        }
        return isPart(one, other) || isPart(other, one) ? NameRelation.PART : NameRelation.NONE;
    }

    /** "U.S. Food and Drug Administration" without its country. */
    private static boolean isOfCountry(Parts full, Parts bare) {
        return full.words().size() == bare.words().size() + 1
                && isOfCountry(full.words())
                && full.words().subList(1, full.words().size()).equals(bare.words());
    }

    /** Whether a name is told without its first word too, the country. */
    static boolean isOfCountry(List<String> words) {
        return words.size() > LONG_NAME && HOME_COUNTRIES.contains(words.get(0));
    }

    /** The club of a town without the town: "Rivers" for "Oakport Rivers". */
    private static boolean isClub(Parts club, Parts full) {
        int last = full.words().size() - 1;
        return club.words().size() == 1
                && last > 0
                && club.words().get(0).length() >= SHORTEST_CLUB
                && club.words().get(0).endsWith("s")
                && club.words().get(0).equals(full.words().get(last));
    }

    /** One long word of several has two neighbouring letters changed. */
    private static boolean isMisspelt(List<String> one, List<String> other) {
        if (one.size() < 2 || one.size() != other.size()) {
            return false;
        }
        int changed = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                changed += isSwapped(one.get(i), other.get(i)) ? 1 : 2;
            }
        }
        return changed == 1;
    }

    private static boolean isSwapped(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.length() >= LONG_WORD
                && one.length() == other.length()
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** The letters of a name in order, equal for two that differ by letters that changed places. */
    static String letters(Parts parts) {
        char[] letters = parts.bare().toCharArray();
        Arrays.sort(letters);
        return new String(letters).strip();
    }

    private static boolean isPart(Parts part, Parts full) {
        if (full.words().size() <= part.words().size()) {
            return false;
        }
        return part.isInitials() && full.initials().contains(part.words().get(0))
                || part.words().size() == 1
                        && full.words().get(0).equals(part.words().get(0));
    }

    /** Whether the articles of a name write it as another, too. */
    static boolean isWritten(Parts part, Map<String, Long> written) {
        return written.keySet().stream()
                .anyMatch(form -> part.whole().contains(parts(form).bare()));
    }
}
