package org.broadsheet.syntax;

/** A piece of a sentence as its clauses are made of, without the pieces inside it. */
public sealed interface Chunk permits NounPhrase, VerbGroup {
    /** Index of its first token. */
    int first();

    /** Index after its last token. */
    int end();
}
