package org.broadsheet.across;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.Figure;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is to what it is told of: the whole of it, "profit was 3 million", by how much it changed, "rose by 3
 * million", or how far it is from something else, "3 million short of the target". Amounts of two of these are never one claim
 * and never exclude each other. The words are those of {@code words/en/claim-classes.tsv}, and of {@code trends.tsv} the nouns.
 */
public enum ToldAs {
    LEVEL,
    /** It may be either: "growth was 3%", "asked for 3%" and "cut 200 jobs" are told as levels and as changes alike. */
    OPEN,
    /** By how much something rose, or is more than before. */
    RISE,
    /** By how much something fell, or is less than before. */
    FALL,
    /** By how much something is more than something else. */
    ABOVE,
    /** By how much something is less than something else. */
    BELOW;

    private static final Set<String> MORE = words("MORE");
    private static final Set<String> MORE_OF = words("MORE_OF");
    private static final Set<String> LESS_OF = words("LESS_OF");
    private static final Set<String> LEVELLED = words("LEVELLED");
    private static final Set<String> BEING = words("BEING");
    private static final Set<String> TAKING = stems("TAKING");
    private static final Set<String> CHANGES = changes();
    private static final Set<String> TIMES = times();
    private static final Pattern COMPARED = Pattern.compile(
            "^ ((?:" + either(MORE, words("LESS")) + ") than|(?:" + either(MORE_OF, LESS_OF) + ") of)\\b([^,;:()]*)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** Words around an amount that may name or take it: "a rise in prices of 3%", "lost as many as 7". */
    private static final int REACH = 4;

    /** Whether amounts that are told so may be told of one quantity. */
    boolean mayBe(ToldAs other) {
        return this == other || this == OPEN || other == OPEN;
    }

    /** How a claim is told; null where it may be a level. */
    public @Nullable ToldAs change() {
        return this == LEVEL || this == OPEN ? null : this;
    }

    /**
     * How a figure is told.
     *
     * @param trend whether the figure tells a change
     * @param subject what is measured, or null
     * @param place the words around it
     */
    static ToldAs of(
            Figure.Kind kind, ClaimUnit unit, Figure.Trend trend, @Nullable String subject, FigurePlace place) {
        List<String> before = last(place.before());
        boolean between = place.figure().toLowerCase(Locale.ROOT).startsWith("from ");
        if (kind == Figure.Kind.MULTIPLE || kind == Figure.Kind.RANK || between) {
            return OPEN;
        }
        ToldAs compared = compared(place.after());
        if (compared != LEVEL) {
            return compared;
        }
        boolean counted = kind == Figure.Kind.COUNT && unit.base() != null;
        if (trend != Figure.Trend.NONE) {
            boolean taken = counted && !isBehind(before, Set.of("by")) && holdOne(before, TAKING);
            return taken ? OPEN : trend == Figure.Trend.UP ? RISE : FALL;
        }
        if (isBehind(before, LEVELLED)) {
            return LEVEL;
        }
        boolean named = subject != null && Stems.of(subject).stream().anyMatch(CHANGES::contains);
        boolean near = holdOne(before, CHANGES) || holdOne(first(place.after()), CHANGES);
        return named || near || kind == Figure.Kind.PERCENT && !isShare(before, place) ? OPEN : LEVEL;
    }

    /** "3% of voters", "unemployment was 3%"; "the union asked for 3%" may tell of 3% more pay. */
    private static boolean isShare(List<String> before, FigurePlace place) {
        return isBehind(before, BEING)
                || place.figure().contains(" of ")
                || place.after().startsWith(" of ");
    }

    /** What stands right behind the number: "more than a year earlier", "short of the target"; else a level. */
    private static ToldAs compared(String after) {
        Matcher words = COMPARED.matcher(after.toLowerCase(Locale.ROOT));
        if (!words.find()) {
            return LEVEL;
        }
        String word = words.group(1).substring(0, words.group(1).indexOf(' '));
        boolean more = MORE.contains(word) || MORE_OF.contains(word);
        boolean earlier = first(words.group(2)).stream().anyMatch(ToldAs::isTime);
        return earlier ? more ? RISE : FALL : more ? ABOVE : BELOW;
    }

    private static boolean isTime(String word) {
        return TIMES.contains(word) || YEAR.matcher(word).matches();
    }

    private static boolean isBehind(List<String> before, Set<String> words) {
        return !before.isEmpty() && words.contains(before.get(before.size() - 1));
    }

    private static boolean holdOne(List<String> words, Set<String> stems) {
        return words.stream().map(Stems::stem).anyMatch(stems::contains);
    }

    /** The last words of the clause before a number. */
    private static List<String> last(String before) {
        String[] clauses = before.split("[,;:()]", -1);
        List<String> words = words(clauses, clauses.length - 1);
        return words.subList(Math.max(0, words.size() - REACH), words.size());
    }

    /** The first words of the clause behind it. */
    private static List<String> first(String after) {
        List<String> words = words(after.split("[,;:()]", -1), 0);
        return words.subList(0, Math.min(REACH, words.size()));
    }

    private static List<String> words(String[] clauses, int clause) {
        return Arrays.stream(clauses[clause].toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String either(Set<String> one, Set<String> other) {
        return String.join("|", one) + "|" + String.join("|", other);
    }

    private static Set<String> words(String kind) {
        return Set.copyOf(
                WordList.english("claim-classes").where(0, kind).rows().get(0).parts(1));
    }

    private static Set<String> stems(String kind) {
        return words(kind).stream().map(Stems::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> changes() {
        Set<String> stems = new HashSet<>(stems("CHANGE"));
        WordList.english("trends")
                .where(1, "NOUN")
                .rows()
                .forEach(row -> row.parts(2).forEach(noun -> stems.add(Stems.stem(noun))));
        return Set.copyOf(stems);
    }

    private static Set<String> times() {
        Set<String> times = new HashSet<>(words("EARLIER"));
        times.addAll(WordList.english("months").words());
        return Set.copyOf(times);
    }
}
