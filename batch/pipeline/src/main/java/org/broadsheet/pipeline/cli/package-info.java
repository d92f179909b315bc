/**
 * The command line: data on stdout, all else on stderr. Start from {@link org.broadsheet.pipeline.cli.Broadsheet}.
 */
@NullMarked
package org.broadsheet.pipeline.cli;

import org.jspecify.annotations.NullMarked;
