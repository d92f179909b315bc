package org.broadsheet.syntax;

import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** Which clause of its sentence each token is in. Immutable. */
public final class ClauseMap {
    private final Sentence sentence;
    private final Clause[] clauses;

    private ClauseMap(Sentence sentence, Clause[] clauses) {
        this.sentence = sentence;
        this.clauses = clauses;
    }

    /** The clauses of a sentence. */
    public static ClauseMap of(ParsedArticle parsed, Sentence sentence) {
        return new ClauseMap(sentence, new ClauseReader(parsed, sentence).read());
    }

    /** The clause of a token of the sentence. */
    public Clause at(int token) {
        int i = Math.min(Math.max(token, sentence.first()), sentence.end() - 1) - sentence.first();
        return clauses[i];
    }

    /** The first finite verb of a clause, or null: "By 2028 it will shrink -- passing $5m" has none behind the dash. */
    public @Nullable VerbGroup finiteVerb(ParsedArticle parsed, Clause clause) {
        for (int i = clause.first(); i < sentence.end(); i++) {
            VerbGroup verb = at(i) == clause ? parsed.group(i) : null;
            if (verb != null && verb.isFinite()) {
                return verb;
            }
        }
        return null;
    }
}
