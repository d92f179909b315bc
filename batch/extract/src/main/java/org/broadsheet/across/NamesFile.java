package org.broadsheet.across;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.across.NameRegistry.NameId;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Names that a user knows, a CSV file in UTF-8 whose header names its columns in any order: {@code name} and {@code type}
 * (PERSON, ORGANIZATION, PLACE, EVENT or PRODUCT), and where they are wanted {@code alias} (another name of the same; a row for
 * each), {@code id} (a Wikidata QID, or a scheme, a colon and the id in it), {@code valid_from} and {@code valid_to} (the
 * days on which the alias means the name, ISO 8601).
 */
public final class NamesFile {
    /** No file. */
    public static final NamesFile NONE = new NamesFile(List.of());

    private static final List<String> COLUMNS = List.of("name", "type", "alias", "id", "valid_from", "valid_to");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");
    private static final Pattern WITH_SCHEME = Pattern.compile("([a-z][a-z0-9-]*):(\\S.*)");

    /**
     * A row.
     *
     * @param alias another name, or null
     * @param id or null
     * @param from first day on which the alias means the name, or null
     * @param to last such day, or null
     */
    public record Row(
            EntityType type,
            String name,
            @Nullable String alias,
            @Nullable NameId id,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        private boolean overlaps(Row other) {
            return (from == null || other.to == null || !other.to.isBefore(from))
                    && (to == null || other.from == null || !other.from.isAfter(to));
        }
    }

    private record Placed(Row row, long line) {}

    private final List<Row> rows;

    private NamesFile(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The names of rows that were read before. */
    public static NamesFile of(List<Row> rows) {
        return new NamesFile(rows);
    }

    /** In the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Reads a file.
     *
     * @throws NamesFormatException when it says what it cannot say
     * @throws IOException when it cannot be read
     */
    public static NamesFile read(Path file) throws IOException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param file what errors call it
     * @throws NamesFormatException when it says what it cannot say
     */
    static NamesFile parse(String file, String text) throws NamesFormatException {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<Placed> placed = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            Map<String, Integer> columns = new HashMap<>();
            for (CsvRecord each : records) {
                if (columns.isEmpty()) {
                    columns.putAll(header(file, each));
                } else if (each.getFieldCount() > 1 || !each.getField(0).isBlank()) {
                    placed.add(new Placed(row(file, each, columns), each.getStartingLineNumber()));
                }
            }
            if (columns.isEmpty()) {
                throw new NamesFormatException(file, 1, "there is no header; it names the columns name, type");
            }
        } catch (CsvParseException e) {
            throw new NamesFormatException(file, plain.lines().count(), "no CSV: " + e.getMessage());
        } catch (IOException e) {
            if (e instanceof NamesFormatException told) {
                throw told;
            }
            throw new UncheckedIOException(file, e);
        }
        check(file, placed);
        return new NamesFile(placed.stream().map(Placed::row).toList());
    }

    private static Map<String, Integer> header(String file, CsvRecord header) throws NamesFormatException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String column = header.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(column)) {
                throw new NamesFormatException(
                        file, 1, "no column is called '" + column + "'; they are " + String.join(", ", COLUMNS));
            }
            if (columns.put(column, i) != null) {
                throw new NamesFormatException(file, 1, "two columns are called " + column);
            }
        }
        for (String needed : COLUMNS.subList(0, 2)) {
            if (!columns.containsKey(needed)) {
                throw new NamesFormatException(file, 1, "the column " + needed + " is missing");
            }
        }
        return columns;
    }

    private static Row row(String file, CsvRecord cells, Map<String, Integer> columns) throws NamesFormatException {
        long line = cells.getStartingLineNumber();
        if (cells.getFieldCount() > columns.size()) {
            throw new NamesFormatException(
                    file, line, cells.getFieldCount() + " cells under " + columns.size() + " columns");
        }
        String name = cell(cells, columns, "name");
        if (name == null || FoldedName.key(name).isEmpty()) {
            throw new NamesFormatException(file, line, "the name is empty");
        }
        LocalDate from = day(file, line, "valid_from", cell(cells, columns, "valid_from"));
        LocalDate to = day(file, line, "valid_to", cell(cells, columns, "valid_to"));
        if (from != null && to != null && to.isBefore(from)) {
            throw new NamesFormatException(file, line, "valid_to " + to + " is before valid_from " + from);
        }
        EntityType type = type(file, line, cell(cells, columns, "type"));
        NameId id = id(file, line, cell(cells, columns, "id"));
        return new Row(type, name, cell(cells, columns, "alias"), id, from, to);
    }

    private static @Nullable String cell(CsvRecord cells, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        String cell = at == null || at >= cells.getFieldCount()
                ? ""
                : cells.getField(at).strip();
        return cell.isEmpty() ? null : cell;
    }

    private static EntityType type(String file, long line, @Nullable String cell) throws NamesFormatException {
        for (EntityType type : EntityType.values()) {
            if (cell != null && type.name().equals(cell.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new NamesFormatException(
                file,
                line,
                "type is '" + (cell == null ? "" : cell) + "'; it is one of " + List.of(EntityType.values()));
    }

    private static @Nullable LocalDate day(String file, long line, String column, @Nullable String cell)
            throws NamesFormatException {
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new NamesFormatException(file, line, column + " is '" + cell + "'; write a day as 2025-05-26");
        }
    }

    private static @Nullable NameId id(String file, long line, @Nullable String cell) throws NamesFormatException {
        if (cell == null) {
            return null;
        }
        if (WIKIDATA.matcher(cell).matches()) {
            return new NameId("wikidata", cell);
        }
        var parts = WITH_SCHEME.matcher(cell);
        if (!parts.matches()) {
            throw new NamesFormatException(
                    file,
                    line,
                    "id is '" + cell
                            + "'; write a Wikidata QID (Q42), or a scheme and its id (lei:529900T8BM49AURSDO55)");
        }
        return new NameId(parts.group(1), parts.group(2));
    }

    /** Refuses an alias of two names at one time, and a name of two ids in one scheme. */
    private static void check(String file, List<Placed> placed) throws NamesFormatException {
        Map<String, List<Placed>> byAlias = new HashMap<>();
        Map<String, Placed> byScheme = new HashMap<>();
        for (Placed each : placed) {
            Row row = each.row();
            if (row.alias() != null) {
                List<Placed> others = byAlias.computeIfAbsent(
                        row.type() + " " + FoldedName.key(row.alias()), key -> new ArrayList<>());
                for (Placed other : others) {
                    if (!FoldedName.key(other.row().name()).equals(FoldedName.key(row.name()))
                            && row.overlaps(other.row())) {
                        throw new NamesFormatException(
                                file,
                                each.line(),
                                "alias '" + row.alias() + "' is one of " + row.name() + " and, in line " + other.line()
                                        + ", of " + other.row().name() + " at the same time");
                    }
                }
                others.add(each);
            }
            if (row.id() != null) {
                String key = row.type() + " " + FoldedName.key(row.name()) + " "
                        + row.id().scheme();
                Placed other = byScheme.putIfAbsent(key, each);
                if (other != null && !row.id().equals(other.row().id())) {
                    throw new NamesFormatException(
                            file,
                            each.line(),
                            "id of " + row.name() + " is '" + row.id().id() + "' and, in line " + other.line() + ", '"
                                    + String.valueOf(
                                            other.row().id() == null
                                                    ? null
                                                    : other.row().id().id()) + "'");
                }
            }
        }
    }
}
