package org.broadsheet.pipeline.plan;

import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;

/**
 * An input file as it was when the run was planned, or a piece of one.
 *
 * @param path where it lies, in the form of {@link InputPlace#text}
 * @param sourceUri the name its articles carry, see {@link SourceRoots#sourceOf}
 * @param bytes its size
 * @param fingerprint 32 hex digits over its bytes
 * @param piece the part of it that is meant, or null for all of it
 */
public record InputRef(
        String path,
        String sourceUri,
        long bytes,
        String fingerprint,
        @Nullable PlannedPiece piece) {
    /** A file as a whole. */
    public InputRef(String path, String sourceUri, long bytes, String fingerprint) {
        this(path, sourceUri, bytes, fingerprint, null);
    }

    /** A piece of it. */
    InputRef of(PlannedPiece part) {
        return new InputRef(path, sourceUri, bytes, fingerprint, part);
    }

    /** Its bytes, where it lies. */
    public StoredInput stored() {
        return InputPlace.of(path).stored();
    }
}
