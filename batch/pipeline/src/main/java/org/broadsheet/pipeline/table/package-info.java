/**
 * The tables of a dataset, and the one place where what was extracted becomes their rows. Start from
 * {@link org.broadsheet.pipeline.table.Table}; the columns are documented in {@code schemas/README.md}.
 */
@NullMarked
package org.broadsheet.pipeline.table;

import org.jspecify.annotations.NullMarked;
