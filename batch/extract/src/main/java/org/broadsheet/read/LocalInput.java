package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file on disk. Only a regular one is opened: a pipe or a device could block for ever. */
record LocalInput(Path file) implements StoredInput {
    /** It is something else than a file. */
    static final class NotAFileException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long size;

        private NotAFileException(String message, long size) {
            super(message);
            this.size = size;
        }

        /** Its bytes, where the file system tells some. */
        long size() {
            return size;
        }
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public long size() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NotAFileException(
                    attributes.isDirectory() ? "a folder" : "a pipe, socket or device; opening it could wait for ever",
                    attributes.size());
        }
        return attributes.size();
    }

    @Override
    public InputStream open(long start) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            stream.skipNBytes(start);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }
}
