package org.broadsheet.confidence;

/**
 * A row and what its confidence was counted from.
 *
 * @param row its confidence included
 */
public record Weighed<T>(T row, FeatureSet features) {}
