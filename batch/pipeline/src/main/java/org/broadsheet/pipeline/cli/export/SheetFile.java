package org.broadsheet.pipeline.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.cli.print.PlainValue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an Excel workbook of one sheet (Office Open XML), written row by row. Texts are text cells, which nothing runs;
 * numbers, booleans, dates and times (in UTC) are cells of their kind; lists are JSON. What a cell cannot hold exactly, such
 * as a whole number beyond 2^53 or a day before March 1900, is a text. Nothing is cut: what does not fit is refused.
 */
final class SheetFile {
    /** Rows of a sheet, the header with them; a limit of the format. */
    static final int MAX_ROWS = Worksheet.MAX_ROWS;
    /** UTF-16 units of a cell's text; a limit of Excel. */
    static final int MAX_CELL_CHARS = 32_767;

    private static final int ROWS_BETWEEN_FLUSHES = 500;
    /** Whole numbers up to this are exact in the format's floating point. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);
    /** Days before are counted wrongly by Excel, which knows a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** Characters that XML cannot hold, and what would be read as the escape for one (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SheetFile() {}

    static long write(Connection duckDb, String rows, Path file)
            throws SQLException, IOException, ExportRefusedException {
        List<ExportColumn> columns = ExportFormat.columns(duckDb, rows);
        if (columns.size() > Worksheet.MAX_COLS) {
            throw new ExportRefusedException(
                    "a sheet has at most " + Worksheet.MAX_COLS + " columns, and there are " + columns.size());
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Broadsheet", "1.0");
                Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(rows)) {
            Worksheet sheet = workbook.newWorksheet("rows");
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                text(sheet, 0, i, columns.get(i).name(), "the name of column " + (i + 1));
                sheet.style(0, i).bold().set();
            }
            int row = 0;
            while (result.next()) {
                row++;
                if (row >= MAX_ROWS) {
                    throw new ExportRefusedException(String.format(
                            "there are more rows than the %,d that a sheet has (with its header); take fewer by --where"
                                    + " or --since, or let the file end in .csv or .parquet",
                            MAX_ROWS));
                }
                for (int i = 0; i < columns.size(); i++) {
                    cell(sheet, row, i, PlainValue.of(result.getObject(i + 1)), columns.get(i));
                }
                if (row % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
            }
            return row;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value, ExportColumn described)
            throws ExportRefusedException {
        if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof Number number && isExact(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day && isCounted(day)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant time && isCounted(LocalDate.ofInstant(time, ZoneOffset.UTC))) {
            time(sheet, row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        } else if (value instanceof LocalDateTime time && isCounted(time.toLocalDate())) {
            time(sheet, row, column, time);
        } else if (value != null) {
            text(sheet, row, column, PlainValue.text(value), "column " + described.name() + " of row " + row);
        }
    }

    private static void time(Worksheet sheet, int row, int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    }

    private static boolean isCounted(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private static boolean isExact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        BigDecimal value = number instanceof BigDecimal decimal
                ? decimal
                : number instanceof BigInteger whole ? new BigDecimal(whole) : BigDecimal.valueOf(number.longValue());
        return value.abs().compareTo(EXACT) <= 0 && value.precision() <= 15
                || value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(EXACT) <= 0;
    }

    private static void text(Worksheet sheet, int row, int column, String text, String place)
            throws ExportRefusedException {
        if (text.length() > MAX_CELL_CHARS) {
            throw new ExportRefusedException(String.format(
                    "%s has %,d characters, more than the %,d of a cell; leave the column out (\"SELECT * EXCLUDE (...)"
                            + " FROM ...\"), or let the file end in .csv or .parquet",
                    place, text.length(), MAX_CELL_CHARS));
        }
        String written = ESCAPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("_x%04X_", (int) found.group().charAt(0))));
        if (text.equals(text.strip())) {
            sheet.inlineString(row, column, written);
        } else {
            // Blanks at the ends are kept only in the table of shared texts, which is in memory until the end.
            sheet.value(row, column, written);
        }
    }
}
