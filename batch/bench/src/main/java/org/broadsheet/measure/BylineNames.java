package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The names of a byline in a form that compares them fairly: two bylines are the same where their sets of names are equal
 * after case and punctuation are folded and what is no name is left out: "By", a form of address ("Dr."), a degree ("MD",
 * "Ph.D."), an agency behind a bar, a slash or "for", and a job behind a comma ("Ana Ruiz, Senior Reporter"). A byline
 * that is an organization or a pen name counts like any other. None is missing, none is more.
 */
final class BylineNames {
    private static final Pattern BETWEEN =
            Pattern.compile("[,;&]|\\b(?:and|und|et|y)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEFORE = Pattern.compile("^(?:by|written by|dr|prof|mr|mrs|ms|sir)\\b[.:]?\\s*");
    private static final Pattern AGENCY = Pattern.compile("\\s*(?:[|/]|\\bfor\\b).*$");
    private static final Pattern DEGREE = Pattern.compile("(?:\\p{Lu}\\.?){2,6}|Ph\\.?D\\.?|M\\.?Sc\\.?|Jr\\.?|Sr\\.?");
    private static final Set<String> JOBS = WordList.english("job-words").words();

    private BylineNames() {}

    /** The names that a reader wrote down as one line, empty for null. */
    static Set<String> of(@Nullable String line) {
        return line == null ? Set.of() : of(List.of(line));
    }

    /** The names of a list of authors. */
    static Set<String> of(List<String> authors) {
        Set<String> names = new TreeSet<>();
        for (String author : authors) {
            boolean first = true;
            for (String part : BETWEEN.split(author, -1)) {
                String name = name(part.strip(), first);
                if (!name.isEmpty()) {
                    names.add(name);
                    first = false;
                }
            }
        }
        return names;
    }

    private static String name(String part, boolean first) {
        List<String> words = new ArrayList<>(
                Arrays.asList(AGENCY.matcher(part).replaceAll("").split("\\s+", -1)));
        while (words.size() > (first ? 1 : 0)
                && DEGREE.matcher(words.get(words.size() - 1)).matches()) {
            words.remove(words.size() - 1);
        }
        boolean job = words.stream().anyMatch(word -> JOBS.contains(word.toLowerCase(Locale.ROOT)));
        if (job && !first) {
            return "";
        }
        String lower = String.join(" ", words).toLowerCase(Locale.ROOT);
        String bare = BEFORE.matcher(BEFORE.matcher(lower).replaceFirst("")).replaceFirst("");
        return bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
