package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.broadsheet.pipeline.store.RemoteFile;
import org.broadsheet.read.StoredInput;

/** Where an input lies. */
public sealed interface InputPlace {
    /** On a file system of this machine, by an absolute path. */
    record Local(Path path) implements InputPlace {
        @Override
        public String text() {
            return SourceRoots.place(path);
        }

        @Override
        public StoredInput stored() {
            return StoredInput.of(path);
        }

        @Override
        public boolean isGone() {
            return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** On HDFS or S3. */
    record Remote(RemoteAddress address) implements InputPlace {
        @Override
        public String text() {
            return address.text();
        }

        @Override
        public StoredInput stored() {
            return new RemoteInput(address, false);
        }

        @Override
        public boolean isGone() {
            try {
                return RemoteFile.at(address) == null;
            } catch (IOException e) {
                throw new DatasetException("cannot tell whether an input is gone: " + e.getMessage(), e);
            }
        }
    }

    /** The place that {@link #text} wrote. */
    static InputPlace of(String text) {
        return RemoteAddress.isOne(text) ? new Remote(new RemoteAddress(text)) : new Local(SourceRoots.path(text));
    }

    /** A text from which {@link #of} makes the same place again. */
    String text();

    /** Its bytes. */
    StoredInput stored();

    /**
     * Whether nothing is there; of a local place only where that is certain.
     *
     * @throws DatasetException when a store does not say
     */
    boolean isGone();
}
