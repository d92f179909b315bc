/**
 * What must hold of a dataset, as queries for what breaks it. Start from {@link org.broadsheet.pipeline.audit.Audit};
 * the rules are the {@code .sql} files beside it, one a rule, each returning the offending rows.
 */
@NullMarked
package org.broadsheet.pipeline.audit;

import org.jspecify.annotations.NullMarked;
