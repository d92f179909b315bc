package org.broadsheet.pipeline.publish;

import java.io.IOException;
import org.apache.hadoop.fs.FSError;

/** Acts on the files of a dataset whose failures are a {@link DatasetException} that names the act and the place. */
final class FileActs {
    private final DatasetFileSystem files;

    FileActs(DatasetFileSystem files) {
        this.files = files;
    }

    /** Something that is read, or an act with a result. */
    interface Reading<T> {
        T run() throws IOException;
    }

    /** An act without a result. */
    interface Change {
        void run() throws IOException;
    }

    /**
     * Does something.
     *
     * @param verb what is done to the place, for the message: {@code write}
     */
    void change(String verb, String place, Change change) {
        attempt(verb, place, () -> {
            change.run();
            return place;
        });
    }

    /** Does something that has a result, see {@link #change}. */
    <T> T attempt(String verb, String place, Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException | FSError e) {
            // Hadoop wraps a failing local disk in an Error.
            Throwable cause = e instanceof FSError && e.getCause() != null ? e.getCause() : e;
            throw new DatasetException("cannot " + verb + " " + files.location(place) + ": " + reason(cause), e);
        }
    }

    /** What went wrong, in words that follow the name of a place. */
    static String reason(Throwable e) {
        if (FullDisk.isBehind(e)) {
            return FullDisk.WORDS;
        }
        String message = String.valueOf(e.getMessage());
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        return kind.isEmpty() || kind.equals("IO") || kind.equals("FileNotFound") ? message : kind + " " + message;
    }
}
