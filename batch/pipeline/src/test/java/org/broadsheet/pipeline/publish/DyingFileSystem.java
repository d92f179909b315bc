package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Any file system, whose process dies before one of its changes. */
final class DyingFileSystem implements DatasetFileSystem {
    /** The end of the process, as the code under test sees it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** How many changes a process still makes, on all file systems that it has. */
    static final class Life {
        private int left;

        Life(int changes) {
            this.left = changes;
        }

        private void change() {
            if (left-- <= 0) {
                throw new Death();
            }
        }
    }

    private final DatasetFileSystem files;
    private final Life life;

    DyingFileSystem(DatasetFileSystem files, Life life) {
        this.files = files;
        this.life = life;
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
        life.change();
        files.write(place, content);
    }

    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        life.change();
        files.rename(from, to, replace);
    }

    @Override
    public void delete(String place) throws IOException {
        life.change();
        files.delete(place);
    }

    @Override
    public void makeFolder(String place) throws IOException {
        life.change();
        files.makeFolder(place);
    }

    @Override
    public void sync(String folder) throws IOException {
        files.sync(folder);
    }

    @Override
    public boolean isShared() {
        return files.isShared();
    }

    @Override
    public boolean writesWhole() {
        return files.writesWhole();
    }

    @Override
    public boolean create(String place, String unfinished, byte[] content) throws IOException {
        life.change();
        return files.create(place, unfinished, content);
    }

    @Override
    public void copyIn(Path file, String place) throws IOException {
        life.change();
        files.copyIn(file, place);
    }
}
