package org.broadsheet.figure.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.broadsheet.article.Text;
import org.broadsheet.figure.table.TableRow.Cell;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The tables of a body, rows one below another, to be asked what heads the cell of an amount. Immutable. */
public final class Tables {
    /** What stands between the heads of a cell where both are told. */
    public static final String BETWEEN_HEADS = " | ";

    /** Characters of a line that an amount or two have for themselves; longer ones are not looked through for each amount. */
    private static final int LONGEST_OWN_LINE = 300;

    /** Cells of a row; a line with more bars is none. */
    private static final int MOST_CELLS = 256;

    /** Words of a line that is a label although it ends with a stop. */
    private static final int LONGEST_LABEL = 4;

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");
    private static final Set<String> ANSWERS =
            WordSets.english("figure-contexts").get("answers-in-cells");
    /** Words of a cell that heads a column, by the mean of its row. */
    private static final int MOST_WORDS_OF_HEADS = 4;

    private static final Set<String> OFFERING =
            WordSets.english("figure-contexts").get("before-price");

    /**
     * What heads a cell.
     *
     * @param row the cell that heads its row, or null where none does or another line
     * @param column the cell that heads its column, or null
     * @param words the head of the row and that of the column, as written, with " | " between them where there are both
     */
    public record Heads(@Nullable Cell row, @Nullable Cell column, String words) {
        /** "Measured weight | 20 kg": whether a cell heads the row and none the column. */
        public boolean areLabel() {
            return row != null && column == null;
        }
    }

    private final Text body;
    /** Each row by the index at which it starts. */
    private final NavigableMap<Integer, Place> rows;

    /**
     * Where a row stands.
     *
     * @param heads the last row before it that heads columns, or -1
     * @param years the last row before it whose amounts are years, or -1
     */
    private record Place(List<TableRow> table, int index, int heads, int years) {}

    private Tables(Text body, NavigableMap<Integer, Place> rows) {
        this.body = body;
        this.rows = rows;
    }

    /** The tables of a body: rows are lines with a "|" between cells. */
    public static Tables of(Text body) {
        NavigableMap<Integer, Place> rows = new TreeMap<>();
        List<TableRow> open = new ArrayList<>();
        int heads = -1;
        int years = -1;
        int from = 0;
        while (from < body.length()) {
            int to = from;
            boolean row = false;
            boolean blank = true;
            while (to < body.length() && body.charAt(to) != '\n') {
                row |= body.charAt(to) == '|';
                blank &= Character.isWhitespace(body.charAt(to));
                to++;
            }
            TableRow read = row ? TableRow.of(body, from, to) : null;
            if (read != null && read.size() <= MOST_CELLS) {
                rows.put(from, new Place(open, open.size(), heads, years));
                heads = isHeads(read, heads < 0 ? null : open.get(heads)) ? open.size() : heads;
                years = read.isOfYears() ? open.size() : years;
                open.add(read);
            } else if (!blank) {
                open = new ArrayList<>();
                heads = -1;
                years = -1;
            }
            from = to + 1;
        }
        return new Tables(body, rows);
    }

    /**
     * Whether a row heads the columns below it: it has no amounts, and where others head them already ("Basic | Prime"), is none
     * of what they head: not longer than they ("Best for | Families | Sailors" where they leave out the first cell), without
     * answers ("Refund | No | Yes") and without cells as long as a sentence. "Engine: | Diesel" heads nothing.
     */
    private static boolean isHeads(TableRow row, @Nullable TableRow before) {
        if (row.amounts() > 0 || row.size() > 0 && row.text(0).endsWith(":")) {
            return false;
        }
        if (before == null) {
            return true;
        }
        boolean empty = true;
        Set<String> told = new HashSet<>();
        int words = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i).toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && (!told.add(text) || ANSWERS.contains(text))) {
                return false;
            }
            empty &= !TableHeads.hasLetter(text);
            words += text.isEmpty() ? 0 : TableHeads.BLANK.split(text, -1).length;
        }
        return !empty && row.size() <= before.size() && words <= MOST_WORDS_OF_HEADS * row.size();
    }

    /** What heads the cell that an amount has for itself, or null where it has none or nothing heads it. */
    @Nullable
    public Heads headsOf(int from, int to) {
        return headsOf(from, to, true);
    }

    /** What heads the cell that an amount begins, whatever follows it there; or null. */
    @Nullable
    public Heads headsOfBegun(int from, int to) {
        return headsOf(from, to, false);
    }

    /** The cell above that of an amount in the last row that heads columns, whatever its column holds; or null. */
    @Nullable
    public Cell cellAbove(int from, int to) {
        return above(from, to, Place::heads);
    }

    /** The cell above that of an amount in the last row of heads or of years, which may tell when it holds; or null. */
    @Nullable
    public Cell timeAbove(int from, int to) {
        return above(from, to, place -> Math.max(place.heads(), place.years()));
    }

    private @Nullable Cell above(int from, int to, ToIntFunction<Place> heads) {
        TableHeads found = at(from, to, heads);
        return found == null ? null : found.columnCell();
    }

    /** The cell that heads the row of an amount told in another cell, whatever stands before it there; or null. */
    @Nullable
    public Cell rowHeadOf(int from, int to) {
        TableHeads found = at(from, to, Place::heads);
        int head = found == null ? -1 : found.ofRow();
        return found == null || head < 0 ? null : found.row().cells().get(head);
    }

    private @Nullable Heads headsOf(int from, int to, boolean alone) {
        TableHeads found = at(from, to, Place::heads);
        return found != null && begins(found.own(), from) && !(alone && isFollowed(found.own(), to))
                ? heads(found, found.row())
                : null;
    }

    /** Looks at the cell that holds a stretch, below the row of heads that its place tells; null outside of tables. */
    private @Nullable TableHeads at(int from, int to, ToIntFunction<Place> heads) {
        Map.Entry<Integer, Place> entry = rows.floorEntry(from);
        Place place = entry == null ? null : entry.getValue();
        int cell = place == null ? -1 : place.table().get(place.index()).cellAt(from, to);
        return place == null || cell < 0
                ? null
                : new TableHeads(place.table(), place.index(), heads.applyAsInt(place), cell);
    }

    private @Nullable Heads heads(TableHeads heads, TableRow row) {
        int label = heads.ofRow();
        // "Range" above a line of amounts alone
        String line =
                label >= 0 ? TableHeads.head(row.text(label)) : row.amounts() == row.size() ? lineAbove(row) : null;
        String top = heads.ofColumn();
        if (line == null) {
            return top == null ? null : new Heads(null, heads.columnCell(), top);
        }
        return new Heads(
                label < 0 ? null : row.cells().get(label),
                top == null ? null : heads.columnCell(),
                top == null ? line : line + BETWEEN_HEADS + top);
    }

    /** Whether a cell has no more than bounds before an amount: "Starting from $5", "⭐ 4.5". */
    private boolean begins(Cell cell, int from) {
        String before = body.subSequence(cell.from(), from).toString();
        for (String word : TableHeads.BLANK.split(before.strip().toLowerCase(Locale.ROOT), -1)) {
            if (TableHeads.hasLetter(word) && !BOUNDS.contains(word) && !OFFERING.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell has words behind an amount, but for those in brackets: "40 (4%)". */
    private boolean isFollowed(Cell cell, int to) {
        return TableHeads.hasLetter(
                TableHeads.withoutBrackets(body.subSequence(to, cell.to()).toString()));
    }

    /** The label above a line that holds no more than one amount or two, "$3 or $16"; or null. */
    @Nullable
    public String labelAbove(int from, int to) {
        int start = from;
        while (start > 0 && body.charAt(start - 1) != '\n' && from - start <= LONGEST_OWN_LINE) {
            start--;
        }
        int end = to;
        while (end < body.length() && body.charAt(end) != '\n' && end - start <= LONGEST_OWN_LINE) {
            end++;
        }
        if (end - start > LONGEST_OWN_LINE) {
            return null;
        }
        String rest = body.subSequence(start, from).toString() + " " + body.subSequence(to, end);
        for (String word : TableHeads.BLANK.split(rest.strip().toLowerCase(Locale.ROOT), -1)) {
            if (TableHeads.hasLetter(word)
                    && !BOUNDS.contains(word)
                    && !OFFERING.contains(word)
                    && !word.equals("or")) {
                return null;
            }
        }
        return lineAbove(start);
    }

    /** The line before a row, where it is a label; or null. */
    private @Nullable String lineAbove(TableRow row) {
        return lineAbove(row.from());
    }

    private @Nullable String lineAbove(int start) {
        int end = start;
        while (end > 0 && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        String line = body.subSequence(body.lineStart(end), end).toString().strip();
        boolean label = TableHeads.hasLetter(line)
                && line.indexOf('|') < 0
                && !(line.endsWith(".")
                        && TableHeads.BLANK.split(TableHeads.withoutBrackets(line), -1).length > LONGEST_LABEL)
                && Character.isUpperCase(line.codePointAt(0));
        return label ? TableHeads.head(line.endsWith(".") ? line.substring(0, line.length() - 1) : line) : null;
    }
}
