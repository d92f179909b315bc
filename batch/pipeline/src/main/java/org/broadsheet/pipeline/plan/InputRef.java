package org.broadsheet.pipeline.plan;

import java.nio.file.Path;

/**
 * An input file as it was when the run was planned.
 *
 * @param path absolute path, in the form of {@link SourceRoots#place}
 * @param sourceUri the name its articles carry, see {@link SourceRoots#sourceOf}
 * @param bytes its size
 * @param fingerprint 32 hex digits over its bytes
 */
public record InputRef(String path, String sourceUri, long bytes, String fingerprint) {
    /** Where it lies. */
    public Path file() {
        return SourceRoots.path(path);
    }
}
