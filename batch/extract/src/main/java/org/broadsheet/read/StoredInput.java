package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** An input wherever it is stored: its bytes can be read from any place on, more than once and by several at a time. */
public interface StoredInput {
    /** Opens the bytes of a stored input. */
    @FunctionalInterface
    interface Opening {
        /** The bytes from a place on to the end, to be closed by the caller. */
        InputStream from(long start) throws IOException;
    }

    /** A file on disk. */
    static StoredInput of(Path file) {
        return new LocalInput(file);
    }

    /**
     * What lies elsewhere.
     *
     * @param name see {@link #name()}
     * @param size see {@link #size()}
     */
    static StoredInput of(String name, long size, Opening opening) {
        return new StoredInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open(long start) throws IOException {
                return opening.from(start);
            }
        };
    }

    /** Name of the file, without folders: it tells the form where the content leaves it open. */
    String name();

    /** Bytes as they are stored. */
    long size() throws IOException;

    /**
     * The bytes from a place on to the end, to be closed by the caller. What reads them asks for many at a time.
     *
     * @throws java.nio.file.NoSuchFileException when it is gone
     * @throws java.nio.file.AccessDeniedException when it may not be read
     */
    InputStream open(long start) throws IOException;

    /** The same for readers that jump: not what counts the bytes, or checks them, as they pass. */
    default StoredInput atRandom() {
        return this;
    }
}
