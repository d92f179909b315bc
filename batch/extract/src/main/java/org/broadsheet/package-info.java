/**
 * The text library: raw article to article, entities, quotes and figures. Start from
 * {@link org.broadsheet.Extraction}, the one screen where an article passes through all of it.
 */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
