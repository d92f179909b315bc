package org.broadsheet.quote;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a talk between two people: quoted words that are all of their paragraph, below a paragraph of the one
 * and, above that, one of the other. The two must be told apart by their names or as he and she.
 */
final class SpeechTurns {
    private static final Set<String> STOPS = Set.of("?", "!", ".", ",");

    private final ParsedArticle parsed;

    SpeechTurns(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /**
     * Who says a run without a cue, or null where it is nobody's turn.
     *
     * @param spoken the statements before it, by their ends
     */
    @Nullable
    Subject of(List<Attribution> spoken, QuotedRun run) {
        int last = spoken.size() - 1;
        if (last < 1 || run.reopened() || !isWholeParagraph(run)) {
            return null;
        }
        Attribution answer = spoken.get(last);
        Attribution question = spoken.get(last - 1);
        int paragraph = parsed.paragraph(run.open());
        boolean adjoining = isTurn(answer, paragraph - 1) && isTurn(question, paragraph - 2);
        Subject one = question.source();
        Subject other = answer.source();
        boolean apart = adjoining && one != null && other != null && !kind(one).isEmpty() && isApart(one, other);
        return apart && one != null ? new Subject(one.meantFirst(), one.meantEnd()) : null;
    }

    private boolean isWholeParagraph(QuotedRun run) {
        boolean opens = run.open() == 0 || parsed.paragraph(run.open() - 1) != parsed.paragraph(run.open());
        boolean closes = run.close() >= parsed.size() || parsed.paragraph(run.close()) != parsed.paragraph(run.open());
        return opens && closes;
    }

    /** Whether a statement is quoted speech that opens a paragraph. */
    private boolean isTurn(Attribution attribution, int paragraph) {
        int first = attribution.content().get(0).first();
        QuotedRun run = parsed.run(first);
        return run != null
                && run.open() == first
                && parsed.paragraph(first) == paragraph
                && (first == 0 || parsed.paragraph(first - 1) != paragraph)
                && STOPS.contains(parsed.lastWord(run));
    }

    /** Two names that differ, or he and she; a pronoun beside a name may mean the same one. */
    private boolean isApart(Subject one, Subject other) {
        return kind(one).equals(kind(other)) && !word(one).equals(word(other));
    }

    /** How somebody is spoken of: by a name, a pronoun or a role; empty where by none of these. */
    private String kind(Subject subject) {
        int last = subject.meantEnd() - 1;
        if (Set.of("he", "she").contains(parsed.word(last))) {
            return "pronoun";
        }
        if (parsed.tag(last).isProperNoun()) {
            return "name";
        }
        return parsed.is(last, PennTag.NN) ? "role" : "";
    }

    private String word(Subject subject) {
        return parsed.word(subject.meantEnd() - 1);
    }
}
