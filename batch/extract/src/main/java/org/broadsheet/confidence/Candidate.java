package org.broadsheet.confidence;

import org.jspecify.annotations.Nullable;

/**
 * One of those that a part of a row may be.
 *
 * @param value null where it is none of the others: that too is chosen by what holds of it
 */
public record Candidate<T>(@Nullable T value, FeatureSet features) {}
