package org.broadsheet.entity;

import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text: the tokens [first, end).
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param type kind of thing
 * @param known what it is known as everywhere, or null
 */
record Name(int first, int end, EntityType type, @Nullable Known known) {
    int length() {
        return end - first;
    }

    Name as(EntityType other) {
        return new Name(first, end, other, known);
    }
}
