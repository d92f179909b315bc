/**
 * The data dictionary, written from the schemas themselves. Start from
 * {@link org.broadsheet.schema.dictionary.DataDictionary}.
 */
@NullMarked
package org.broadsheet.schema.dictionary;

import org.jspecify.annotations.NullMarked;
