/**
 * The dataset folder and how it changes from one snapshot to the next. Start from
 * {@link org.broadsheet.pipeline.publish.Publication}.
 *
 * <p>Everything that reads or changes the dataset folder goes through
 * {@link org.broadsheet.pipeline.publish.DatasetFolder}, which stands on Hadoop's {@code FileContext}.
 */
@NullMarked
package org.broadsheet.pipeline.publish;

import org.jspecify.annotations.NullMarked;
