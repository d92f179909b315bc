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
     * Four times the longest text that is news (a day's parliamentary record has about 600,000 characters); at 20,000
     * tokens a second it costs half a minute, and about 300 MB.
     */
    public static final ExtractionBudget DEFAULT = new ExtractionBudget(1_000_000, 250_000);

    public ExtractionBudget {
        if (characters < 1 || tokens < 1) {
            throw new IllegalArgumentException(
                    "a budget of " + characters + " characters and " + tokens + " tokens leaves nothing to analyse");
        }
    }
}
