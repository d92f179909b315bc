package org.broadsheet.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** A folder of any file system that Hadoop's {@code FileContext} knows; local ones are what is proven. */
final class HadoopFileSystem implements DatasetFileSystem {
    private final FileContext files;
    private final Path root;

    private HadoopFileSystem(FileContext files, Path root) {
        this.files = files;
        this.root = root;
    }

    /** A local folder, absolute. */
    static HadoopFileSystem local(java.nio.file.Path folder) throws IOException {
        Configuration configuration = new Configuration(false);
        configuration.setClass(
                "fs.AbstractFileSystem.file.impl", AtomicLocalFileSystem.class, AbstractFileSystem.class);
        return new HadoopFileSystem(
                FileContext.getFileContext(URI.create("file:///"), configuration), new Path(folder.toUri()));
    }

    @Override
    public String location(String place) {
        return java.nio.file.Path.of(root.toUri().getPath()).resolve(place).toString();
    }

    @Override
    public boolean exists(String place) throws IOException {
        try {
            files.getFileStatus(at(place));
            return true;
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    @Override
    public List<String> list(String place) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            RemoteIterator<FileStatus> statuses = files.listStatus(at(place));
            while (statuses.hasNext()) {
                names.add(statuses.next().getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return names;
    }

    @Override
    public InputStream open(String place) throws IOException {
        return files.open(at(place));
    }

    @Override
    public void write(String place, byte[] content) throws IOException {
        EnumSet<CreateFlag> anew = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
        try (FSDataOutputStream out = files.create(at(place), anew, CreateOpts.createParent())) {
            out.write(content);
            out.hsync();
        }
    }

    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        files.rename(at(from), at(to), replace ? Rename.OVERWRITE : Rename.NONE);
    }

    @Override
    public void delete(String place) throws IOException {
        files.delete(at(place), true);
    }

    @Override
    public void makeFolder(String place) throws IOException {
        files.mkdir(at(place), FileContext.DIR_DEFAULT_PERM, true);
    }

    @Override
    public void sync(String folder) throws IOException {
        if (!"file".equals(root.toUri().getScheme())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(java.nio.file.Path.of(location(folder)), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path at(String place) {
        return place.isEmpty() ? root : new Path(root, new Path(null, null, place));
    }
}
