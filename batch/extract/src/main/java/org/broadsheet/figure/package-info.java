/**
 * Which numbers were given. Start from {@link org.broadsheet.figure.FigureExtractor}.
 */
@NullMarked
package org.broadsheet.figure;

import org.jspecify.annotations.NullMarked;
