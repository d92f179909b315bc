package org.broadsheet.pipeline.plan;

import org.jspecify.annotations.Nullable;

/**
 * A file that a run is to read.
 *
 * @param input the file
 * @param pieces how many pieces it is read in
 * @param whole why it is read in one though it is large, or null
 */
public record PlannedFile(
        InputRef input, int pieces, @Nullable String whole) {}
