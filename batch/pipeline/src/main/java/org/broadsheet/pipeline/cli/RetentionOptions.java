package org.broadsheet.pipeline.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.publish.Retention;
import picocli.CommandLine.Option;

/** How long snapshots are kept. */
final class RetentionOptions {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");

    @Option(
            names = "--keep-snapshots",
            paramLabel = "N",
            description = "Keep at least the N newest snapshots, the current one included (default: 10).")
    private int snapshots = Retention.DEFAULT.snapshots();

    @Option(
            names = "--keep-for",
            paramLabel = "TIME",
            defaultValue = "1h",
            description =
                    "Keep each snapshot for at least this long after it was replaced: 90m, 12h, 7d (default: 1h).")
    @SuppressWarnings("NullAway.Init")
    private String time;

    /** What was asked for. */
    Retention retention() {
        if (snapshots < 1) {
            throw CommandException.usage("--keep-snapshots is " + snapshots + "; the current one is always kept");
        }
        return new Retention(snapshots, duration());
    }

    private Duration duration() {
        Matcher matcher = TIME.matcher(time.toLowerCase(Locale.ROOT));
        try {
            if (matcher.matches()) {
                return Duration.parse(
                        matcher.group(2).equals("d")
                                ? "P" + matcher.group(1) + "D"
                                : "PT" + matcher.group(1) + matcher.group(2));
            }
        } catch (DateTimeParseException e) {
            throw new CommandException(ExitCode.USAGE, "--keep-for is '" + time + "': " + e.getMessage(), e);
        }
        throw CommandException.usage("--keep-for is '" + time + "'; give a number with s, m, h or d, say 12h");
    }
}
