/**
 * What an amount measures. Start from {@link org.broadsheet.figure.subject.MeasuredFinder}: it asks the parse, on the {@code Parts}
 * of a sentence, and the labels and table heads around ({@code LabelSubjects}), and gives the
 * {@link org.broadsheet.figure.subject.Measured} noun or verb. Of "Revenue rose 5% to $2 billion" both amounts measure revenue.
 */
@NullMarked
package org.broadsheet.figure.subject;

import org.jspecify.annotations.NullMarked;
