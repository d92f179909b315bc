package org.broadsheet.article;

import java.util.Locale;

/**
 * A rule that gives rows or parts of rows. A stage's rules are the constants of one enum; a name stays what it is, since
 * {@code extract --explain} tells it.
 */
public interface Rule {
    /** The constant's name; given by the enum. */
    String name();

    /** The name as it is told: {@code clause-after-cue}. */
    default String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
