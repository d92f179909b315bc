package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names made up for training: people from lists of given and family names, companies, teams and other bodies from lists
 * and from the patterns that such names follow, so that a model does not rely on names that it knows.
 */
final class MadeNames {
    private static final List<String> FIELDS = List.of(
            "Health",
            "Trade",
            "Transport",
            "Energy",
            "Education",
            "Justice",
            "Finance",
            "Agriculture",
            "Fisheries",
            "Labour",
            "Defence",
            "Interior",
            "Culture",
            "Environment",
            "Tourism",
            "Housing",
            "Water",
            "Statistics",
            "Foreign Affairs",
            "Public Works",
            "Aviation",
            "Food Safety",
            "Space",
            "Medical Research",
            "Human Rights",
            "Election",
            "Securities",
            "Competition",
            "Broadcasting",
            "Maritime",
            "Nuclear",
            "Railway",
            "Teachers",
            "Farmers",
            "Science",
            "Technology",
            "Peace",
            "Policy",
            "Economic Studies",
            "Consumer",
            "Immigration");
    private static final List<String> BUSINESS = List.of(
            "Group",
            "Holdings",
            "Inc",
            "Inc.",
            "Corp",
            "Corp.",
            "Ltd",
            "Plc",
            "Co",
            "Partners",
            "Capital",
            "Industries",
            "Technologies",
            "Energy",
            "Pharmaceuticals",
            "Foods",
            "Bank",
            "Motors",
            "Airlines",
            "Media",
            "Systems",
            "Labs",
            "Therapeutics",
            "Securities",
            "Insurance",
            "Resources",
            "Software",
            "Oil",
            "Mining",
            "Properties",
            "Brands",
            "and Co",
            "& Co",
            "& Sons",
            "and Sons Inc",
            "Financial",
            "Entertainment",
            "Electronics",
            "Steel",
            "AG",
            "SA",
            "Group Plc",
            "Holdings Ltd",
            "Industries Inc",
            "Corp of America",
            "International",
            "International Inc");
    private static final List<String> LOCAL = List.of(
            "Bank",
            "Steel",
            "Airlines",
            "Electric",
            "Power",
            "Power Co",
            "Gas",
            "Times",
            "Post",
            "Herald",
            "Savings Bank",
            "Telecom",
            "Water",
            "Petroleum",
            "Motor",
            "Electric Co",
            "Railway",
            "Chemicals",
            "Cement",
            "Stock Exchange");
    private static final List<String> SIDES = List.of(
            "United",
            "City",
            "Rovers",
            "Town",
            "Athletic",
            "FC",
            "Tigers",
            "Hawks",
            "Bulls",
            "Wolves",
            "Bears",
            "Lions",
            "Rangers",
            "Wanderers",
            "Eagles",
            "Falcons",
            "Sharks",
            "Stars",
            "Kings",
            "Royals",
            "Rockets",
            "Panthers",
            "Dynamo",
            "Albion",
            "County",
            "Storm",
            "Flames",
            "Pirates",
            "Knights",
            "Warriors",
            "Giants",
            "Saints");
    private static final String[] SYLLABLES = {
        "no", "va", "tek", "zen", "tri", "lu", "mi", "cor", "ax", "is", "vel", "ora", "qua", "ni", "sol", "ter", "ra",
        "gen", "bio", "fi", "dex", "on", "pro", "vi", "tal", "cy", "nex", "al", "to", "ly", "ka", "med", "ent", "um"
    };
    private static final double LISTED = 0.35;

    private final Random random;
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
        for (String line : LabelledText.lines(words)) {
            List<String> fields = List.of(line.split("\t"));
            String word = capitalized(fields.get(0));
            if (fields.contains("first") || fields.contains("cMaleName") || fields.contains("cFemaleName")) {
                given.add(word);
            }
            if (fields.contains("last0") || fields.contains("last1") || fields.contains("last2")) {
                family.add(word);
            }
            if (fields.contains("city0")
                    || fields.contains("city1")
                    || fields.contains("country")
                    || fields.contains("state")) {
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
            case 1, 2 -> one(family) + " " + one(BUSINESS);
            case 3 -> one(places) + " " + one(LOCAL);
            case 4 -> coined() + (random.nextBoolean() ? "" : " " + one(BUSINESS));
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
        return random.nextInt(3) == 0 ? one(places) : one(places) + " " + one(SIDES);
    }

    String body() {
        if (random.nextDouble() < LISTED) {
            return one(bodies);
        }
        return switch (random.nextInt(10)) {
            case 0 -> "Ministry of " + one(FIELDS);
            case 1 -> "Department of " + one(FIELDS);
            case 2 ->
                one(FIELDS) + " "
                        + one(List.of("Commission", "Authority", "Agency", "Council", "Association", "Board"));
            case 3 -> "University of " + one(places);
            case 4 -> one(places) + " University";
            case 5 ->
                one(places) + " " + one(List.of("Police", "City Council", "Fire Department", "High Court", "Museum"));
            case 6 ->
                "National " + one(FIELDS) + " " + one(List.of("Institute", "Agency", "Union", "Federation", "Service"));
            case 7 -> "Institute for " + one(FIELDS);
            case 8 -> initials();
            default -> one(family) + " " + one(List.of("Foundation", "College", "Institute", "Hospital", "Center"));
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
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
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
