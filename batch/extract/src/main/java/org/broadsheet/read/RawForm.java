package org.broadsheet.read;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * A form in which raw articles come. {@link RawForms} lists them.
 *
 * @param format what the articles' {@code source_format} says
 * @param endings how names of such files end, in lower case; of a folder these files are read, packed by gzip or zstd or not. A
 *     form that shares its endings with another has none
 * @param recognized whether an input is of this form, by its content; by its name only where the content leaves it open
 * @param reader reads one, see {@link RawArticles}, or the {@linkplain InputBytes#piece() piece} of one
 * @param bounds finds where an input is cut into pieces; null where it is always read as a whole
 */
public record RawForm(
        SourceFormat format,
        List<String> endings,
        Predicate<InputHead> recognized,
        Function<InputBytes, RawArticles> reader,
        @Nullable Function<InputBytes, RecordBounds> bounds) {
    public RawForm {
        endings = List.copyOf(endings);
    }

    /** A form whose inputs are read as a whole. */
    public RawForm(
            SourceFormat format,
            List<String> endings,
            Predicate<InputHead> recognized,
            Function<InputBytes, RawArticles> reader) {
        this(format, endings, recognized, reader, null);
    }
}
