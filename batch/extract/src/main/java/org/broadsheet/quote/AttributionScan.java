package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.SubjectFinder;

/**
 * Reads an article from its first to its last sentence and finds who says what. Content is not searched for further
 * statements: of two, one inside the other, the outer counts.
 */
final class AttributionScan {
    private AttributionScan() {}

    /** The statements of an article, in no order. */
    static List<Attribution> of(ParsedArticle parsed, CueLexicon lexicon) {
        Attributions attributions = new Attributions(parsed.size());
        SubjectFinder subjects = parsed.subjects();
        Openings openings = new Openings(parsed);
        Extents extents = new Extents(parsed, lexicon, openings);
        CueContest contest = new CueContest(parsed, lexicon, subjects, openings);
        LateCues late = new LateCues(parsed, lexicon, subjects, openings, extents, contest, attributions);
        EarlyCues early = new EarlyCues(parsed, lexicon, subjects, openings, extents, attributions);
        ListedSpeech listed = new ListedSpeech(parsed, lexicon, attributions);
        SpeakerLines lines = new SpeakerLines(parsed, attributions);
        // Late cues first: a quote with its own attribution is no content of the sentence before it. Which of two cues
        // owns the words between them is settled by then.
        for (Sentence sentence : parsed.article().sentences()) {
            late.read(sentence);
        }
        for (Sentence sentence : parsed.article().sentences()) {
            listed.read(sentence);
            lines.read(sentence);
            early.read(sentence);
        }
        return new LooseRuns(parsed, lexicon, attributions).joined();
    }
}
