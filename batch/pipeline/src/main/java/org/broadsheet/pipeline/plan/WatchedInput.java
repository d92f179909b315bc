package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import org.broadsheet.read.StoredInput;

/**
 * An input whose bytes are watched as they are read one after another.
 *
 * @param watched gives the bytes that are read instead
 */
public record WatchedInput(StoredInput stored, Opening watched) implements StoredInput {
    /** Opens an input at a place. */
    @FunctionalInterface
    public interface Opening {
        InputStream at(long start) throws IOException;
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public long size() throws IOException {
        return stored.size();
    }

    @Override
    public InputStream open(long start) throws IOException {
        return watched.at(start);
    }

    @Override
    public StoredInput atRandom() {
        return stored;
    }
}
