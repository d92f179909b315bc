package org.broadsheet.pipeline.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;

/** A stored input for Parquet's readers, which jump in it: each jump opens it at another place. */
record StoredParquet(StoredInput stored) implements InputFile {
    @Override
    public long getLength() throws IOException {
        return stored.size();
    }

    @Override
    public SeekableInputStream newStream() {
        Jumping bytes = new Jumping(stored);
        return new DelegatingSeekableInputStream(bytes) {
            @Override
            public long getPos() {
                return bytes.position;
            }

            @Override
            public void seek(long position) throws IOException {
                bytes.jump(position);
            }
        };
    }

    private static final class Jumping extends InputStream {
        private final StoredInput stored;
        private @Nullable InputStream open;
        private long position;

        Jumping(StoredInput stored) {
            this.stored = stored;
        }

        void jump(long to) throws IOException {
            if (to < 0) {
                throw new EOFException("no position " + to + " in " + stored.name());
            }
            if (to != position) {
                close();
                position = to;
            }
        }

        private InputStream opened() throws IOException {
            InputStream known = open;
            if (known == null) {
                known = stored.open(position);
                open = known;
            }
            return known;
        }

        @Override
        public int read() throws IOException {
            int one = opened().read();
            position += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = opened().read(buffer, offset, length);
            position += Math.max(n, 0);
            return n;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
