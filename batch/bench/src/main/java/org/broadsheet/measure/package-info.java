/** Measures the stages against the corpus. Each class with a {@code main} measures one stage. */
@NullMarked
package org.broadsheet.measure;

import org.jspecify.annotations.NullMarked;
