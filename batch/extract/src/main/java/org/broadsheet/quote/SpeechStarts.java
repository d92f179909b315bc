package org.broadsheet.quote;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;

/** Finds where a statement starts whose last words are quoted: at their mark, or at the words of the reporter's that lead in to them. */
final class SpeechStarts {
    private final ParsedArticle parsed;
    private final Attributions attributions;

    SpeechStarts(ParsedArticle parsed, Attributions attributions) {
        this.parsed = parsed;
        this.attributions = attributions;
    }

    /** A quoted fragment that ends a sentence is said with the whole sentence. */
    int of(QuotedRun run, Sentence sentence) {
        int first = parsed.sentence(run.first()).first();
        if (run.open() <= first || run.first() <= first) {
            return run.open();
        }
        if (parsed.sentence(run.first()).index() != sentence.index()) {
            return leadIn(first, run);
        }
        if (Character.isUpperCase(parsed.token(run.first()).text().codePointAt(0))
                && run.length() > SpokenWords.FRAGMENT) {
            return run.open();
        }
        for (int i = first; i < run.open(); i++) {
            if (attributions.claimed(i)) {
                return run.open();
            }
        }
        return first;
    }

    /**
     * The rule “only asks for the big ones. The small ones are free,” the paper says: a subject without its verb leads in to
     * quoted words of several sentences; the run's own start where it does not.
     */
    private int leadIn(int sentenceFirst, QuotedRun run) {
        int first = sentenceFirst;
        for (int i = sentenceFirst; i < run.open(); i++) {
            if (parsed.is(i, ":")) {
                first = i + 1;
            }
        }
        VerbGroup verb = parsed.group(run.first());
        int start = run.first();
        while (verb == null && start < run.end() && parsed.tag(start).isAdverb()) {
            start++;
            verb = start < run.end() ? parsed.group(start) : null;
        }
        boolean subject = verb != null
                && verb.form() == Form.FINITE
                && parsed.phraseEnd(run.open() - 1) == run.open()
                && !parsed.finiteIn(first, run.open())
                && !attributions.claimedBetween(first, run.open());
        return subject ? first : run.open();
    }
}
