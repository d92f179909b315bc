package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;

/** Finds verbs that are in no list and yet stand where verbs of saying stand. */
final class AnyVerbCues {
    private final ParsedArticle parsed;
    private final SubjectFinder subjects;
    private final SpokenWords spokenWords;
    private final Attributions attributions;

    AnyVerbCues(ParsedArticle parsed, SubjectFinder subjects, SpokenWords spokenWords, Attributions attributions) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.spokenWords = spokenWords;
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
            Stretch before = spokenWords.before(left, sentence, false, false);
            boolean ended = end >= sentence.end()
                    || parsed.comma(end)
                    || !Character.isLetterOrDigit(parsed.word(end).charAt(0))
                    || parsed.is(end, IN)
                    || parsed.is(end, TO);
            QuotedRun run = parsed.run(left - 1);
            boolean fragment = run != null
                    && run.length() < 4
                    && !parsed.tag(end - 1).isAdverb()
                    && !parsed.is(end - 1, RP)
                    && end != sentence.end() - 1;
            if (before != null && ended && !fragment) {
                attributions.add(new Attribution(List.of(before), source, cue, word, Evidence.QUOTE, group.doubtful()));
            }
            return;
        }
        for (int i = end; i + 1 < sentence.end() && i < end + 12; i++) {
            if (parsed.is(i, ":") && parsed.inRun(i + 1) && !attributions.claimed(i + 1)) {
                QuotedRun run = parsed.runs().at(i + 1);
                attributions.add(new Attribution(
                        List.of(new Stretch(run.open(), run.close())),
                        source,
                        cue,
                        word,
                        Evidence.QUOTE,
                        group.doubtful()));
                return;
            }
            if (parsed.group(i) != null || parsed.comma(i) || parsed.inRun(i)) {
                return;
            }
        }
    }
}
