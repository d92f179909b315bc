/**
 * What a sentence is made of, found once for all stages after it. Start from {@link org.broadsheet.syntax.Pieces}, a
 * sentence cut finer than its tokens: "US$5m" to "US", "$", "5" and "m".
 */
@NullMarked
package org.broadsheet.syntax;

import org.jspecify.annotations.NullMarked;
