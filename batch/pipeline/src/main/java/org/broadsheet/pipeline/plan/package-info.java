/**
 * Inputs to a plan of work: what lies there, what of it is new, and how it is cut into splits. Start from
 * {@link org.broadsheet.pipeline.plan.Plan}.
 */
@NullMarked
package org.broadsheet.pipeline.plan;

import org.jspecify.annotations.NullMarked;
