/**
 * Names to the entities of an article, with every place where each is spoken of. Start from
 * {@link org.broadsheet.entity.EntityExtractor}.
 */
@NullMarked
package org.broadsheet.entity;

import org.jspecify.annotations.NullMarked;
