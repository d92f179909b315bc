package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A dataset on a file system of several machines, whose staged files lie in this machine's work folder until they are
 * published.
 */
final class RemoteFileSystem implements DatasetFileSystem {
    private final DatasetFileSystem remote;
    private final DatasetFileSystem local;

    /**
     * @param local the work folder
     */
    RemoteFileSystem(DatasetFileSystem remote, DatasetFileSystem local) {
        this.remote = remote;
        this.local = local;
    }

    private static boolean isStaged(String place) {
        return place.equals(DatasetFolder.STAGING) || place.startsWith(DatasetFolder.STAGING + "/");
    }

    private DatasetFileSystem of(String place) {
        return isStaged(place) ? local : remote;
    }

    @Override
    public String location(String place) {
        return of(place).location(place);
    }

    @Override
    public boolean exists(String place) throws IOException {
        return of(place).exists(place);
    }

    @Override
    public List<String> list(String place) throws IOException {
        return of(place).list(place);
    }

    @Override
    public InputStream open(String place) throws IOException {
        return of(place).open(place);
    }

    @Override
    public void write(String place, byte[] content) throws IOException {
        of(place).write(place, content);
    }

    /** What is staged is copied, and stays until its run's staging folder goes: cut off, it can be copied again. */
    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        if (isStaged(from) == isStaged(to)) {
            of(from).rename(from, to, replace);
        } else if (isStaged(from)) {
            remote.copyIn(Path.of(local.location(from)), to);
        } else {
            throw new IOException("what is published does not go back to " + local.location(to));
        }
    }

    @Override
    public void delete(String place) throws IOException {
        of(place).delete(place);
    }

    @Override
    public void makeFolder(String place) throws IOException {
        of(place).makeFolder(place);
    }

    @Override
    public void sync(String folder) throws IOException {
        of(folder).sync(folder);
    }

    @Override
    public boolean isShared() {
        return remote.isShared();
    }

    @Override
    public boolean writesWhole() {
        return remote.writesWhole();
    }

    @Override
    public boolean create(String place, String unfinished, byte[] content) throws IOException {
        return remote.create(place, unfinished, content);
    }

    @Override
    public void copyIn(Path file, String place) throws IOException {
        remote.copyIn(file, place);
    }
}
