/** How fast Broadsheet is and how much memory it takes. Start from {@link org.broadsheet.bench.Bench}. */
@NullMarked
package org.broadsheet.bench;

import org.jspecify.annotations.NullMarked;
