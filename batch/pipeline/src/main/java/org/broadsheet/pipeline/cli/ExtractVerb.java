package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.StageFault;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NamesFile;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.cli.print.ExplainedFields;
import org.broadsheet.pipeline.cli.print.ExtractedFields;
import org.broadsheet.pipeline.cli.print.ExtractedOutput;
import org.broadsheet.pipeline.cli.print.KnownNameFields;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.plan.InputForms;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.ReadOptions;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what Broadsheet reads from a text, without a dataset. */
@Command(
        name = "extract",
        header = "Show as JSON what is read from a raw article; nothing is written.",
        description = {
            "",
            "Prints article, quotes, figures and entities under the names of the dataset's columns, and the pieces of"
                    + " the input that were left out as no part of the article. Offsets count Unicode code points of"
                    + " article.body, end exclusive. An input that gives no article is told on stderr, and so is a"
                    + " stage that failed or was left out; the exit code is 1 when no article was found at all.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet extract seeds/harbour.txt",
            "  curl -s https://example.org/story.html | broadsheet extract - > story.json",
            "  broadsheet extract --explain seeds/harbour.txt | jq '.quotes[0].rules'",
            "  broadsheet extract feed.jsonl | jq -r '.quotes[] | [.speaker_name, .text] | @tsv'"
        },
        mixinStandardHelpOptions = true)
final class ExtractVerb implements Callable<Integer> {
    private static final String STDIN = "-";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            description =
                    "File of text, HTML, JSON, CSV, a feed or WARC, packed by gzip or zstd or not; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String input;

    @Option(
            names = "--format",
            paramLabel = "json|jsonl",
            description =
                    "json: one object, or an array where the input holds several articles. jsonl: an object a line."
                            + " Default: json for one article, jsonl for several.")
    private ExtractedOutput.@Nullable Format format;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Take the text for this language (ISO 639-1, such as en), whatever is found.")
    private @Nullable String language;

    @Option(
            names = "--second-reader",
            description =
                    "Have a network read the figures of English texts once more: holders, subjects and confidence are better, and"
                            + " reading takes some seven times as long.")
    private boolean secondReader;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FieldOptions fieldOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private NamesOption names;

    /** What --names says, or null. */
    private @Nullable NameRegistry registry;

    @Option(
            names = "--explain",
            description = "Tell beside each row which rules gave it, by name, and the characters they went by, and list"
                    + " the times of the text. The rows are the same.")
    private boolean explain;

    /** Loaded for the first article, so that a wrong input is told at once. */
    private @Nullable Extraction extraction;

    ExtractVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LanguageCode.checked(language);
        NamesFile own = names.read();
        registry = own == null ? null : NameRegistry.with(own);
        if (!input.equals(STDIN)) {
            Path file = fileAt(input);
            return extract(file, file.getFileName().toString());
        }
        Path spooled = Files.createTempFile("broadsheet-stdin", "");
        try {
            Files.copy(terminal.in(), spooled, StandardCopyOption.REPLACE_EXISTING);
            return extract(spooled, "stdin");
        } finally {
            Files.delete(spooled);
        }
    }

    private static Path fileAt(String path) {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw CommandException.usage(path + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw CommandException.usage(path + " is a folder; extract reads one file, ingest reads folders");
        }
        return file;
    }

    private int extract(Path file, String sourceUri) {
        ExtractedOutput output = new ExtractedOutput(terminal.out(), format);
        ReadOptions options = InputForms.options(ReadLimits.DEFAULT, fieldOptions.map());
        try (RawArticles articles = InputFile.open(StoredInput.of(file), sourceUri, options)) {
            while (articles.hasNext() && !terminal.out().checkError()) {
                Outcome<RawArticle> raw = articles.next();
                if (raw instanceof Outcome.Accepted<RawArticle> accepted) {
                    extract(accepted.value(), output);
                } else if (raw instanceof Outcome.Rejected<RawArticle> rejected) {
                    tell(rejected.rejection());
                }
            }
        }
        output.finish();
        return (output.count() > 0 ? ExitCode.DONE : ExitCode.FAILED).number();
    }

    private void extract(RawArticle raw, ExtractedOutput output) {
        if (extraction == null) {
            extraction = Extraction.load().reading(AskedReading.of(language, secondReader));
        }
        Outcome<Map<String, @Nullable Object>> fields = explain
                ? extraction.explain(raw).map(explained -> {
                    tell(explained.extracted());
                    return ExplainedFields.of(explained);
                })
                : extraction.extract(raw).map(extracted -> {
                    tell(extracted);
                    return ExtractedFields.of(extracted);
                });
        if (fields instanceof Outcome.Accepted<Map<String, @Nullable Object>> accepted) {
            if (registry != null) {
                KnownNameFields.put(accepted.value(), registry);
            }
            output.add(accepted.value());
        } else if (fields instanceof Outcome.Rejected<Map<String, @Nullable Object>> rejected) {
            tell(rejected.rejection());
        }
    }

    private void tell(Rejection rejection) {
        String message = rejection.sourceUri() + " gives no article: " + rejection.reason() + ": " + rejection.detail();
        terminal.err().print(LogSettings.format().errorLine(message, null));
    }

    /** Tells the stages that gave nothing, with their stacks where those are asked for. */
    private void tell(ExtractedArticle extracted) {
        for (StageFault fault : extracted.faults()) {
            String message = extracted.article().sourceUri() + " is shown without what comes of the stage "
                    + fault.stage() + ": " + fault.detail();
            terminal.err().print(LogSettings.format().errorLine(message, LogSettings.debug() ? fault.cause() : null));
        }
    }
}
