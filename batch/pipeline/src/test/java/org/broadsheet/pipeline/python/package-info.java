/** Holds the Python package of {@code notebooks/python} and the notebooks against what Broadsheet publishes. */
@NullMarked
package org.broadsheet.pipeline.python;

import org.jspecify.annotations.NullMarked;
