/**
 * Published snapshots as Iceberg tables: the same Parquet files, told to a catalog. Start from
 * {@link org.broadsheet.pipeline.iceberg.Registration}.
 */
@NullMarked
package org.broadsheet.pipeline.iceberg;

import org.jspecify.annotations.NullMarked;
