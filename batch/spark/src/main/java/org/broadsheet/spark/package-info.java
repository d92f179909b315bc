/**
 * Extraction and the search for near copies by the executors of a Spark cluster, for a run of {@code ingest} that is otherwise
 * the same. Start with {@link org.broadsheet.spark.BroadsheetSpark}, or from a program of your own with {@link
 * org.broadsheet.spark.SparkWorkers} and {@link org.broadsheet.spark.SparkCopyJoin}.
 */
@NullMarked
package org.broadsheet.spark;

import org.jspecify.annotations.NullMarked;
