package org.broadsheet.figure.holder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Text;
import org.broadsheet.figure.table.TableRow;
import org.broadsheet.figure.table.TableRow.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Names by the company they keep: of a list most of whose entries are known for names, the others that are spelled as names
 * are names too. Lists are the headings of a page that are numbered one after another, and of a table the cells that head its
 * rows or its columns.
 */
final class ListedNames {
    private static final int LEAST = 3;
    /** Entries that a list is judged by. */
    private static final int SIGHT = 40;
    /** This share of a list, or more, is known for names. */
    private static final double MOSTLY = 0.4;
    /** This share of the rows is of one kind each where columns are of things. */
    private static final double MOSTLY_ALIKE = 0.6;

    /** "3. Ardent", "#4 Bellis", "13 – Corvo". */
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*#?\\d{1,3}(?:[.):]| [–—-])?\\s+(?=\\p{Lu}|\\p{Ll}+\\p{Lu})");

    /** "Ardent (with Bellis)". */
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final Text body;
    /** Whether a stretch is known for a name. */
    private final BiFunction<Integer, Integer, Boolean> known;

    private final Set<String> names = new HashSet<>();

    ListedNames(Text body, BiFunction<Integer, Integer, Boolean> known) {
        this.body = body;
        this.known = known;
        List<Cell> headings = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        for (int from = 0; from < body.length(); ) {
            int to = from;
            boolean row = false;
            while (to < body.length() && body.charAt(to) != '\n') {
                row |= body.charAt(to) == '|';
                to++;
            }
            if (row) {
                rows.add(TableRow.of(body, from, to));
            } else if (to > from) {
                readTable(rows);
                rows = new ArrayList<>();
                Cell heading = numbered(from, to);
                if (heading != null) {
                    headings.add(heading);
                }
            }
            from = to + 1;
        }
        readTable(rows);
        read(headings, false);
    }

    /** Whether a list holds a phrase as a name. */
    boolean isName(String phrase) {
        return names.contains(phrase);
    }

    private @Nullable Cell numbered(int from, int to) {
        Matcher number = NUMBERED.matcher(body.subSequence(from, to));
        return number.lookingAt() ? unbracketed(body, from + number.end(), to) : null;
    }

    /** A stretch without the brackets that end it. */
    static Cell unbracketed(Text body, int from, int to) {
        Matcher bracket = BRACKET.matcher(body.subSequence(from, to));
        int end = bracket.find() ? from + bracket.start() : to;
        while (end > from && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Cell(from, end);
    }

    private void readTable(List<TableRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        // The first column whose cells are no amounts heads the rows.
        Map<Integer, List<Cell>> columns = new HashMap<>();
        for (TableRow row : rows) {
            int label = 0;
            while (label < row.size() && row.isAmount(label)) {
                label++;
            }
            if (label < row.size() && row.amounts() > 0) {
                columns.computeIfAbsent(label, none -> new ArrayList<>())
                        .add(unbracketed(
                                body,
                                row.cells().get(label).from(),
                                row.cells().get(label).to()));
            }
        }
        columns.values().forEach(column -> read(column, false));
        List<Cell> heads = rows.get(0).cells();
        if (areOfThings(rows)) {
            read(heads, true);
        } else {
            read(heads.subList(Math.min(1, heads.size()), heads.size()), false);
        }
    }

    /** Whether the columns are of things and the rows of what they have: each row is of one kind, and no cell heads their heads. */
    private static boolean areOfThings(List<TableRow> rows) {
        int heads = rows.get(0).size();
        List<TableRow> below = rows.stream().skip(1).limit(SIGHT).toList();
        long told = below.stream().filter(row -> row.amounts() > 1).count();
        long alike = below.stream().filter(TableRow::isOfOneKind).count();
        return below.stream().allMatch(row -> row.size() == heads + 1)
                && told >= LEAST - 1
                && alike >= MOSTLY_ALIKE * told;
    }

    /** @param things whether the entries are things by where they stand, so that one known for a name speaks for all */
    private void read(List<Cell> entries, boolean things) {
        List<String> spelled = new ArrayList<>();
        int all = 0;
        int found = 0;
        for (Cell entry : entries) {
            if (entry.from() == entry.to()) {
                continue;
            }
            boolean judged = all < SIGHT;
            all += judged ? 1 : 0;
            if (judged && known.apply(entry.from(), entry.to())) {
                found++;
            } else {
                String text = body.subSequence(entry.from(), entry.to()).toString();
                if (WrittenNames.isSpelledAsName(text)) {
                    spelled.add(text);
                }
            }
        }
        if (things ? found > 0 : all >= LEAST && found >= MOSTLY * all) {
            names.addAll(spelled);
        }
    }
}
