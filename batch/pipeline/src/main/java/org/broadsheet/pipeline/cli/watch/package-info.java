/**
 * What other systems are told of a run. Start from {@link org.broadsheet.pipeline.cli.watch.RunMetrics}.
 */
@NullMarked
package org.broadsheet.pipeline.cli.watch;

import org.jspecify.annotations.NullMarked;
