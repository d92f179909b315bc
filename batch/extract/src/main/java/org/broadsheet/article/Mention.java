package org.broadsheet.article;

/**
 * One place where an entity is spoken of.
 *
 * @param text as written
 * @param span where
 * @param form how
 */
public record Mention(String text, Span span, Form form) {
    /** How an entity is spoken of. */
    public enum Form {
        /** By a name or a part of one: "Ana Pereira", "Pereira", "WTO". */
        NAME,
        /** By an office or description: "the minister", "the company". */
        TITLE,
        /** By a pronoun: "she". */
        PRONOUN
    }
}
