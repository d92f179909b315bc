package org.broadsheet.pipeline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.pipeline.cli.config.Configuration;
import org.broadsheet.pipeline.cli.config.ConfigurationException;
import org.broadsheet.pipeline.cli.print.LogFormat;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code broadsheet}. Only {@code ingest} starts Spring; the other verbs answer without it. */
@Command(
        name = "broadsheet",
        header = "Raw news in, an audited analytics dataset out.",
        description = {
            "",
            "Reads raw articles and writes who said what, which numbers were given and who was named as Parquet"
                    + " that DuckDB and Spark read.",
            ""
        },
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "Options:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage or configuration",
            "3:audit failed (nothing published)",
            "4:another run holds the dataset"
        },
        footer = {
            "",
            "A run that is stopped exits with 130 (Ctrl-C) or 143 (SIGTERM); nothing is lost, and the next one goes on.",
            "",
            "Colors of this help are left out where NO_COLOR is set.",
            "",
            "Try it on one text, then on a folder:",
            "  broadsheet extract article.txt",
            "  broadsheet ingest seeds",
            "  broadsheet sql \"SELECT speaker_name, text FROM quotes\""
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class)
public final class Broadsheet implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Say more, and show the stack trace of an error.")
    private boolean debug;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Take what is not given here from this file (default: broadsheet.toml in the dataset, where"
                    + " there is one).")
    private @Nullable Path config;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing on stderr but warnings and errors: no progress, no summary.")
    private boolean quiet;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "How lines on stderr are written (default: text).")
    @SuppressWarnings("NullAway.Init")
    private LogFormat logFormat;

    private final Cluster cluster;

    private Broadsheet(Cluster cluster) {
        this.cluster = cluster;
    }

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs a command in this process and returns its exit status. */
    static int run(Terminal terminal, String... args) {
        return run(terminal, Cluster.NONE, args);
    }

    /**
     * Runs a command in this process, with work of {@code ingest} done by others.
     *
     * @param cluster who does it
     * @return the exit status
     */
    public static int run(Terminal terminal, Cluster cluster, String... args) {
        return run(terminal, cluster, Configuration.NONE, args);
    }

    /** @param known what was configured and is among the arguments by now */
    private static int run(Terminal terminal, Cluster cluster, Configuration known, String... args) {
        Broadsheet broadsheet = new Broadsheet(cluster);
        ErrorLines errors =
                new ErrorLines(terminal.err(), () -> broadsheet.debug, () -> broadsheet.logFormat, known::located);
        int exit;
        try {
            exit = commandLine(terminal, broadsheet, errors)
                    .setExecutionStrategy(parsed -> broadsheet.execute(parsed, terminal, known))
                    .execute(args);
        } catch (Error e) {
            // Out of memory, or models that do not load: for the caller a failure like others.
            exit = errors.failure(e);
        }
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** The names of all verbs. */
    static Set<String> verbs() {
        Broadsheet broadsheet = new Broadsheet(Cluster.NONE);
        Terminal terminal = Terminal.ofProcess();
        ErrorLines errors = new ErrorLines(terminal.err(), () -> false, () -> LogFormat.TEXT, message -> message);
        Set<String> verbs = new TreeSet<>(
                commandLine(terminal, broadsheet, errors).getSubcommands().keySet());
        verbs.remove("help");
        return verbs;
    }

    private static CommandLine commandLine(Terminal terminal, Broadsheet broadsheet, ErrorLines errors) {
        return new CommandLine(broadsheet)
                .addSubcommand(new IngestVerb(terminal, broadsheet.cluster))
                .addSubcommand(new ExtractVerb(terminal))
                .addSubcommand(new CheckVerb(terminal))
                .addSubcommand(new ExplainVerb(terminal))
                .addSubcommand(new SnapshotsVerb(terminal))
                .addSubcommand(new RollbackVerb(terminal))
                .addSubcommand(new CompactVerb(terminal))
                .addSubcommand(new RepairVerb(terminal))
                .addSubcommand(new ForgetVerb(terminal))
                .addSubcommand(new RegisterVerb(terminal))
                .addSubcommand(new RunsVerb(terminal))
                .addSubcommand(new RejectsVerb(terminal))
                .addSubcommand(new DashboardVerb(terminal))
                // A statement may begin with a comment, which looks like an option.
                .addSubcommand(new CommandLine(new SqlVerb(terminal)).setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new ExportVerb(terminal))
                .addSubcommand(new CompletionVerb(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(terminal.colored() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.min(Math.max(terminal.columns(), 60), 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Runs a command that was parsed; with what is configured for it, it is parsed anew. */
    private int execute(ParseResult parsed, Terminal terminal, Configuration known) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        checkLoudness();
        if (known == Configuration.NONE) {
            Configuration found = configured(parsed);
            if (!found.isEmpty()) {
                String verb = parsed.subcommand().commandSpec().name();
                return run(
                        terminal,
                        cluster,
                        found,
                        found.with(parsed.originalArgs(), verb).toArray(String[]::new));
            }
        }
        LogSettings.choose(logFormat, debug, quiet);
        return new CommandLine.RunLast().execute(parsed);
    }

    private Configuration configured(ParseResult parsed) {
        OptionSpec output =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().findOption("--output") : null;
        try {
            String location = output == null ? null : output.getValue();
            DatasetLocation place = location == null ? null : DatasetLocation.of(location, null);
            Path dataset = place == null || place.address() != null ? null : place.folder();
            return Configuration.of(parsed, config, dataset);
        } catch (ConfigurationException | DatasetException e) {
            throw new ExecutionException(spec.commandLine(), "configuration", e);
        }
    }

    private void checkLoudness() {
        if (debug && quiet) {
            throw new ParameterException(spec.commandLine(), "--debug says more and --quiet less; give one of them");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
}
