package org.broadsheet.pipeline.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.broadsheet.pipeline.cli.config.ConfigurationException;
import org.broadsheet.pipeline.cli.print.LogFormat;
import org.broadsheet.pipeline.publish.DatasetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a failure in one line on stderr, with the stack trace only where it was asked for. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintStream err;
    private final BooleanSupplier debug;
    private final Supplier<LogFormat> format;
    private final UnaryOperator<String> located;

    /** @param located adds to a message where an argument that it is about was configured */
    ErrorLines(PrintStream err, BooleanSupplier debug, Supplier<LogFormat> format, UnaryOperator<String> located) {
        this.located = located;
        this.err = err;
        this.debug = debug;
        this.format = format;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String message = wrong.getMessage();
        String help = "; see '";
        List<String> suggestions = List.of();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            suggestions = unmatched.getSuggestions();
            String first = unmatched.getUnmatched().get(0);
            if (command.getParent() == null && !first.startsWith("-")) {
                message = "there is no verb '" + first + "'";
            }
        }
        if (!suggestions.isEmpty()) {
            // The first is the most alike; the others are often nothing like it.
            message += "; did you mean '" + suggestions.get(0) + "'?";
            help = " See '";
        }
        message = located.apply(message) + help + command.getCommandSpec().qualifiedName() + " --help'";
        return tell(ExitCode.USAGE, message, wrong);
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof CommandException told) {
            String message = String.valueOf(told.getMessage());
            return tell(told.exitCode(), told.exitCode() == ExitCode.USAGE ? located.apply(message) : message, told);
        }
        if (thrown instanceof ConfigurationException fault) {
            return tell(ExitCode.USAGE, String.valueOf(fault.getMessage()), fault);
        }
        if (thrown instanceof DatasetException fault) {
            return tell(ExitCode.FAILED, String.valueOf(fault.getMessage()), fault);
        }
        return failure(thrown);
    }

    /** Tells what nobody foresaw and returns the exit status. */
    int failure(Throwable thrown) {
        return tell(ExitCode.FAILED, reasonOf(thrown) + "; --debug shows where", thrown);
    }

    private int tell(ExitCode exitCode, String message, Throwable thrown) {
        LogFormat chosen = format.get() == null ? LogFormat.TEXT : format.get();
        err.print(chosen.errorLine(message.replaceAll("\\s*\\R\\s*", " "), debug.getAsBoolean() ? thrown : null));
        err.flush();
        return exitCode.number();
    }

    /** What went wrong, in words for a user where the fault is one that users can mend. */
    static String reasonOf(Throwable thrown) {
        Throwable cause =
                thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (cause instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        return LogFormat.nameAndMessage(cause.getClass().getName(), cause.getMessage());
    }
}
