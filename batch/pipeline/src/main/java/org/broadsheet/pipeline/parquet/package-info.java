/**
 * Rows to Parquet files on the local disk and back. Start from
 * {@link org.broadsheet.pipeline.parquet.PartitionedWriter}.
 *
 * <p>Nothing here touches a dataset: files are written complete into a staging folder, and
 * {@code org.broadsheet.pipeline.publish} moves them.
 */
@NullMarked
package org.broadsheet.pipeline.parquet;

import org.jspecify.annotations.NullMarked;
