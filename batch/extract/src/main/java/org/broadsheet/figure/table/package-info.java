/**
 * The rows and heads of the tables in a body's text. Start from {@link org.broadsheet.figure.table.Tables}. Under
 * {@code Club | Points} the row {@code Kesh | 12} gives its number the heads "Kesh" and "Points".
 */
@NullMarked
package org.broadsheet.figure.table;

import org.jspecify.annotations.NullMarked;
