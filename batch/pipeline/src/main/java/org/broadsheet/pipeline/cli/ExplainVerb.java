package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.cli.ExplainedRow.Found;
import org.broadsheet.pipeline.cli.print.JsonText;
import org.broadsheet.pipeline.cli.print.PlainValue;
import org.broadsheet.pipeline.cli.print.TableRows;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a row came from. */
@Command(
        name = "explain",
        header = "Show an article, quote, figure or entity in its text, with its source and run.",
        description = {
            "",
            "Prints the row, the article it came from and the text around it, in which the row's places stand in"
                    + " brackets: [QUOTE ...] said by [SPEAKER ...], [FIGURE ...], [ENTITY ...]. An article is printed"
                    + " whole with its quotes and figures; an entity with the articles that name it, the first 20 of them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet sql \"SELECT quote_id, text FROM quotes LIMIT 5\"",
            "  broadsheet explain 3f1c0a"
        },
        mixinStandardHelpOptions = true)
final class ExplainVerb implements Callable<Integer> {
    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    private static final String ID = "[0-9a-fA-F]{4,32}";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID",
            description =
                    "article_id, quote_id, figure_id or entity_id; the first 4 digits or more, if no other starts so.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text, or json (an array with an object for each article). Default: text.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SnapshotOption dataset;

    ExplainVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (!id.matches(ID)) {
            throw CommandException.usage("'" + id + "' is no id; ids are up to 32 hex digits, of which 4 are needed");
        }
        List<ExplainedRow> rows = dataset.answer(this::find);
        Map<String, Map<String, Object>> runs = new LinkedHashMap<>();
        for (ExplainedRow row : rows) {
            runs.computeIfAbsent(
                    String.valueOf(row.article().get("run_id")), run -> RunSummary.read(dataset.folder(), run));
        }
        if (format == Format.JSON) {
            printJson(rows, runs);
        } else {
            rows.forEach(row -> printText(row, runs));
        }
        terminal.out().flush();
        if (rows.size() == ExplainedRow.MOST_ROWS) {
            terminal.err().printf("the first %d articles are shown; sql finds the others%n", rows.size());
        }
        return ExitCode.DONE.number();
    }

    private List<ExplainedRow> find() throws SQLException {
        try (PublishedDataset published = PublishedDataset.open(dataset)) {
            List<Found> found = ExplainedRow.find(published.connection(), id.toLowerCase(Locale.ROOT));
            if (found.size() != 1) {
                throw CommandException.usage(
                        found.isEmpty()
                                ? "no article, quote, figure or entity in " + dataset.location() + " has the id " + id
                                : id + " is the start of several ids: "
                                        + found.stream()
                                                .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + " " + one.id())
                                                .collect(Collectors.joining(", ")));
            }
            return ExplainedRow.of(published.connection(), found.get(0));
        }
    }

    private void printJson(List<ExplainedRow> rows, Map<String, Map<String, Object>> runs) {
        terminal.out()
                .print(JsonText.pretty(rows.stream()
                                .map(row -> {
                                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                                    fields.put("kind", row.kind());
                                    fields.put("row", row.row());
                                    fields.put("article", row.article());
                                    fields.put("text", row.text());
                                    fields.put(
                                            "run",
                                            runs.get(
                                                    String.valueOf(row.article().get("run_id"))));
                                    return fields;
                                })
                                .toList())
                        + "\n");
    }

    private void printText(ExplainedRow explained, Map<String, Map<String, Object>> runs) {
        PrintStream out = terminal.out();
        Map<String, @Nullable Object> article = explained.article();
        out.print(explained.kind() + " " + explained.row().get(explained.kind().idColumn()) + "\n");
        printFields(explained.row());
        if (explained.kind() != ExplainedRow.Kind.ARTICLE) {
            out.print("\nARTICLE " + article.get("article_id") + "\n");
            Map<String, @Nullable Object> known = new LinkedHashMap<>(article);
            known.keySet().retainAll(List.of("source_uri", "source_format", "url", "site", "title", "published_on"));
            printFields(known);
        }
        String runId = String.valueOf(article.get("run_id"));
        out.print("\nRUN " + runId + "\n");
        printFields(Objects.requireNonNull(runs.get(runId)));
        out.print("\n" + TableRows.withoutControls(explained.text()).indent(4) + "\n");
    }

    private void printFields(Map<String, ? extends @Nullable Object> fields) {
        int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
        fields.forEach((name, value) -> {
            if (value != null) {
                terminal.out()
                        .print("  " + name + " ".repeat(width - name.length()) + "  "
                                + TableRows.visible(PlainValue.text(value)) + "\n");
            }
        });
    }
}
