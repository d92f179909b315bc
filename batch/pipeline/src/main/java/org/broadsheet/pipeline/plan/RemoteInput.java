package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.broadsheet.pipeline.store.RemoteFile;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;

/** A file on HDFS or S3. It is looked at once: what is opened afterwards is that version, where the store tells them apart. */
final class RemoteInput implements StoredInput {
    private final RemoteAddress address;
    private final boolean jumps;
    private volatile @Nullable RemoteFile seen;

    /** @param jumps whether it will be read a little here and a little there */
    RemoteInput(RemoteAddress address, boolean jumps) {
        this.address = address;
        this.jumps = jumps;
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public long size() throws IOException {
        return seen().bytes();
    }

    @Override
    public InputStream open(long start) throws IOException {
        return seen().open(start, jumps);
    }

    @Override
    public StoredInput atRandom() {
        return jumps ? this : new RemoteInput(address, true);
    }

    private RemoteFile seen() throws IOException {
        RemoteFile known = seen;
        if (known == null) {
            known = RemoteFile.at(address);
            if (known == null) {
                throw new NoSuchFileException(address.text());
            }
            if (known.isFolder()) {
                throw new IOException(address + ": a folder");
            }
            seen = known;
        }
        return known;
    }
}
