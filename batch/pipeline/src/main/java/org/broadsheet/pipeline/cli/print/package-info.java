/**
 * What a person or a program reads of Broadsheet: rows as a table, CSV or JSON, extracted articles, a run's report and
 * progress, lines of the log. Start from {@link org.broadsheet.pipeline.cli.print.RowFormat} for rows and from
 * {@link org.broadsheet.pipeline.cli.print.ReportText} for a run; nothing here decides what is asked or done.
 */
@NullMarked
package org.broadsheet.pipeline.cli.print;

import org.jspecify.annotations.NullMarked;
