package org.broadsheet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How articles are read where that is not as usual.
 *
 * @param language ISO 639-1 code that every article is taken for, or null for each its own
 * @param secondReader whether a network reads figures once more, see {@link Extraction#withSecondReader()}
 */
public record ReadingOptions(@Nullable String language, boolean secondReader) implements Serializable {
    /** As usual. */
    public static final ReadingOptions USUAL = new ReadingOptions(null, false);
}
