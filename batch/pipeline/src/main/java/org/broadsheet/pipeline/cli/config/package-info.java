/**
 * What is the same every night, kept in a file instead of a crontab. Start from {@link
 * org.broadsheet.pipeline.cli.config.Configuration}.
 */
@NullMarked
package org.broadsheet.pipeline.cli.config;

import org.jspecify.annotations.NullMarked;
