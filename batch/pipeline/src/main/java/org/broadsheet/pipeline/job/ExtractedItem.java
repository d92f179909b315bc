package org.broadsheet.pipeline.job;

import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Outcome;
import org.broadsheet.pipeline.plan.InputRef;

/**
 * What extraction gave for one raw article.
 *
 * @param input the file it came from
 * @param article everything read from it, or why there is nothing
 */
record ExtractedItem(InputRef input, Outcome<ExtractedArticle> article) {}
