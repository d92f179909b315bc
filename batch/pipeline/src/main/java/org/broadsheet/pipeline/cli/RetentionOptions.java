package org.broadsheet.pipeline.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.publish.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long snapshots are kept. */
final class RetentionOptions {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");

    @Option(
            names = "--keep-snapshots",
            paramLabel = "N",
            description = "From now on keep at least the N newest snapshots, the current one included (at first: 10).")
    private @Nullable Integer snapshots;

    @Option(
            names = "--keep-for",
            paramLabel = "TIME",
            description = "From now on keep each snapshot for at least this long after it was replaced: 90m, 12h, 7d"
                    + " (at first: 1h).")
    private @Nullable String time;

    /** How many were asked for, or null. */
    @Nullable
    Integer snapshots() {
        if (snapshots != null && snapshots < 1) {
            throw CommandException.usage("--keep-snapshots is " + snapshots + "; the current one is always kept");
        }
        return snapshots;
    }

    /** For how long, or null where nothing was asked for. */
    @Nullable
    Duration time() {
        return time == null ? null : duration(time);
    }

    /** What a dataset keeps, for a person. */
    static String told(Retention retention) {
        String time = retention.time().toString().substring(1).replace("T", "").toLowerCase(Locale.ROOT);
        return "the newest " + retention.snapshots() + ", and each for " + time + " after it was replaced";
    }

    private static Duration duration(String time) {
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
