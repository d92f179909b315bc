package org.broadsheet.pipeline.cli.print;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a line on stderr is written. */
public enum LogFormat {
    /** {@code 14:03:09 WARN  message}, in the machine's time zone, for people. */
    TEXT {
        @Override
        public String line(Instant at, String level, String logger, String message, @Nullable Throwable stack) {
            return String.format("%s %-5s %s%n%s", CLOCK.format(at), level, message, stackOf(stack));
        }

        @Override
        public String errorLine(String message, @Nullable Throwable stack) {
            return String.format("broadsheet: %s%n%s", message, stackOf(stack));
        }
    },

    /** One JSON object with {@code timestamp} (UTC), {@code level}, {@code logger}, {@code message}, {@code stack}. */
    JSON {
        @Override
        public String line(Instant at, String level, String logger, String message, @Nullable Throwable stack) {
            return jsonLine(at, level, logger, message, stack == null ? Map.of() : Map.of("stack", stackOf(stack)));
        }

        @Override
        public String errorLine(String message, @Nullable Throwable stack) {
            return line(Instant.now(), "ERROR", "broadsheet", message, stack);
        }
    };

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    /** A line of the log, with its line end. */
    public abstract String line(Instant at, String level, String logger, String message, @Nullable Throwable stack);

    /** The line that says why a command failed, with its line end. */
    public abstract String errorLine(String message, @Nullable Throwable stack);

    /** A line of JSON with further fields behind those of every line. */
    public static String jsonLine(Instant at, String level, String logger, String message, Map<String, ?> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("timestamp", at.toString());
        fields.put("level", level);
        fields.put("logger", logger);
        fields.put("message", message);
        more.forEach((name, value) -> fields.put(name.equals("message") ? "reason" : name, value));
        return JsonText.compact(fields) + System.lineSeparator();
    }

    /** What went wrong, by the class that says so and its message. */
    public static String nameAndMessage(String className, @Nullable String message) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return message == null ? name : name + ": " + message;
    }

    private static String stackOf(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
