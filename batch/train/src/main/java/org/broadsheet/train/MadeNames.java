package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Names made up for training: people from lists of given and family names, companies, teams and other bodies from lists
 * and from the patterns that such names follow, so that a model does not rely on names that it knows.
 */
final class MadeNames {
    private static final double LISTED = 0.35;

    private final Random random;
    /** What names are built from, by the patterns below. */
    private final List<String> fields;

    private final List<String> companyEnds;
    private final List<String> localCompanies;
    private final List<String> sides;
    private final List<String> offices;
    private final List<String> townBodies;
    private final List<String> unions;
    private final List<String> memorials;
    private final List<String> syllables;

    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    /**
     * @param words list of words and marks of people's names and places
     * @param names lines of a mark and names, see {@link LexiconTraining#addNames}
     */
    MadeNames(Path words, List<String> names, Random random) throws IOException {
        this.random = random;
        Map<String, List<String>> parts = parts();
        fields = part(parts, "field");
        companyEnds = part(parts, "company end");
        localCompanies = part(parts, "local company");
        sides = part(parts, "team");
        offices = part(parts, "office");
        townBodies = part(parts, "town body");
        unions = part(parts, "national body");
        memorials = part(parts, "memorial");
        syllables = part(parts, "syllable");
        for (String line : LabelledText.lines(words)) {
            List<String> cells = List.of(line.split("\t"));
            String word = capitalized(cells.get(0));
            if (cells.contains("first") || cells.contains("cMaleName") || cells.contains("cFemaleName")) {
                given.add(word);
            }
            if (cells.contains("last0") || cells.contains("last1") || cells.contains("last2")) {
                family.add(word);
            }
            if (cells.contains("city0")
                    || cells.contains("city1")
                    || cells.contains("country")
                    || cells.contains("state")) {
                places.add(word);
            }
        }
        for (String line : names) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String mark = line.substring(0, line.indexOf(';'));
                List<String> list = mark.equals("company") ? companies : mark.equals("team") ? teams : bodies;
                for (String name : line.substring(mark.length() + 1).split(",")) {
                    if (!mark.equals("legal") && !mark.equals("head")) {
                        list.add(written(name.strip()));
                    }
                }
            }
        }
    }

    private static Map<String, List<String>> parts() throws IOException {
        Map<String, List<String>> parts = new HashMap<>();
        for (String line : Resources.lines("name-parts.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int mark = line.indexOf(';');
                parts.put(
                        line.substring(0, mark),
                        List.of(line.substring(mark + 1).strip().split(", ")));
            }
        }
        return parts;
    }

    private static List<String> part(Map<String, List<String>> parts, String mark) {
        List<String> words = parts.get(mark);
        if (words == null) {
            throw new IllegalStateException("name-parts.txt has no line " + mark);
        }
        return words;
    }

    String person() {
        String name = one(given) + " " + one(family);
        return random.nextInt(8) == 0 ? one(given).charAt(0) + ". " + one(family) : name;
    }

    String place() {
        return one(places);
    }

    String company() {
        if (random.nextDouble() < LISTED) {
            return one(companies);
        }
        return switch (random.nextInt(8)) {
            case 0 -> one(family);
            case 1, 2 -> one(family) + " " + one(companyEnds);
            case 3 -> one(places) + " " + one(localCompanies);
            case 4 -> coined() + (random.nextBoolean() ? "" : " " + one(companyEnds));
            case 5 -> initials();
            case 6 ->
                one(family)
                        + (random.nextBoolean() ? " and " : " & ")
                        + one(family)
                        + (random.nextInt(3) == 0 ? " Inc" : "");
            default -> one(family) + ", " + one(family) + " and Co";
        };
    }

    String team() {
        if (random.nextDouble() < LISTED) {
            return one(teams);
        }
        return random.nextInt(3) == 0 ? one(places) : one(places) + " " + one(sides);
    }

    String body() {
        if (random.nextDouble() < LISTED) {
            return one(bodies);
        }
        return switch (random.nextInt(10)) {
            case 0 -> "Ministry of " + one(fields);
            case 1 -> "Department of " + one(fields);
            case 2 -> one(fields) + " " + one(offices);
            case 3 -> "University of " + one(places);
            case 4 -> one(places) + " University";
            case 5 -> one(places) + " " + one(townBodies);
            case 6 -> "National " + one(fields) + " " + one(unions);
            case 7 -> "Institute for " + one(fields);
            case 8 -> initials();
            default -> one(family) + " " + one(memorials);
        };
    }

    private String initials() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(2); i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String coined() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(one(syllables));
        }
        return capitalized(word.toString());
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A listed name as it is written: short words are taken for initials. */
    private static String written(String name) {
        StringBuilder written = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean small = word.equals("of") || word.equals("and") || word.equals("the") || word.equals("for");
            boolean initials = word.length() <= 3
                    && !word.equals("man")
                    && !word.equals("gap")
                    && !word.equals("fox")
                    && !word.equals("sky")
                    && !word.equals("dow")
                    && !word.equals("red")
                    && !word.equals("new")
                    && !word.equals("sun");
            written.append(written.length() == 0 ? "" : " ")
                    .append(small ? word : initials ? word.toUpperCase(Locale.ROOT) : capitalized(word));
        }
        return written.toString();
    }
}
