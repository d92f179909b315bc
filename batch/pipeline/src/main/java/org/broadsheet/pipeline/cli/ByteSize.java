package org.broadsheet.pipeline.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A size as people write it: {@code 10MB}, {@code 500 kB}, {@code 2000000}.
 *
 * @param bytes how many; units are powers of 1000
 */
record ByteSize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,3})?) ?([KMG]?)B?");

    /**
     * Reads a size.
     *
     * @throws TypeConversionException when it is none
     */
    static ByteSize of(String text) {
        Matcher size = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new TypeConversionException("'" + text + "' is no size; write one like 10MB");
        }
        double unit = switch (size.group(2)) {
            case "K" -> 1e3;
            case "M" -> 1e6;
            case "G" -> 1e9;
            default -> 1;
        };
        return new ByteSize(Math.round(Double.parseDouble(size.group(1)) * unit));
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String value) {
            return of(value);
        }
    }
}
