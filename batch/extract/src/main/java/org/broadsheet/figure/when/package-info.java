/**
 * When an amount holds. Start from {@link org.broadsheet.figure.when.ClauseTimes}: it takes the times of a sentence and gives the
 * one that an amount's own clause tells ({@code TimeLinks}), inherits from the clause above ({@code InheritedTimes}) or is told by
 * what stands beside it ({@code TimesBeside}); {@code TimesOfOthers} knows those of another noun. Of "In May sales rose 5%, and in
 * June 3%" each share has its own month.
 */
@NullMarked
package org.broadsheet.figure.when;

import org.jspecify.annotations.NullMarked;
