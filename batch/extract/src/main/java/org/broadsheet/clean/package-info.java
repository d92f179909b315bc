/**
 * Raw article to article: body, title, byline, dates, language; what was left out and why. Start from
 * {@link org.broadsheet.clean.ArticleCleaner}.
 */
@NullMarked
package org.broadsheet.clean;

import org.jspecify.annotations.NullMarked;
