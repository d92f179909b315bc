package org.broadsheet.pipeline.cli.export;

/**
 * How a file is written.
 *
 * @param exact leave texts in CSV as they are, also those that a spreadsheet would run
 * @param gzip compress the file as a whole
 */
public record ExportOptions(boolean exact, boolean gzip) {}
