package org.broadsheet.across;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number is told of, as far as its own clause says: what became of those counted, whether they are only some of them,
 * and the years that the sentence names. Two numbers are put against each other only where these agree.
 *
 * @param outcomes what became of those counted, by the nearest word of its clause that tells; of two at the same distance
 *     the one behind the number. Empty where none does
 * @param part whether it counts only a part or comes on top of others: "another four", "two others", "three of them"
 * @param years that the sentence names; a date's own year, as datelines have it, is none
 * @param places words of the part of a country that its clause or the beginning of its sentence says it is of
 * @param difference how its sentence says that it stands to the number that others give
 */
public record FigureScope(
        Set<Integer> outcomes, boolean part, Set<Integer> years, Set<String> places, StatedDifference difference) {
    /** Words between a number and what tells of those counted. */
    private static final int REACH = 7;

    private static final Pattern CLAUSE = Pattern.compile("[,;:()–—]|\\b(?:and|but|while|as well as|plus)\\b|\\d");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PART_BEFORE = Pattern.compile(
            "(?i)\\b(?:another|other|others|additional|further|extra|first|last|next|including|among them|of (?:its|his|her|their))\\W*$");
    private static final Pattern PART_IN =
            Pattern.compile("(?i)\\b(?:one of|others?|of (?:the|them|these|those|his|her|its|their))\\b");
    private static final Pattern PART_AFTER = Pattern.compile("(?i)^\\W*(?:others?\\b|more\\b(?! than)"
            + "|of (?:the|them|these|those|whom|which|his|her|its|their)\\b"
            + "|remaining\\b|to (?:go|play)\\b|left(?: (?:in|on|when)\\b|[,.]))");
    /** How badly those counted fared: figures by degree are parts of the whole. */
    private static final Pattern DEGREE = Pattern.compile(
            "(?i)\\b(?:seriously|badly|critically|severely|slightly|lightly|serious|critical|severe|minor)\\b");

    private static final Pattern YEAR =
            Pattern.compile("(?i)\\b(?:(?:in|of|since|the|from|during|by|until|through|before|after)"
                    + "(?: (?:early|late|mid|\\p{L}{3,9}))? ((?:19|20)\\d\\d)\\b|\\d{1,2}, ((?:19|20)\\d\\d),)");
    private static final Pattern EARLIER =
            Pattern.compile("(?i)\\b(?:last|previous) year\\b|\\byears? (?:ago|earlier|before)\\b");
    /** Stands for a year that is told by its distance. */
    private static final int SOME_YEAR = 0;

    public FigureScope {
        outcomes = Set.copyOf(outcomes);
        years = Set.copyOf(years);
        places = Set.copyOf(places);
    }

    /**
     * The scope of a figure in its sentence.
     *
     * @param before the sentence up to the figure
     * @param figure the number with its unit
     * @param after the sentence from behind it
     */
    static FigureScope of(String before, String figure, String after) {
        Matcher stop = CLAUSE.matcher(before);
        int from = 0;
        while (stop.find()) {
            from = stop.end();
        }
        Matcher next = CLAUSE.matcher(after);
        String left = before.substring(from);
        String right = next.find() ? after.substring(0, next.start()) : after;
        boolean part = PART_BEFORE.matcher(before).find()
                || PART_IN.matcher(figure).find()
                || PART_AFTER.matcher(after).find()
                || DEGREE.matcher(left + " ~ " + right).find();
        boolean jobs = Outcomes.tellJobs(words(left + " " + figure + " " + right));
        return new FigureScope(
                outcomes(words(left), words(right), jobs),
                part,
                years(before + " ~ " + after),
                ToldPlaces.of(before, left, right),
                difference(words(before), words(after)));
    }

    /** Said before the number ("fewer than they claim: 300 came") or behind it, never across it ("more than 300 said"). */
    private static StatedDifference difference(List<String> before, List<String> after) {
        StatedDifference behind = StatedDifference.behind(after);
        return behind == StatedDifference.NONE ? StatedDifference.in(before) : behind;
    }

    private static Set<Integer> outcomes(List<String> left, List<String> right, boolean jobs) {
        for (int i = 0; i < REACH; i++) {
            Set<Integer> outcomes = i < right.size() ? Outcomes.of(right.get(i), jobs) : Set.of();
            if (outcomes.isEmpty() && i < left.size()) {
                outcomes = Outcomes.of(left.get(left.size() - 1 - i), jobs);
            }
            if (!outcomes.isEmpty()) {
                return outcomes;
            }
        }
        return Set.of();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<Integer> years(String sentence) {
        Set<Integer> years = new HashSet<>();
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            years.add(Integer.parseInt(year.group(1) == null ? year.group(2) : year.group(1)));
        }
        if (EARLIER.matcher(sentence).find()) {
            years.add(SOME_YEAR);
        }
        return years;
    }

    /** Whether two figures may be told of the same: neither of a part, of the same years and the same part of the country. */
    boolean meets(FigureScope other) {
        return !part
                && !other.part
                && years.equals(other.years)
                && (places.isEmpty() ? other.places.isEmpty() : !Collections.disjoint(places, other.places));
    }
}
