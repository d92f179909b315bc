/**
 * Which times an article speaks of. Start from {@link org.broadsheet.time.TimeTagger}.
 *
 * <p>Words are read from lists under {@code org/broadsheet/time/} by {@code TimeWords}; values are written the way
 * TIMEX3 (TimeML 1.2.1) writes them.
 */
@NullMarked
package org.broadsheet.time;

import org.jspecify.annotations.NullMarked;
