/**
 * The job {@code ingestArticles}: plan, extract, link, audit, publish. Read
 * {@link org.broadsheet.pipeline.job.IngestArticlesJob} from top to bottom; start one with
 * {@link org.broadsheet.pipeline.job.IngestRun}.
 */
@NullMarked
package org.broadsheet.pipeline.job;

import org.jspecify.annotations.NullMarked;
