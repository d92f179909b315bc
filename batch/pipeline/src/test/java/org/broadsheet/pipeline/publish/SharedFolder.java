package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A local folder that behaves as a file system of several machines does: what HDFS promises, without waiting for HDFS. */
final class SharedFolder implements DatasetFileSystem {
    private final DatasetFileSystem files;

    SharedFolder(Path root) throws IOException {
        this.files = HadoopFileSystem.local(root);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean create(String place, String hidden, byte[] content) throws IOException {
        Path unfinished = Path.of(location(hidden));
        Files.write(unfinished, content);
        try {
            // A link is made by one, a rename replaces.
            Files.createLink(Path.of(location(place)), unfinished);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(unfinished);
        }
    }

    @Override
    public void copyIn(Path file, String place) throws IOException {
        Path unfinished = Path.of(location(Places.unfinished(place)));
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, Path.of(location(place)), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String location(String place) {
        return files.location(place);
    }

    @Override
    public boolean exists(String place) throws IOException {
        return files.exists(place);
    }

    @Override
    public List<String> list(String place) throws IOException {
        return files.list(place);
    }

    @Override
    public InputStream open(String place) throws IOException {
        return files.open(place);
    }

    @Override
    public void write(String place, byte[] content) throws IOException {
        files.write(place, content);
    }

    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        files.rename(from, to, replace);
    }

    @Override
    public void delete(String place) throws IOException {
        files.delete(place);
    }

    @Override
    public void makeFolder(String place) throws IOException {
        files.makeFolder(place);
    }

    @Override
    public void sync(String folder) {
        // Its names stay.
    }
}
