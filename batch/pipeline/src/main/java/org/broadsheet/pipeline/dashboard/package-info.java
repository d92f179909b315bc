/**
 * The page that people look at: counts over all rows of a snapshot and the sentences behind them in one file. Start from
 * {@link org.broadsheet.pipeline.dashboard.DashboardPage}.
 *
 * <p>The rows that it counts are numbered by {@code rows.sql}. Each file of {@code columns} is then a table of narrow
 * columns, and each file of {@code lists} a list that the numbers in them stand for; what shows them is the script built
 * from {@code notebooks/dashboard}.
 */
@NullMarked
package org.broadsheet.pipeline.dashboard;

import org.jspecify.annotations.NullMarked;
