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
 * @param rule what found it
 * @param joined what took it together with names before it, or null
 */
record Name(
        int first,
        int end,
        EntityType type,
        @Nullable Known known,
        EntityRule rule,
        @Nullable EntityRule joined) {

    Name(int first, int end, EntityType type, @Nullable Known known, EntityRule rule) {
        this(first, end, type, known, rule, null);
    }

    int length() {
        return end - first;
    }

    Name joinedBy(EntityRule other) {
        return new Name(first, end, type, known, rule, other);
    }

    Name as(EntityType other) {
        return new Name(first, end, other, known, rule, joined);
    }
}
