/**
 * What the text library reaches on the shared corpus. One main class a task; start from
 * {@link org.broadsheet.measure.MeasurePages}.
 */
@NullMarked
package org.broadsheet.measure;

import org.jspecify.annotations.NullMarked;
