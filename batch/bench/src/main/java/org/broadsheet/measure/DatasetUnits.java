package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.measure.FigureScore.Tag;
import org.jspecify.annotations.Nullable;

/** Writes our figures the way the published figure sets write theirs, from {@code dataset-units.tsv}. */
final class DatasetUnits {
    private static final Pattern WORD = Pattern.compile("[\\p{L}¢]+");
    private static final Pattern CONCEPT = Pattern.compile(
            "(?:Inc|Corp|Co|Ltd)\\.|[\\p{L}\\p{N}][\\p{L}\\p{N}&.-]*[\\p{L}\\p{N}]|(?:Inc|Corp|Co|Ltd)\\.|[\\p{L}\\p{N}]");
    private static final Pattern OWNER = Pattern.compile("\\bof (\\p{Lu}\\p{L}+)['’]s ");
    private static final Pattern OTHERS = Pattern.compile("\\b(other|different|separate|such|distinct|various)\\s");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern ONE = Pattern.compile("(?i)\\bone\\b");
    private static final Pattern DIGIT_ONE = Pattern.compile("(?<![\\d.,])1(?![\\d.,])");
    private static final Pattern SCALE = Pattern.compile("(?i)illion|thousand|\\d[kmb]n?\\b");
    private static final Pattern DOWN_TO = Pattern.compile("(?i)\\bfrom\\b.*\\bto\\b");
    /** Words the sets leave out of what is measured. */
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "from", "with", "and", "or", "its", "his",
            "her", "their", "our", "my", "your", "this", "that", "these", "those", "s", "as", "per", "who", "which",
            "about", "into", "than", "few", "all", "each", "some", "any", "it", "he", "she", "they", "we", "i", "you",
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "other", "up", "down", "most", "more",
            "very", "own", "such", "total", "across");

    private record Minor(String name, double parts) {}

    private final Map<String, String> names = new HashMap<>();
    /** By our unit: by the words in the text, parted by strokes, the name that goes with them. */
    private final Map<String, Map<String, String>> worded = new HashMap<>();

    private final Map<String, Minor> minors = new HashMap<>();

    DatasetUnits() {
        try (InputStream in = DatasetUnits.class.getResourceAsStream("dataset-units.tsv")) {
            if (in == null) {
                throw new IllegalStateException("dataset-units.tsv is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("dataset-units.tsv", e);
        }
    }

    private void add(String[] cells) {
        if (cells[0].equals("UNIT")) {
            names.put(cells[1], cells[2]);
        } else if (cells[0].equals("WORDED")) {
            worded.computeIfAbsent(cells[1], unit -> new HashMap<>()).put(cells[3], cells[2]);
        } else {
            minors.put(cells[1], new Minor(cells[2], Double.parseDouble(cells[3])));
        }
    }

    /**
     * A figure as the sets write it.
     *
     * @param concept words of what it measures, as they stand in the text; empty for none
     * @param toldApart whether a noun, or a word behind it, tells its change
     */
    Tag tag(Figure figure, String concept, boolean toldApart) {
        double factor = 1;
        String unit = unit(figure);
        if (figure.kind() == Kind.MONEY || figure.kind() == Kind.RATE) {
            Minor minor = minorIn(figure);
            if (minor != null) {
                factor = minor.parts();
                unit = minor.name() + unit.substring(unit.indexOf(" per ") < 0 ? unit.length() : unit.indexOf(" per "));
            }
        }
        if (isFraction(figure)) {
            factor = 0.01;
            unit = figure.unitOf() == null
                    ? "% -"
                    : "% " + plainNoun(figure.unitOf()).replaceAll("(?<=[^s])s$", "");
        }
        Double low = figure.valueLow();
        Double high = figure.valueHigh();
        if (figure.bound() == Figure.Bound.VAGUE && low != null && high != null) {
            double size = sizeOf(low) * factor;
            return new Tag(size, 10 * size, unit, change(figure, toldApart), concepts(figure, concept));
        }
        if (low != null && high != null && isToldDownwards(figure.text())) {
            return new Tag(high * factor, low * factor, unit, change(figure, toldApart), concepts(figure, concept));
        }
        Double value = low == null ? figure.value() : low;
        return new Tag(
                (value == null ? Double.NaN : value) * factor,
                high == null ? null : high * factor,
                unit,
                change(figure, toldApart),
                concepts(figure, concept));
    }

    /**
     * Whether a figure of a set is "one" for someone or something that is singled out, "one of the best", which the sets count
     * and of which no table has a row.
     *
     * @param text the sentence
     */
    boolean isSingledOut(Tag tag, String text) {
        return tag.low() == 1
                && tag.high() == null
                && tag.unit() != null
                && !tag.unit().equals("-")
                && !names.containsValue(tag.unit())
                && ONE.matcher(text).find()
                && !DIGIT_ONE.matcher(text).find();
    }

    /** The sets give the ends of a range in the order of the text: "from 208 to 193". */
    private static boolean isToldDownwards(String text) {
        List<Double> ends = NUMBER.matcher(text)
                .results()
                .map(number -> Double.valueOf(number.group().replace(",", "")))
                .toList();
        return ends.size() == 2
                && ends.get(0) > ends.get(1)
                && DOWN_TO.matcher(text).find()
                && !SCALE.matcher(text).find();
    }

    /** The sets give a vague number from one of its size to ten of it: "dozens" from 12 to 120, "thousands" from 1000. */
    private static double sizeOf(double least) {
        return least == 24 ? 12 : Math.pow(10, Math.floor(Math.log10(least)));
    }

    private static boolean isFraction(Figure figure) {
        String unit = figure.unit();
        return unit != null
                && unit.equals("%")
                && !figure.text().contains("%")
                && !figure.text().toLowerCase(Locale.ROOT).matches("(?s).*\\bp(er ?cent|c|ct)\\b.*");
    }

    private @Nullable Minor minorIn(Figure figure) {
        Matcher word = WORD.matcher(figure.text());
        boolean major = false;
        Minor minor = null;
        while (word.find()) {
            Minor here = minors.get(word.group().toLowerCase(Locale.ROOT));
            minor = here == null ? minor : here;
            major |= word.group().toLowerCase(Locale.ROOT).matches("dollars?|euros?|pounds?|yuan|kuai");
        }
        return major ? null : minor;
    }

    private String unit(Figure figure) {
        String unit = figure.unit();
        if (unit == null) {
            return "-";
        }
        String named = namedByWords(unit, figure.text());
        if (named != null) {
            return named;
        }
        int slash = unit.indexOf('/');
        if (slash > 0) {
            return nameOf(unit.substring(0, slash)) + " per " + nameOf(unit.substring(slash + 1));
        }
        return ownerIn(figure) + othersIn(figure, unit) + nameOf(unit);
    }

    /** "three other engineers": the sets name with the noun that there are others. */
    private static String othersIn(Figure figure, String unit) {
        Matcher others = OTHERS.matcher(figure.text());
        return figure.kind() == Kind.COUNT && others.find() && !unit.startsWith(others.group(1))
                ? others.group(1) + " "
                : "";
    }

    /** The name that the sets give a unit as a whole, or by the words it was told in; null for none. */
    private @Nullable String namedByWords(String unit, String text) {
        for (Map.Entry<String, String> words :
                worded.getOrDefault(unit, Map.of()).entrySet()) {
            if (List.of(words.getKey().split("\\|", -1)).stream().anyMatch(text::contains)) {
                return words.getValue();
            }
        }
        return names.get(unit);
    }

    /** "two of Weber's deputies": the sets name the owner with the noun. */
    private static String ownerIn(Figure figure) {
        Matcher owner = OWNER.matcher(figure.text());
        return figure.kind() == Kind.COUNT && owner.find() ? owner.group(1).toLowerCase(Locale.ROOT) + " " : "";
    }

    String nameOf(String unit) {
        String name = names.get(unit);
        return name != null ? name : plainNoun(unit);
    }

    /** The sets give nouns without function words and superlatives in their base form. */
    private static String plainNoun(String noun) {
        List<String> words = new ArrayList<>();
        for (String word : noun.split("\\s+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.equals("other") || !STOP_WORDS.contains(lower)) {
                words.add(base(lower));
            }
        }
        return String.join(" ", words);
    }

    private static String base(String word) {
        return switch (word) {
            case "best" -> "good";
            case "worst" -> "bad";
            case "hottest" -> "hot";
            case "biggest" -> "big";
            default ->
                word.endsWith("iest") && word.length() > 6
                        ? word.substring(0, word.length() - 4) + "y"
                        : word.endsWith("gest")
                                        || word.endsWith("dest")
                                        || word.endsWith("hest")
                                        || word.endsWith("test")
                                ? word.equals("latest") || word.endsWith("rgest")
                                        ? word.substring(0, word.length() - 2)
                                        : word.length() > 6 ? word.substring(0, word.length() - 3) : word
                                : word;
        };
    }

    private static String change(Figure figure, boolean toldApart) {
        return switch (figure.bound()) {
            case AT_LEAST, MORE_THAN -> ">";
            case AT_MOST, LESS_THAN -> "<";
            case APPROXIMATE ->
                figure.trend() != Trend.NONE ? trend(figure, toldApart) : figure.valueLow() == null ? "~" : "=";
            case EXACT, VAGUE -> trend(figure, toldApart);
        };
    }

    /** The sets mark a change only where a verb or a particle tells it, not where a noun does ("a 5% drop"), nor of two levels. */
    private static String trend(Figure figure, boolean toldApart) {
        boolean levels = figure.valueLow() != null && figure.text().startsWith("from ");
        if (toldApart || levels) {
            return "=";
        }
        return figure.trend() == Trend.UP ? "up" : figure.trend() == Trend.DOWN ? "down" : "=";
    }

    /** The words of subject and holder that mean something; the sets write a dash for none. */
    private static List<String> concepts(Figure figure, String concept) {
        List<String> words = new ArrayList<>();
        String subject = concept.replace(figure.text(), " ");
        Matcher word = CONCEPT.matcher(subject.replaceAll("['’]s?\\b", ""));
        while (word.find()) {
            String text = word.group();
            // "the S P 500": a capital is no ending.
            boolean initial = text.equals("S");
            if ((initial || !STOP_WORDS.contains(text.toLowerCase(Locale.ROOT))) && !words.contains(text)) {
                words.add(text);
            }
        }
        return words.isEmpty() ? List.of("-") : words;
    }
}
