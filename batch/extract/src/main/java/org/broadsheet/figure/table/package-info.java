/** The rows and heads of the tables in a body's text. Start from {@link org.broadsheet.figure.table.Tables}. */
@NullMarked
package org.broadsheet.figure.table;

import org.jspecify.annotations.NullMarked;
