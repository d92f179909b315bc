package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.Sentence;

/**
 * Reads an article from its first to its last sentence and finds who says what. Content is not searched for further
 * statements: of two, one inside the other, the outer counts.
 */
final class AttributionScan {
    private AttributionScan() {}

    /** The statements of an article, in no order. */
    static List<Attribution> of(Reading reading, CueLexicon lexicon) {
        Attributions attributions = new Attributions(reading.words.length);
        Subjects subjects = new Subjects(reading);
        Openings openings = new Openings(reading);
        Extents extents = new Extents(reading, lexicon, openings);
        LateCues late = new LateCues(reading, lexicon, subjects, openings, extents, attributions);
        EarlyCues early = new EarlyCues(reading, lexicon, subjects, openings, extents, attributions);
        SpeakerLines lines = new SpeakerLines(reading, attributions);
        // Late cues first: a quote with its own attribution is no content of the sentence before it.
        for (Sentence sentence : reading.article.sentences()) {
            late.read(sentence);
        }
        for (Sentence sentence : reading.article.sentences()) {
            lines.read(sentence);
            early.read(sentence);
        }
        return new LooseRuns(reading, attributions).joined();
    }
}
