package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/** Reads author lines: "By Ana Ruiz and Tom Bell", "Written by: Ana Ruiz, Senior Reporter". */
final class Byline {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 5;
    private static final Set<String> JOB_WORDS = WordList.english("job-words").words();
    private static final Set<String> SECTION_WORDS =
            WordList.english("section-words").words();
    private static final Set<String> PARTICLES =
            WordList.anyLanguage("name-particles").words();
    private static final Pattern CUE = Pattern.compile(
            "(?:(?:article |words |text |story |report |reported |written |posted |published |analysis |opinion |photos )?by"
                    + "|authors?|byline|reporter|von|por)(?::\\s{0,3}|\\s{1,3})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;/&|•·]|\\band\\b|\\bund\\b|\\bwith\\b)\\s*");
    private static final Pattern PLACE = Pattern.compile("\\s(?:in|for|of|at|from|on)\\s.*$");

    private Byline() {}

    /** Authors of a line that is a byline and nothing else. */
    static Optional<List<String>> ofLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher cue = CUE.matcher(line);
        if (!cue.lookingAt()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(line.substring(cue.end()), -1)) {
            String piece = PLACE.matcher(part).replaceFirst("");
            if (isName(piece)) {
                names.add(piece);
            } else if (!part.isEmpty() && !isJob(part)) {
                return Optional.empty();
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
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
            Matcher cue = CUE.matcher(clean);
            String rest = cue.lookingAt() ? clean.substring(cue.end()) : clean;
            for (String name : split(rest)) {
                if (!names.contains(name) && Characters.letters(name) > 1 && !name.contains("@")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Several names are told from "name, degree" by each having a first and a last name. */
    private static List<String> split(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(field, -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        boolean allNames = parts.size() > 1 && parts.stream().allMatch(part -> part.indexOf(' ') > 0 && isName(part));
        return allNames ? parts : List.of(field);
    }

    private static boolean isName(String piece) {
        String[] words = piece.strip().split(" ", -1);
        if (words.length > MOST_WORDS || piece.isBlank() || isJob(piece)) {
            return false;
        }
        boolean allCapitals = piece.equals(piece.toUpperCase(Locale.ROOT));
        if (words.length == 1 && (!allCapitals || piece.length() < 2)) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            boolean named = Character.isUpperCase(words[i].codePointAt(0))
                    || Character.isIdeographic(words[i].codePointAt(0))
                    || i > 0 && PARTICLES.contains(words[i]);
            if (!named
                    || words[i].chars()
                            .anyMatch(c -> Character.isDigit(c) || c == ':' || c == '!' || c == '?' || c == '"')) {
                return false;
            }
        }
        return !piece.strip().endsWith(".") || words[words.length - 1].length() <= 4;
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
