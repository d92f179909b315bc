/**
 * Trains the models of {@link org.broadsheet.annotate.PerceptronAnnotator}. Start from {@link org.broadsheet.train.Train}.
 * Nothing of the application depends on it.
 */
@NullMarked
package org.broadsheet.train;

import org.jspecify.annotations.NullMarked;
