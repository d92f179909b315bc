package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * Reads the authors of author lines: "By Ana Ruiz and Tom Bell", "Written by: Ana Ruiz, Senior Reporter". How they open,
 * {@link BylineCue} tells.
 */
final class Byline {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 5;
    private static final Set<String> JOB_WORDS = WordList.english("job-words").words();
    private static final Set<String> GROUP_WORDS =
            WordList.english("job-words").where(1, "group").words();
    private static final Set<String> SECTION_WORDS =
            WordList.english("section-words").words();
    private static final Set<String> PARTICLES =
            WordList.anyLanguage("name-particles").words();
    private static final Set<String> DEGREES = WordList.anyLanguage("degrees").words();
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:[,;/&|•·、，]|\\s(?:and|und|et|with|mit|avec)\\s|\\s(?:y|e|i|a|en|och|og|ve|ja|и|та|con)\\s(?=\\S+\\s\\S))\\s*");
    /** What pages put behind an author: "Email the author", "@anaruiz", an address. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?:[\\s,|•·(]*(?:e-?mail(?: the author)?|contact(?: the author)?|follow(?: the author)?)\\b.*$)|\\s*\\(?[\\w.+-]*@[\\w.-]+\\)?",
            Pattern.CASE_INSENSITIVE);
    /** "Ana (Anita) Ruiz". */
    private static final Pattern NICKNAME = Pattern.compile("[(\"“]\\p{Lu}\\p{L}+[)\"”]");

    private static final Pattern PLACE = Pattern.compile("\\s(?:in|for|of|at|from|on)\\s.*$");

    private Byline() {}

    /** Whether a text may be a name of one word or a pen name: no label, no job, each word with a capital. */
    static boolean mayBeName(String text) {
        String name = text.substring(BylineCue.end(text));
        return !BylineCue.isAlone(text)
                && !isJob(name)
                && !isSection(name)
                && Arrays.stream(name.split(" ", -1))
                        .allMatch(word -> !word.isEmpty()
                                && (Character.isUpperCase(word.codePointAt(0))
                                        || isCaseless(word.codePointAt(0))
                                        || PARTICLES.contains(word)));
    }

    /** Whether a text is what stands between two names: "and", a comma. */
    static boolean isJoint(String text) {
        return SEPARATOR.matcher(" " + text + " ").matches();
    }

    /** Authors of a line that is a byline and nothing else. */
    static Optional<List<String>> ofLine(String line) {
        int cue = line.length() > LONGEST_LINE ? 0 : BylineCue.end(line);
        if (cue == 0) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(CONTACT.matcher(line.substring(cue)).replaceAll(""), -1)) {
            String piece = PLACE.matcher(part).replaceFirst("").strip();
            if (isName(piece) || names.isEmpty() && isGroup(piece)) {
                names.add(piece);
            } else if (!part.isEmpty() && !isBeside(part) && !(isPlace(part) && isSpoken(names))) {
                return Optional.empty();
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /**
     * The author of a cue and one name: "by Amanda". Only beside a date is it told from "By Monday".
     */
    static Optional<String> ofFirstName(String line) {
        int cue = line.length() > LONGEST_LINE ? 0 : BylineCue.end(line);
        String name = line.substring(cue).strip();
        boolean single = cue > 0
                && isPlace(name)
                && !isBeside(name)
                && DateWords.stripped(name).equals(name);
        return single ? Optional.of(name) : Optional.empty();
    }

    /** "The Coastwire Team", "Harbour Staff": an author of more than one head. */
    static boolean isGroup(String piece) {
        String[] words = piece.split(" ", -1);
        return words.length > 1
                && words.length <= MOST_WORDS
                && GROUP_WORDS.contains(words[words.length - 1].toLowerCase(Locale.ROOT))
                && Arrays.stream(words).allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    /** One word with a capital: behind full names it is the place they write from. */
    private static boolean isPlace(String part) {
        return part.indexOf(' ') < 0
                && part.length() > 1
                && Character.isUpperCase(part.codePointAt(0))
                && part.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '.' || c == '\'');
    }

    private static boolean isSpoken(List<String> names) {
        return !names.isEmpty() && names.get(0).indexOf(' ') > 0;
    }

    /** Whether a part tells a job, an employer or a degree of the author before it. */
    private static boolean isBeside(String part) {
        return isJob(part) || DEGREES.contains(Characters.fold(part));
    }

    /** Authors of a part of a header line that holds names of two words and more and no word such as "By". */
    static Optional<List<String>> ofNamesAlone(String part) {
        if (part.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String piece : SEPARATOR.split(part, -1)) {
            if (piece.indexOf(' ') < 0 || !isName(piece) || isSection(piece)) {
                return Optional.empty();
            }
            names.add(piece);
        }
        return Optional.of(names);
    }

    /** Authors of fields that hold names, with or without "By", several to a field or one. */
    static List<String> ofFields(List<String> fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            String clean = Characters.field(field);
            if (clean == null || clean.length() > LONGEST_LINE || clean.contains("://") || clean.startsWith("www.")) {
                continue;
            }
            String rest = CONTACT.matcher(clean.substring(BylineCue.end(clean)))
                    .replaceAll("")
                    .strip();
            for (String name : split(rest)) {
                if (!names.contains(name) && Characters.letters(name) > 1 && !name.contains("@")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /**
     * Several names are told from "name, degree" by each having a first and a last name; jobs, degrees and one place
     * behind them are left out.
     */
    private static List<String> split(String field) {
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(field, -1)) {
            if (part.indexOf(' ') > 0 && isName(part)) {
                names.add(part);
            } else if (!part.isBlank() && (names.isEmpty() || !isBeside(part) && !isPlace(part))) {
                return List.of(field);
            }
        }
        return names.isEmpty() ? List.of(field) : names;
    }

    private static boolean isName(String piece) {
        String[] words = piece.strip().split(" ", -1);
        if (words.length > MOST_WORDS || piece.isBlank() || Arrays.asList(words).contains("") || isBeside(piece)) {
            return false;
        }
        boolean allCapitals = piece.equals(piece.toUpperCase(Locale.ROOT));
        if (words.length == 1 && (!allCapitals || piece.length() < 2)) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            boolean nickname =
                    i > 0 && words.length > 2 && NICKNAME.matcher(words[i]).matches();
            boolean particle = i > 0 && PARTICLES.contains(words[i]);
            if (!nickname && !particle && !isNameWord(words[i])) {
                return false;
            }
        }
        return !piece.strip().endsWith(".") || words[words.length - 1].length() <= 4;
    }

    private static boolean isNameWord(String word) {
        return (Character.isUpperCase(word.codePointAt(0)) || isCaseless(word.codePointAt(0)))
                && word.chars().noneMatch(c -> Character.isDigit(c) || ":!?\"".indexOf(c) >= 0);
    }

    /** Letters of scripts that have no capitals. */
    private static boolean isCaseless(int letter) {
        return Character.getType(letter) == Character.OTHER_LETTER;
    }

    /** Whether a short piece of a header line tells what its author is, and nothing else. */
    static boolean isJobAlone(String piece) {
        return Characters.words(piece) <= MOST_WORDS && isJob(piece);
    }

    private static boolean isJob(String piece) {
        return hasWordOf(JOB_WORDS, piece);
    }

    private static boolean isSection(String piece) {
        return hasWordOf(SECTION_WORDS, piece);
    }

    private static boolean hasWordOf(Set<String> words, String piece) {
        for (String word : Characters.fold(piece).split(" ", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
