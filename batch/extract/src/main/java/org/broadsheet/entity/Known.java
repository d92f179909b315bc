package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.article.EntityType;

/**
 * A thing known everywhere under a common name.
 *
 * @param name the common name
 * @param type kind of thing
 * @param nouns what it is called in "the ...", lower case
 */
record Known(String name, EntityType type, List<String> nouns) {}
