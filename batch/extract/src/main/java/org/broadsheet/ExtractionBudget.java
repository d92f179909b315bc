package org.broadsheet;

/**
 * How much text of one article is analysed. An article over it is published without quotes, figures and entities. Sizes
 * and not seconds, so that every run on every machine gives the same rows.
 *
 * @param characters most code points of a body
 * @param tokens most words and marks of a body
 */
public record ExtractionBudget(int characters, int tokens) {
    /**
     * Far beyond any news article. A single paragraph of 950,000 characters took 11 s on one core and less than 400 MB
     * of heap, models included.
     */
    public static final ExtractionBudget DEFAULT = new ExtractionBudget(1_000_000, 250_000);

    public ExtractionBudget {
        if (characters < 1 || tokens < 1) {
            throw new IllegalArgumentException(
                    "a budget of " + characters + " characters and " + tokens + " tokens leaves nothing to analyse");
        }
    }
}
