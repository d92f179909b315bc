package org.broadsheet.pipeline.cli.print;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Plain values as JSON: maps as objects in their order, iterables as arrays, numbers, booleans and null as themselves,
 * and all else (texts, dates, times) as strings by {@code toString}, which is ISO 8601 for {@code java.time}.
 */
public final class JsonText {
    /** Rows stand at the second level of what is printed; the structs within a row stay on its line. */
    private static final int DEEPEST_INDENTED = 2;

    private static final String INDENT = "  ";
    private static final JsonFactory JSON =
            JsonFactory.builder().characterEscapes(new ScreenEscapes()).build();

    private JsonText() {}

    /** On one line, without blanks. */
    public static String compact(@Nullable Object value) {
        return write(value, ObjectWriteContext.empty());
    }

    /** Indented, for people. */
    public static String pretty(@Nullable Object value) {
        return write(value, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new RowPrettyPrinter();
            }
        });
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

    private static String write(@Nullable Object value, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(context, text)) {
            write(value, json);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                write(member, json);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> values) {
            json.writeStartArray();
            values.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number && digits(number) != null) {
            json.writeNumber(digits(number));
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** A line for each column of a row, one line for a struct within it. */
    private static final class RowPrettyPrinter extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;

        RowPrettyPrinter() {
            super(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentObjectsWith(new ShallowIndenter());
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new RowPrettyPrinter();
        }

        @Override
        public void writeEndObject(JsonGenerator json, int members) {
            if (_nesting > DEEPEST_INDENTED) {
                _nesting--;
                json.writeRaw(members == 0 ? "}" : " }");
            } else {
                super.writeEndObject(json, members);
            }
        }
    }

    private static final class ShallowIndenter implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            json.writeRaw(level <= DEEPEST_INDENTED ? "\n" + INDENT.repeat(level) : " ");
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    /** Beside what JSON demands, characters that a terminal or JavaScript would take for more than a character. */
    private static final class ScreenEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private static final int DELETE = 0x7f;
        private final int[] ascii = standardAsciiEscapesForJSON();

        ScreenEscapes() {
            ascii[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            boolean control = character > DELETE && character < 0xa0;
            return control || character == 0x2028 || character == 0x2029
                    ? new SerializedString(String.format("\\u%04x", character))
                    : null;
        }
    }
}
