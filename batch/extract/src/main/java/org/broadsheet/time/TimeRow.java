package org.broadsheet.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Rule;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code time-rules.tsv}.
 *
 * @param name as it is told
 * @param pattern what must stand one after the other
 * @param argument of the resolver
 * @param example a sentence in which it finds {@code found}, whose value is {@code value} on 18 October 2024
 */
record TimeRow(
        String name,
        Resolver resolver,
        List<Element> pattern,
        String argument,
        String example,
        String found,
        String value)
        implements Rule {
    /** What a row's words become. */
    enum Resolver {
        SET,
        DAY
    }

    /**
     * A place of a pattern: words or a class.
     *
     * @param words any of which may stand there; empty for a class
     * @param wordClass a class, or null for words
     * @param optional whether it may be missing
     */
    record Element(List<String> words, @Nullable TimeClass wordClass, boolean optional) {
        static Element of(String written) {
            boolean optional = written.endsWith("?");
            String text = optional ? written.substring(0, written.length() - 1) : written;
            return text.startsWith("<")
                    ? new Element(
                            List.of(),
                            TimeClass.valueOf(
                                    text.substring(1, text.length() - 1).toUpperCase(Locale.ROOT)),
                            optional)
                    : new Element(List.of(text.split("\\|")), null, optional);
        }
    }

    @Override
    public String ruleName() {
        return name;
    }

    /** All rows, in order. */
    static List<TimeRow> all() {
        return WordList.english("time-rules").rows().stream().map(TimeRow::of).toList();
    }

    private static TimeRow of(WordList.Row row) {
        return new TimeRow(
                row.cell(0),
                Resolver.valueOf(row.cell(1)),
                Arrays.stream(row.cell(2).split(" ")).map(Element::of).toList(),
                row.cell(3),
                row.cell(4),
                row.cell(5),
                row.cell(6));
    }
}
