package org.broadsheet.entity;

import java.util.List;
import java.util.Set;

/**
 * A person's name in the text, its parts, and what stands around it.
 *
 * @param name the name
 * @param parts the name in its parts
 * @param cue whose it is by the words before it
 * @param roles the offices that the text gives there
 */
record Bearer(Name name, PersonName parts, Gender cue, List<Role> roles) {

    boolean holdsOneOf(Set<String> offices) {
        return roles.stream().anyMatch(role -> offices.contains(role.office()));
    }
}
