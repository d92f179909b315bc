package org.broadsheet.syntax;

/**
 * A verb with its auxiliaries and the adverbs between them: "has not been sold". An infinitive after another verb is a
 * group of its own.
 *
 * @param first index of its first token, the "to" of an infinitive included
 * @param end index after its last
 * @param head index of its main verb
 * @param form what kind of clause it makes
 * @param passive whether its subject is what the act is done to
 * @param negated whether it holds a "not" or "never"
 * @param modal whether it holds a modal verb: will, would, may
 */
public record VerbGroup(int first, int end, int head, Form form, boolean passive, boolean negated, boolean modal)
        implements Chunk {
    public enum Form {
        FINITE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }

    /** Whether it tells of what is not, may be or will be. */
    public boolean doubtful() {
        return negated || modal;
    }

    public boolean isFinite() {
        return form == Form.FINITE;
    }
}
