package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LS;
import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;

/** Tells whether a mark other than a comma ends what is said: a semicolon, a dash, a stop that was lost. */
final class ContentBreaks {
    private static final Set<String> CRIES = Set.of("?", "!");

    private final ParsedArticle parsed;
    private final Openings openings;

    ContentBreaks(ParsedArticle parsed, Openings openings) {
        this.parsed = parsed;
        this.openings = openings;
    }

    /** The end of a sentence; of the next where a cry in marks cut it in two: that a loud “brr!” noise wakes the dog. */
    int sentenceEnd(int token) {
        int end = parsed.sentence(token).end();
        QuotedRun run = end < parsed.size() && parsed.inRun(end - 1) ? parsed.run(end - 1) : null;
        boolean goesOn = run != null
                && run.open() > token
                && run.close() == end
                && run.length() <= SpokenWords.FRAGMENT
                && CRIES.contains(parsed.lastWord(run))
                && parsed.paragraph(end) == parsed.paragraph(end - 1)
                && Character.isLowerCase(parsed.token(end).text().codePointAt(0));
        return goesOn ? parsed.sentence(end).end() : end;
    }

    /** called it “a photo op.” Costa left: an abbreviation at the end of quoted words whose point ends the sentence, too. */
    boolean sentenceBehind(QuotedRun run, int limit) {
        String last = parsed.lastWord(run);
        return run.close() < limit
                && last.length() > 1
                && last.endsWith(".")
                && Character.isUpperCase(parsed.token(run.close()).text().codePointAt(0))
                && openings.clauses().at(run.close(), limit);
    }

    /** "that clubs 1) meet; 2) read": a numbered part, or a verb without a subject of its own. */
    boolean listGoesOn(int next, int limit, Opening opening) {
        boolean numbered = next + 1 < limit
                && (parsed.is(next, CD) || parsed.is(next, LS))
                && parsed.tag(next + 1) == RIGHT_BRACKET;
        int verb = next < limit && parsed.is(next, CC) ? next + 1 : next;
        VerbGroup group = verb < limit ? parsed.group(verb) : null;
        boolean listed = group != null && group.first() == verb && group.form() != Form.GERUND;
        boolean clause = opening.frame() == Opening.Frame.CLAUSE && parsed.group(opening.first()) == null;
        return numbered || listed && clause;
    }

    /** "With the firm broke — filings show it owes less — others step in": what opens behind a dash ends at the next. */
    boolean opensBehindDash(int cueHead) {
        VerbGroup cue = parsed.group(cueHead);
        int subject = cue == null || cue.first() == 0 ? -1 : parsed.phraseStart(cue.first() - 1);
        int dash = subject - 1;
        int first = parsed.sentence(cueHead).first();
        return subject >= 0
                && dash > first
                && parsed.dash(dash)
                && !parsed.inRun(dash)
                && (parsed.finiteIn(first, dash) || parsed.is(first, IN));
    }

    /** "the care of the quays The union said": a sentence whose stop before it was lost. */
    boolean opensSentence(int i, int limit) {
        return (parsed.is(i, DT) || parsed.is(i, PRP))
                && Character.isUpperCase(parsed.token(i).text().codePointAt(0))
                && !parsed.is(i, "i")
                && parsed.token(i).name() == NameTag.NONE
                && parsed.tag(i - 1).isNoun()
                && !parsed.tag(i - 1).isProperNoun()
                && Character.isLowerCase(parsed.token(i - 1).text().codePointAt(0))
                && parsed.phraseStart(i) == i
                && openings.clauses().at(i, limit);
    }
}
