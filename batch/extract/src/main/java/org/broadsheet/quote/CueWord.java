package org.broadsheet.quote;

import java.util.Set;

/**
 * A word that reports what someone says, thinks or wants.
 *
 * @param lemma base form
 * @param part verb, noun or adjective
 * @param kind what it reports
 * @param frames what may follow it
 * @param prepositions those that may open its content
 */
record CueWord(String lemma, Part part, Kind kind, Set<Frame> frames, Set<String> prepositions) {

    enum Part {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** What a word reports; see the header of {@code cues.tsv}. */
    enum Kind {
        SAY,
        ASK,
        ATTITUDE,
        THINK,
        WANT,
        SHOW,
        SEEM
    }

    /** What the content of a cue may be; see the header of {@code cues.tsv}. */
    enum Frame {
        QUOTE,
        THAT,
        THAT_ONLY,
        WH,
        TO,
        NP,
        NPTO,
        ING,
        AS,
        ADJ,
        LIKE,
        HEARER,
        LATE
    }

    /** A verb that is in no list and yet stands where verbs of saying stand. */
    static CueWord anyVerb(String lemma) {
        return new CueWord(lemma, Part.VERB, Kind.SAY, Set.of(Frame.QUOTE, Frame.LATE), Set.of());
    }

    /** A noun that a form of "be" joins to what it stands for: "his answer was that". */
    static CueWord anyClause(String lemma) {
        return new CueWord(lemma, Part.NOUN, Kind.SAY, Set.of(Frame.QUOTE, Frame.THAT_ONLY), Set.of());
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
