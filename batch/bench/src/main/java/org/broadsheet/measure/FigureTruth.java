package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found of one number of a text: its places and normalised values, none of its words. It says what is right and
 * not whether a row is, so that it holds when rows change.
 *
 * @param document name of the text, which tells its kind
 * @param number where it stands, code points in the body
 * @param value null for a vague number
 * @param units ISO 4217, a symbol or the noun counted, singular; a bare number may leave it out
 * @param subjects what is measured, the head phrase: any of these is right, and an empty list is "nothing says it"
 * @param holders whose it is
 * @param times when it holds
 */
public record FigureTruth(
        String document,
        Span number,
        Wanted wanted,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        Figure.Bound bound,
        Figure.Trend trend,
        Choices<String> units,
        Choices<Span> subjects,
        Choices<Span> holders,
        Choices<FigureTruthTime> times) {
    static final String NONE = "-";
    private static final int CELLS = 12;

    /** Who wants the number in a table. */
    public enum Wanted {
        /** Money, shares, quantities, rates, multiples, counts of what matters: its absence is a miss. */
        OWED,
        /** Ranks, ages, durations, small counts by the way. */
        WELCOME,
        /** Nobody: a number in a name, an idiom, a part of a date. */
        NO
    }

    /**
     * What may be said.
     *
     * @param all any of them is right
     * @param open whether it may be left out
     */
    public record Choices<T>(List<T> all, boolean open) {
        public Choices {
            all = List.copyOf(all);
            if (all.isEmpty() && !open) {
                throw new IllegalArgumentException("nothing is right");
            }
        }

        @Override
        public String toString() {
            String told = all.stream().map(FigureTruth::told).collect(Collectors.joining("|"));
            return all.isEmpty() ? NONE : open ? told + "|" + NONE : told;
        }
    }

    /**
     * Reads the cells of a line, in the order of the columns.
     *
     * @throws IllegalArgumentException telling the line that is none
     */
    public static FigureTruth parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("not the " + CELLS + " cells of a figure's truth: " + line);
        }
        try {
            return new FigureTruth(
                    cells[0],
                    span(cells[1]),
                    Wanted.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    number(cells[3]),
                    number(cells[4]),
                    number(cells[5]),
                    Figure.Bound.valueOf(cells[6]),
                    Figure.Trend.valueOf(cells[7]),
                    choices(cells[8], unit -> unit),
                    choices(cells[9], FigureTruth::span),
                    choices(cells[10], FigureTruth::span),
                    choices(cells[11], FigureTruthTime::parse));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no truth of a figure: " + line + ": " + e.getMessage(), e);
        }
    }

    /** What kind of text it is of. */
    public FigureTextKind kind() {
        return FigureTextKind.of(document);
    }

    /** The line that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.join(
                "\t",
                document,
                told(number),
                wanted.name().toLowerCase(Locale.ROOT),
                told(value),
                told(low),
                told(high),
                bound.name(),
                trend.name(),
                units.toString(),
                subjects.toString(),
                holders.toString(),
                times.toString());
    }

    private static String told(@Nullable Object value) {
        if (value instanceof Span span) {
            return span.start() + "-" + span.end();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value == null ? NONE : value.toString();
    }

    static Span span(String cell) {
        String[] ends = cell.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no place such as 12-15: " + cell);
        }
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static @Nullable Double number(String cell) {
        return cell.equals(NONE) ? null : Double.valueOf(cell);
    }

    private static <T> Choices<T> choices(String cell, Function<String, T> one) {
        List<T> all = new ArrayList<>();
        boolean open = false;
        for (String choice : cell.split("\\|", -1)) {
            if (choice.equals(NONE)) {
                open = true;
            } else {
                all.add(one.apply(choice));
            }
        }
        return new Choices<>(all, open);
    }
}
