package org.broadsheet.read;

/**
 * What one input may cost. Sizes are counted after decompression, so that a small archive cannot fill the memory.
 *
 * @param maxArticleBytes largest text or HTML file and largest JSON line
 * @param maxInputBytes largest whole input, however many articles it holds
 */
public record ReadLimits(long maxArticleBytes, long maxInputBytes) {
    /** 10 MB an article, 20 GB an input. */
    public static final ReadLimits DEFAULT = new ReadLimits(10_000_000, 20_000_000_000L);

    public ReadLimits {
        if (maxArticleBytes < 1 || maxInputBytes < maxArticleBytes) {
            throw new IllegalArgumentException(
                    "limits of " + maxArticleBytes + " bytes an article and " + maxInputBytes + " an input");
        }
    }

    /** The limits as one line, equal for equal limits. */
    public String text() {
        return "article " + maxArticleBytes + " bytes, input " + maxInputBytes + " bytes";
    }
}
