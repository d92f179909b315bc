package org.broadsheet.syntax;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quoted runs of an article, by the tokens that stand in them. Immutable. */
public final class QuotedRuns {
    private static final int NONE = -1;

    private final List<QuotedRun> runs;
    private final int[] runOf;

    /**
     * @param runs ascending, none overlapping another
     * @param tokens how many tokens the article has
     */
    QuotedRuns(List<QuotedRun> runs, int tokens) {
        this.runs = List.copyOf(runs);
        this.runOf = new int[tokens];
        Arrays.fill(runOf, NONE);
        for (int i = 0; i < runs.size(); i++) {
            Arrays.fill(runOf, runs.get(i).open(), runs.get(i).close(), i);
        }
    }

    /** The outermost runs, ascending. */
    public List<QuotedRun> all() {
        return runs;
    }

    /** The run a token stands in, its marks included, or null. */
    public @Nullable QuotedRun of(int token) {
        return runOf[token] == NONE ? null : runs.get(runOf[token]);
    }

    /** The run that a token is known to stand in. */
    public QuotedRun at(int token) {
        return runs.get(runOf[token]);
    }

    /** Whether a token stands in a run or is one of its marks. */
    public boolean hold(int token) {
        return runOf[token] != NONE;
    }

    /** Whether two tokens stand in the same run, or both in none. */
    public boolean same(int token, int other) {
        return runOf[token] == runOf[other];
    }

    /** Whether a token is one of the marks of a run. */
    public boolean isMark(int token) {
        QuotedRun run = of(token);
        return run != null && (token < run.first() || token >= run.end());
    }

    /** Whether a run ends with a token. */
    public boolean closeAt(int token) {
        QuotedRun run = of(token);
        return run != null && run.close() == token + 1;
    }
}
