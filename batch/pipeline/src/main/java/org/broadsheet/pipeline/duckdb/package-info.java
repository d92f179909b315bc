/**
 * DuckDB within limits, with views over exactly the files of a snapshot. Start from
 * {@link org.broadsheet.pipeline.duckdb.DatasetViews}.
 */
@NullMarked
package org.broadsheet.pipeline.duckdb;

import org.jspecify.annotations.NullMarked;
