/**
 * How far a row is trusted: one small model for every table, whose numbers are fitted to rows that were judged. Start from
 * {@link org.broadsheet.confidence.ConfidenceModel}: it takes the named features of a row's evidence and gives a share. Of
 * "rule=clause-after-cue" and "speaker=name-person" comes 0.91: so many of a hundred such rows are right.
 */
@NullMarked
package org.broadsheet.confidence;

import org.jspecify.annotations.NullMarked;
