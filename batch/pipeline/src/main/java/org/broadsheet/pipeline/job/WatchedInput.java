package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.broadsheet.read.StoredInput;

/**
 * An input whose bytes are watched as they are read one after another.
 *
 * @param watched makes of the bytes those that are read
 */
record WatchedInput(StoredInput stored, UnaryOperator<InputStream> watched) implements StoredInput {
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
        return watched.apply(stored.open(start));
    }

    @Override
    public StoredInput atRandom() {
        return stored;
    }
}
