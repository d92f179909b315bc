package org.broadsheet.quote;

/**
 * A verb with its auxiliaries and the adverbs between them, as indices of tokens.
 *
 * @param first its first word
 * @param end after its last word
 * @param head its main verb
 * @param form what kind of clause it makes
 * @param passive whether its subject is what the act is done to
 * @param negated whether it holds a "not" or "never"
 * @param modal whether it holds a modal verb: will, would, may
 */
record VerbGroup(int first, int end, int head, Form form, boolean passive, boolean negated, boolean modal) {
    enum Form {
        FINITE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }

    /** Whether it tells of what is not, may be or will be. */
    boolean doubtful() {
        return negated || modal;
    }
}
