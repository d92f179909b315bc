/**
 * How the sentences of an article are built, found once for all stages after it. Start from
 * {@link org.broadsheet.syntax.ParsedArticle}.
 */
@NullMarked
package org.broadsheet.syntax;

import org.jspecify.annotations.NullMarked;
