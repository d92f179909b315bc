/** Another annotator, to measure ours beside: {@link org.broadsheet.peer.CoreNlpAnnotator}. */
@NullMarked
package org.broadsheet.peer;

import org.jspecify.annotations.NullMarked;
