package org.broadsheet.pipeline.plan;

/**
 * An input file as it was when the run was planned.
 *
 * @param path absolute path
 * @param sourceUri the name its articles carry: the path relative to the INPUT given, {@code /} between folders
 * @param bytes its size
 * @param fingerprint 32 hex digits over its bytes
 */
public record InputRef(String path, String sourceUri, long bytes, String fingerprint) {}
