/**
 * How good the text library is on a corpus with truth: one class a task, its scoring rules those of the corpus. Start
 * from {@link org.broadsheet.measure.Measure}.
 */
@NullMarked
package org.broadsheet.measure;

import org.jspecify.annotations.NullMarked;
