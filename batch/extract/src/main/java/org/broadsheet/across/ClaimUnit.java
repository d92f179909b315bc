package org.broadsheet.across;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.Figure;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What a number is counted or measured in, so that units that mean one thing are told to: miles and kilometres, people and
 * victims, frigates and ships.
 *
 * @param base the base unit, or the noun counted as a stem; null for a bare number
 * @param factor how many base units one unit is
 * @param measured whether it is a unit of measure or money and no noun
 */
public record ClaimUnit(@Nullable String base, double factor, boolean measured) {
    private static final Set<String> TIMES = Set.of("s", "min", "h", "day", "week", "month", "year");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}|%");
    private static final Map<String, ClaimUnit> MEASURES = measures();
    private static final Set<String> PEOPLE = words("ANY");
    private static final Set<String> PERSONS = words("PERSONS");
    private static final Pattern PERSON_ENDING = Pattern.compile(".{3,}(er|or|ist|ant|ee|man)");
    private static final Set<String> GAMES = words("GAME");
    private static final Set<ClaimUnit> GAME_MEASURES = MEASURES.entrySet().stream()
            .filter(unit -> GAMES.contains(unit.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Integer> CLASSES = classes();
    /** Two nouns that are this near in meaning count the same things. */
    private static final double SAME_THING = .45;

    /** How two units stand to each other. */
    public enum Relation {
        /** The same, or units of one measure. */
        SAME,
        /** Nouns that count the same things. */
        ALIKE,
        /** One of them at least is not told. */
        OPEN,
        DIFFERENT
    }

    /**
     * The unit of a figure.
     *
     * @param unit as in {@link Figure#unit}; of a rate only what stands before the stroke counts
     * @param kind the figure's
     */
    public static ClaimUnit of(@Nullable String unit, Figure.Kind kind) {
        if (unit == null) {
            return new ClaimUnit(null, 1, false);
        }
        ClaimUnit whole = MEASURES.get(unit);
        if (whole != null) {
            return whole;
        }
        String counted = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
        ClaimUnit measure = MEASURES.get(counted);
        if (measure != null) {
            return measure;
        }
        boolean noun = kind == Figure.Kind.COUNT
                || kind == Figure.Kind.RATE && !CURRENCY.matcher(counted).matches();
        return noun ? new ClaimUnit(head(counted), 1, false) : new ClaimUnit(counted, 1, true);
    }

    /** Whether it has a base unit that others have too, so that it may have been told in another. */
    public boolean convertible() {
        return measured && MEASURES.containsKey(base);
    }

    /** Whether it counts people. */
    boolean ofPeople() {
        return base != null && !measured && (PEOPLE.contains(base) || isPerson(base));
    }

    /** Whether one of the two counts people of any kind and the other some of them, as children or soldiers. */
    boolean isNarrower(ClaimUnit other) {
        return ofPeople() && other.ofPeople() && PEOPLE.contains(base) != PEOPLE.contains(other.base);
    }

    /** Whether it counts what is scored or played in games, of which each player and each part of a match has a number. */
    boolean ofGames() {
        return base != null && (GAMES.contains(base) || GAME_MEASURES.contains(this));
    }

    /** Whether it measures lengths of time. */
    boolean ofTime() {
        return measured && TIMES.contains(base);
    }

    /** The noun that a phrase ends in, as a stem: "first-degree murder charge" is a charge. */
    private static String head(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT);
        return Stems.stem(plain.substring(plain.lastIndexOf(' ') + 1));
    }

    /** How it stands to another unit. */
    public Relation to(ClaimUnit other) {
        if (base == null || other.base == null) {
            return Relation.OPEN;
        }
        if (base.equals(other.base)) {
            return Relation.SAME;
        }
        return !measured && !other.measured && countAlike(base, other.base) ? Relation.ALIKE : Relation.DIFFERENT;
    }

    private static boolean countAlike(String one, String other) {
        boolean people = PEOPLE.contains(one);
        boolean others = PEOPLE.contains(other);
        if (people && others || people && isPerson(other) || others && isPerson(one)) {
            return true;
        }
        Integer mine = CLASSES.get(one);
        if (mine != null && mine.equals(CLASSES.get(other))) {
            return true;
        }
        WordVectors vectors = WordVectors.shipped();
        return vectors.likeness(vectors.rankOfStem(one), vectors.rankOfStem(other)) >= SAME_THING;
    }

    /** Whether a noun counts people of some kind: its ending or its class says so. */
    private static boolean isPerson(String noun) {
        return PERSONS.contains(noun) || PERSON_ENDING.matcher(noun).matches();
    }

    private static Map<String, ClaimUnit> measures() {
        Map<String, ClaimUnit> measures = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("unit-factors").rows()) {
            measures.put(row.cell(0), new ClaimUnit(row.cell(1), Double.parseDouble(row.cell(2)), true));
        }
        return Map.copyOf(measures);
    }

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        for (WordList.Row row : WordList.english("claim-classes").where(0, kind).rows()) {
            row.parts(1).forEach(word -> words.add(head(word)));
        }
        return Set.copyOf(words);
    }

    private static Map<String, Integer> classes() {
        Map<String, Integer> classes = new HashMap<>();
        int number = 0;
        for (WordList.Row row :
                WordList.english("claim-classes").where(0, "UNIT").rows()) {
            number++;
            for (String word : row.parts(1)) {
                classes.put(head(word), number);
            }
        }
        return Map.copyOf(classes);
    }
}
