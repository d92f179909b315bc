package org.broadsheet.pipeline.job;

import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.pipeline.plan.InputRef;

/**
 * What reading gave at one place of an input.
 *
 * @param input the file
 * @param article the raw article, or why there is none
 */
record RawItem(InputRef input, Outcome<RawArticle> article) {}
