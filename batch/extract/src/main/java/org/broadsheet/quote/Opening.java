package org.broadsheet.quote;

/**
 * Where the content after a cue starts.
 *
 * @param frame what kind of content it is
 * @param first its first token
 * @param cueEnd after the last word of the cue, which takes in a particle or preposition: "pointed out", "called for"
 */
record Opening(Frame frame, int first, int cueEnd) {
    enum Frame {
        QUOTE,
        CLAUSE,
        QUESTION,
        INFINITIVE,
        OBJECT
    }

    /** Whether it is a clause or a question: what has a subject and a verb of its own. */
    boolean isClause() {
        return frame == Frame.CLAUSE || frame == Frame.QUESTION;
    }
}
