/**
 * What is done to a published dataset beside reading inputs: {@link org.broadsheet.pipeline.maintain.Compaction}, {@link
 * org.broadsheet.pipeline.maintain.Forgetting}, {@link org.broadsheet.pipeline.maintain.Repair}, {@link
 * org.broadsheet.pipeline.maintain.Rollback}. Each ends in a publication of its own; the caller holds the dataset's lock.
 */
@NullMarked
package org.broadsheet.pipeline.maintain;

import org.jspecify.annotations.NullMarked;
