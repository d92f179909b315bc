/**
 * Rows of a query in a file of a form that other programs read. Start from {@link
 * org.broadsheet.pipeline.cli.export.ExportFormat}.
 */
@NullMarked
package org.broadsheet.pipeline.cli.export;

import org.jspecify.annotations.NullMarked;
