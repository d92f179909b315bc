package org.broadsheet.pipeline.cli.print;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.Instant;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Logback's configuration, found by it as a service and read when the first logger is made: a verb that logs nothing
 * pays nothing. All lines go to stderr. A file named by {@code -Dlogback.configurationFile} takes precedence.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {
    private static final String OWN = "org.broadsheet";
    /** What a library says at its usual level that does not concern a user. */
    private static final Map<String, Level> LIBRARIES = Map.of(
            // Warns at every start that its C library is not there; nothing of it is used.
            "org.apache.hadoop.util.NativeCodeLoader", Level.ERROR,
            // Tells pages of counts of an upload that came second; that it did is told by us.
            "org.apache.hadoop.fs.s3a.S3ABlockOutputStream", Level.ERROR,
            // Logs whole file footers at DEBUG.
            "org.apache.parquet", Level.WARN);

    private static volatile LogFormat format = LogFormat.TEXT;
    private static volatile boolean debug;
    private static volatile boolean quiet;

    /**
     * Chooses how the lines of this process are written, best before the first of them.
     *
     * @param nothingButTrouble whether only warnings and errors are told
     */
    public static void choose(LogFormat chosen, boolean withStacks, boolean nothingButTrouble) {
        format = chosen;
        debug = withStacks;
        quiet = nothingButTrouble;
        // Spring Boot would configure Logback anew, with lines on stdout.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    /** Whether progress is told in lines of the log; not while a progress bar is drawn, which they would tear. */
    public static void showProgress(boolean shown) {
        // Where another program holds this one, as Spark does, its own logging is in force.
        if (LoggerFactory.getLogger(OWN) instanceof Logger own) {
            own.setLevel(shown ? ownLevel() : Level.WARN);
        }
    }

    /** Tells the user of a verb what it did or does, as a line of the log on stderr; nothing where it is quiet. */
    public static void tell(Terminal terminal, Class<?> teller, String message) {
        if (quiet) {
            return;
        }
        terminal.err().print(format.line(Instant.now(), "INFO", teller.getName(), message, null));
    }

    public static LogFormat format() {
        return format;
    }

    public static boolean debug() {
        return debug;
    }

    /** Whether only warnings and errors are told. */
    public static boolean quiet() {
        return quiet;
    }

    private static Level ownLevel() {
        if (quiet) {
            return Level.WARN;
        }
        return debug ? Level.DEBUG : Level.INFO;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LogEncoder encoder = new LogEncoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr);
        LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
        context.getLogger(OWN).setLevel(ownLevel());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
