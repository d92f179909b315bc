package org.broadsheet.pipeline.cli;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as JSON: maps as objects in their order, iterables as arrays, numbers, booleans and null as themselves,
 * and all else (texts, dates, times) as strings by {@code toString}, which is ISO 8601 for {@code java.time}.
 */
final class JsonText {
    private static final int INDENT = 2;
    /** An object or array that fits this many characters stays on one line. */
    private static final int LINE_CHARS = 100;

    private final StringBuilder text = new StringBuilder();

    /** What stands after a comma and a colon where an object or array is on one line. */
    private final String blank;

    private JsonText(String blank) {
        this.blank = blank;
    }

    /** On one line. */
    static String compact(@Nullable Object value) {
        return onOneLine(value, "");
    }

    private static String onOneLine(@Nullable Object value, String blank) {
        JsonText json = new JsonText(blank);
        json.write(value);
        return json.text.toString();
    }

    /** Indented, for people; what is short stays on one line. */
    static String pretty(@Nullable Object value) {
        JsonText json = new JsonText(" ");
        json.writeIndented(value, 0);
        return json.text.toString();
    }

    /**
     * A number in digits without an exponent, as long as that is readable; a whole number without a decimal point.
     * Null for what is no number in JSON: NaN and the infinities.
     */
    static @Nullable String digits(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                return null;
            }
            double size = Math.abs(value);
            if (size != 0 && (size >= 1e18 || size < 1e-6)) {
                return number.toString();
            }
            return plain(new BigDecimal(number.toString()));
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private void write(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator);
                writeString(String.valueOf(entry.getKey()));
                text.append(':').append(blank);
                write(entry.getValue());
                separator = "," + blank;
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> values) {
            text.append('[');
            String separator = "";
            for (Object element : values) {
                text.append(separator);
                write(element);
                separator = "," + blank;
            }
            text.append(']');
        } else {
            writeScalar(value);
        }
    }

    private void writeScalar(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Number number) {
            String digits = digits(number);
            if (digits == null) {
                writeString(number.toString());
            } else {
                text.append(digits);
            }
        } else {
            writeString(value.toString());
        }
    }

    private void writeIndented(@Nullable Object value, int depth) {
        boolean nested = value instanceof Map || value instanceof Iterable;
        if (!nested) {
            writeScalar(value);
            return;
        }
        String compact = depth == 0 ? "" : onOneLine(value, blank);
        if (depth > 0 && compact.length() + depth * INDENT <= LINE_CHARS) {
            text.append(compact);
        } else if (value instanceof Map<?, ?> map) {
            writeMembers(map, depth + 1);
        } else if (value instanceof Iterable<?> values) {
            writeElements(values, depth + 1);
        }
    }

    private void writeMembers(Map<?, ?> map, int depth) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            newLine(depth);
            writeString(String.valueOf(entry.getKey()));
            text.append(": ");
            writeIndented(entry.getValue(), depth);
            separator = ",";
        }
        newLine(depth - 1);
        text.append('}');
    }

    private void writeElements(Iterable<?> values, int depth) {
        text.append('[');
        Iterator<?> rest = values.iterator();
        while (rest.hasNext()) {
            newLine(depth);
            writeIndented(rest.next(), depth);
            text.append(rest.hasNext() ? "," : "");
        }
        newLine(depth - 1);
        text.append(']');
    }

    private void newLine(int depth) {
        text.append('\n').append(" ".repeat(depth * INDENT));
    }

    private void writeString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || isLoneSurrogate(value, i)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** UTF-8 has no bytes for half a pair. */
    private static boolean isLoneSurrogate(String value, int index) {
        char c = value.charAt(index);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        boolean paired = Character.isHighSurrogate(c)
                ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
        return !paired;
    }
}
