/**
 * Raw formats to raw articles, one class a format. Start from {@link org.broadsheet.read.InputFile}.
 */
@NullMarked
package org.broadsheet.read;

import org.jspecify.annotations.NullMarked;
