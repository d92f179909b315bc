package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds verbs that are in no list and yet stand where verbs of saying stand. */
final class AnyVerbCues {
    /** Shorter runs are often words that are only mentioned. */
    private static final int MIN_SPEECH = 4;
    /** How far after a verb a colon still belongs to it. */
    private static final int COLON_SIGHT = 12;

    private final ParsedArticle parsed;
    private final SubjectFinder subjects;
    private final SpokenWords spokenWords;
    private final CueContest contest;
    private final Attributions attributions;

    AnyVerbCues(
            ParsedArticle parsed,
            SubjectFinder subjects,
            SpokenWords spokenWords,
            CueContest contest,
            Attributions attributions) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.spokenWords = spokenWords;
        this.contest = contest;
        this.attributions = attributions;
    }

    /** Any verb can be one of saying beside quoted words and a comma or colon: “So be it,” she smiled. */
    void read(VerbGroup group, Sentence sentence) {
        if (group.form() != Form.FINITE
                || group.passive()
                || Set.of("be", "have", "do")
                        .contains(parsed.token(group.head()).lemma())) {
            return;
        }
        CueWord word = CueWord.anyVerb(parsed.token(group.head()).lemma());
        Subject source = subjects.of(group);
        if (source == null) {
            return;
        }
        int left = SubjectFinder.leftmost(source, group);
        int end = group.end();
        while (end < sentence.end() && (parsed.is(end, RP) || parsed.tag(end).isAdverb())) {
            end++;
        }
        Stretch cue = new Stretch(group.first(), end);
        if (left > 0 && parsed.quoteEnds(left - 1, group.first()) && spokenWords.endBefore(left, group)) {
            Stretch before = spokenWords.before(left, sentence, null, false);
            if (before != null && ends(end, sentence) && !isFragment(left - 1, end, sentence)) {
                attributions.add(new Attribution(
                        List.of(before), source, cue, word, QuoteRule.ANY_VERB_AFTER_SPEECH, group.doubtful()));
            }
            return;
        }
        QuotedRun run = runAfterColon(group, end, sentence);
        if (run != null) {
            List<Stretch> content = List.of(new Stretch(run.open(), run.close()));
            attributions.add(
                    new Attribution(content, source, cue, word, QuoteRule.ANY_VERB_BEFORE_COLON, group.doubtful()));
        }
    }

    /** Whether the words of saying end before a token, so that no object follows them. */
    private boolean ends(int end, Sentence sentence) {
        return end >= sentence.end()
                || parsed.comma(end)
                || !Character.isLetterOrDigit(parsed.word(end).codePointAt(0))
                || parsed.is(end, IN)
                || parsed.is(end, TO);
    }

    /** A few quoted words that are part of the sentence: the “new normal” is here to stay. */
    private boolean isFragment(int last, int end, Sentence sentence) {
        QuotedRun run = parsed.run(last);
        return run != null
                && run.length() < MIN_SPEECH
                && !parsed.tag(end - 1).isAdverb()
                && !parsed.is(end - 1, RP)
                && end != sentence.end() - 1;
    }

    /** Whether the sentence goes on behind a run that no stop ends, so that the run is a part of it: a title, a term. */
    private boolean goesOn(QuotedRun run, Sentence sentence) {
        return run.close() < sentence.end()
                && Character.isLetterOrDigit(parsed.word(run.close()).codePointAt(0))
                && Character.isLetterOrDigit(parsed.lastWord(run).codePointAt(0));
    }

    /** The unclaimed run after a colon that ends the clause of a verb, or null. */
    private @Nullable QuotedRun runAfterColon(VerbGroup group, int end, Sentence sentence) {
        for (int i = end; i + 1 < sentence.end() && i < end + COLON_SIGHT; i++) {
            if (parsed.is(i, ":") && parsed.inRun(i + 1) && !attributions.claimed(i + 1)) {
                QuotedRun run = parsed.runs().at(i + 1);
                return goesOn(run, sentence) || contest.lost(run, group) ? null : run;
            }
            if (parsed.group(i) != null || parsed.comma(i) || parsed.inRun(i)) {
                return null;
            }
        }
        return null;
    }
}
