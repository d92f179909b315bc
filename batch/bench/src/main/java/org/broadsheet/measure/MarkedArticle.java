package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.measure.FigureTruth.Choices;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * An article in which a reader marked every number. Unlike {@link FigureTruth} it may be read by everybody, and it tells
 * nothing of value and unit.
 *
 * @param name its kind of text, a bar, its number
 * @param text without the marks
 * @param marks in the order of the text
 */
public record MarkedArticle(String name, Text text, List<Mark> marks) {
    private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern BARS = Pattern.compile(" *\\|\\| *");
    private static final String OR = " ~ ";
    private static final int CELLS = 5;
    private static final int WANTED = 1;
    private static final int SUBJECT = 2;
    private static final int HOLDER = 3;
    private static final int TIME = 4;
    /** A place behind the number is farther than one before it by so much. */
    private static final double BEHIND = 1.5;

    private static final int BEHIND_ALWAYS = 60;

    /**
     * A number.
     *
     * @param number its place, code points
     * @param subjects what is measured: any of these is right, the first best
     * @param holders whose it is
     * @param times when it holds
     */
    public record Mark(
            Span number, Wanted wanted, Choices<Span> subjects, Choices<Span> holders, Choices<Span> times) {}

    public MarkedArticle {
        marks = List.copyOf(marks);
    }

    /**
     * Reads a text with its marks.
     *
     * @throws IllegalArgumentException naming article and mark, where one is not of five cells, or has words that the text
     *     does not have
     */
    static MarkedArticle of(String name, String marked) {
        StringBuilder plain = new StringBuilder();
        List<String[]> cells = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            plain.append(marked, from, mark.start());
            String[] parts = BARS.split(mark.group(1).strip(), -1);
            if (parts.length != CELLS) {
                throw new IllegalArgumentException(name + ": not the " + CELLS + " cells of a mark: " + mark.group());
            }
            places.add(new int[] {plain.length(), plain.length() + parts[0].length()});
            cells.add(parts);
            plain.append(parts[0]);
            from = mark.end();
        }
        plain.append(marked.substring(from));
        Text text = new Text(plain.toString());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            try {
                marks.add(mark(text, places.get(i), cells.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + ": {{" + String.join(" || ", cells.get(i)) + "}}: " + e.getMessage(), e);
            }
        }
        return new MarkedArticle(name, text, marks);
    }

    private static Mark mark(Text text, int[] place, String[] cells) {
        return new Mark(
                text.span(place[0], place[1]),
                Wanted.valueOf(cells[WANTED].toUpperCase(Locale.ROOT)),
                choices(text, place, cells[SUBJECT]),
                choices(text, place, cells[HOLDER]),
                choices(text, place, cells[TIME]));
    }

    private static Choices<Span> choices(Text text, int[] place, String cell) {
        List<Span> all = new ArrayList<>();
        boolean open = false;
        for (String words : cell.split(OR, -1)) {
            if (words.equals(FigureTruth.NONE)) {
                open = true;
            } else {
                Span nearest = nearest(text, words, place);
                if (nearest == null) {
                    throw new IllegalArgumentException("not in the text: " + words);
                }
                all.add(nearest);
            }
        }
        return new Choices<>(all, open);
    }

    /** Where some words stand nearest to a number, before it rather than behind. */
    private static @Nullable Span nearest(Text text, String words, int[] place) {
        String all = text.toString();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            double distance = at <= place[0] ? place[0] - at : (at - place[1]) * BEHIND + BEHIND_ALWAYS;
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return best < 0 ? null : text.span(best, best + words.length());
    }

    /** The kind of text it is of. */
    String kind() {
        return name.substring(0, name.indexOf('/'));
    }

    /** As an article of plain text whose day is not known. */
    Article article() {
        return Article.ofPlainText(name, text.toString(), Publication.UNKNOWN);
    }
}
