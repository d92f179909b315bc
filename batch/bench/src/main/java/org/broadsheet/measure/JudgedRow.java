package org.broadsheet.measure;

import org.broadsheet.confidence.FeatureSet;

/**
 * A row that was found and held against the truth.
 *
 * @param document where it stands: rows of one document are no independent examples
 * @param features what its confidence is counted from
 * @param right whether it is right
 * @param confidence that it has now
 */
public record JudgedRow(String document, FeatureSet features, boolean right, double confidence) {}
