package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.cli.export.ExportFile;
import org.broadsheet.pipeline.cli.export.ExportFormat;
import org.broadsheet.pipeline.cli.export.ExportOptions;
import org.broadsheet.pipeline.cli.export.ExportRefusedException;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes rows into a file for another program. */
@Command(
        name = "export",
        header = "Write a table, or what a query gives, to a CSV, JSON lines, Parquet or Excel file.",
        description = {
            "",
            "The name of FILE says which: .csv, .jsonl (both also with .gz), .parquet or .xlsx. It is there whole or not"
                    + " at all, and one that is there already is replaced.",
            "",
            "CSV: a text that begins with = + - @, a tab or a line end, which a spreadsheet would run as a formula, gets"
                    + " an apostrophe before it; numbers stay as they are. --exact writes every text as it is.",
            "XLSX: one sheet of at most 1,048,576 rows with its header, and 32,767 characters a cell; what does not fit"
                    + " is refused, never cut.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet export quotes --to quotes.xlsx --where \"confidence >= 0.7\"",
            "  broadsheet export figures --to figures.csv --since 2025-03-01",
            "  broadsheet export articles --to week.jsonl.gz --since 7d",
            "  broadsheet export \"$(cat notebooks/sql/most_quoted.sql)\" --to most_quoted.parquet"
        },
        mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {
    /** The name of the query while it is exported. */
    private static final String ROWS = "export_rows";

    private static final Pattern NAME = Pattern.compile("\\s*(\\w+)\\s*");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

    private final Terminal terminal;

    @Parameters(
            paramLabel = "TABLE|SELECT",
            description = "A table (articles, quotes, figures, entities, rejects), or a statement as 'sql' takes it.")
    @SuppressWarnings("NullAway.Init")
    private String what;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "Only rows for which this holds, as SQL says it: \"kind = 'DIRECT'\".")
    private @Nullable String where;

    @Option(
            names = "--since",
            paramLabel = "DATE|Nd",
            description =
                    "Only rows published on this day or later, or in the last N days (UTC); rows without a date are"
                            + " left out.")
    private @Nullable String since;

    @Option(names = "--exact", description = "Write texts in CSV as they are, for programs that are no spreadsheets.")
    private boolean exact;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SnapshotOption dataset;

    ExportVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        LocalDate from = firstDay();
        try {
            ExportFormat format = ExportFormat.of(to);
            if (exact && format != ExportFormat.CSV) {
                throw CommandException.usage("--exact is for CSV; other forms hold every text as it is");
            }
            return dataset.answer(() -> write(format, from));
        } catch (ExportRefusedException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private int write(ExportFormat format, @Nullable LocalDate from) throws SQLException, IOException {
        Path folder = dataset.folder().localPath();
        int snapshot = dataset.published(dataset.folder()).number();
        try (ExportFile file = ExportFile.at(to, folder);
                PublishedDataset published = PublishedDataset.writing(dataset, file.part())) {
            String rows = query(published.connection(), from);
            file.begin();
            long written = rows(published.connection(), format, rows, file.part());
            long bytes = file.finish();
            LogSettings.tell(
                    terminal,
                    ExportVerb.class,
                    String.format(
                            "%,d %s of snapshot %d written to %s (%,d bytes)",
                            written, written == 1 ? "row" : "rows", snapshot, to, bytes));
            return ExitCode.DONE.number();
        } catch (ExportRefusedException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        } catch (AccessDeniedException e) {
            throw new CommandException(ExitCode.USAGE, "no permission to write into " + parentOf(e.getFile()), e);
        } catch (SQLException | IOException | RuntimeException e) {
            FullDisk.check(to, e);
            throw e;
        }
    }

    private long rows(Connection duckDb, ExportFormat format, String rows, Path file)
            throws IOException, ExportRefusedException {
        try {
            return format.write(duckDb, rows, file, new ExportOptions(exact, ExportFormat.isGzip(to)));
        } catch (SQLException e) {
            throw SelectStatement.failure(e);
        }
    }

    private static String parentOf(String file) {
        Path parent = Path.of(file).getParent();
        return parent == null ? file : parent.toString();
    }

    /** The query for what is asked for, over a view that is what was named. */
    private String query(Connection duckDb, @Nullable LocalDate from) throws SQLException {
        SelectStatement statement = new SelectStatement(duckDb, named(what));
        try (Statement make = duckDb.createStatement()) {
            make.execute("CREATE TEMP VIEW " + ROWS + " AS " + statement.sql());
        } catch (SQLException e) {
            throw SelectStatement.failure(e);
        }
        String rows = "SELECT * FROM " + ROWS + " WHERE true";
        if (where != null) {
            rows += " AND (" + where + "\n)";
            if (where.isBlank()) {
                throw CommandException.usage("--where is empty; give a condition, or leave it out");
            }
            new SelectStatement(duckDb, rows);
        }
        if (from != null) {
            if (!hasDate(duckDb)) {
                throw CommandException.usage(
                        "--since needs a column published_on, which " + what + " has not; take --where instead");
            }
            rows += " AND published_on >= DATE '" + from + "'";
        }
        return rows;
    }

    private static boolean hasDate(Connection duckDb) throws SQLException {
        try (Statement statement = duckDb.createStatement();
                var columns = statement.executeQuery(
                        "SELECT 1 FROM (DESCRIBE " + ROWS + ") WHERE column_name = 'published_on'")) {
            return columns.next();
        }
    }

    /** A table's name as the query for it. */
    private static String named(String what) {
        Matcher name = NAME.matcher(what);
        if (!name.matches()) {
            return what;
        }
        List<String> tables = Table.all().stream().map(Table::view).toList();
        if (!tables.contains(name.group(1))) {
            throw CommandException.usage("there is no table '" + name.group(1) + "'; there are "
                    + String.join(", ", tables) + ", or give a SELECT");
        }
        return "SELECT * FROM " + name.group(1);
    }

    private @Nullable LocalDate firstDay() {
        if (since == null) {
            return null;
        }
        Matcher days = DAYS.matcher(since);
        try {
            return days.matches()
                    ? LocalDate.now(Clock.systemUTC()).minusDays(Long.parseLong(days.group(1)))
                    : LocalDate.parse(since);
        } catch (DateTimeParseException e) {
            throw new CommandException(
                    ExitCode.USAGE, "--since is '" + since + "'; give a day such as 2025-03-01, or 7d", e);
        }
    }
}
