package org.broadsheet.figure.subject;

import org.broadsheet.figure.amount.FigureRule;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, as stretches of pieces.
 *
 * @param first first piece of what is measured; at {@code end} where nothing is said
 * @param end the piece after it
 * @param agent the phrase that names what the clause speaks of, which may be the same, or null
 * @param mention the subject of the clause as it stands there, which may be a pronoun, or null
 * @param rule what found it, or null where nothing is said
 * @param words what is measured where its pieces do not say all of it, as in a table; or null
 */
public record Measured(
        int first,
        int end,
        @Nullable Part agent,
        @Nullable Part mention,
        @Nullable FigureRule rule,
        @Nullable String words) {
    /** Nothing. */
    public static final Measured NONE = new Measured(0, 0, null, null, null, null);

    Measured by(FigureRule other) {
        return new Measured(first, end, agent, mention, other, words);
    }

    /** The same with the clause's subject as it stands there, unless another is set or nothing is told of any. */
    Measured toldOf(@Nullable Part subject) {
        return this == NONE || mention != null ? this : new Measured(first, end, agent, subject, rule, words);
    }

    /** A stretch of it. */
    Measured within(int from, int to) {
        return new Measured(from, to, agent, mention, rule, words);
    }

    /** The same told in these words. */
    Measured inWords(String other) {
        return new Measured(first, end, agent, mention, rule, other);
    }

    /** Whether words of the text name it. */
    public boolean isNamed() {
        return end > first;
    }

    static Measured of(int first, int end, @Nullable Part agent, @Nullable FigureRule rule) {
        return new Measured(first, end, agent, null, rule, null);
    }
}
