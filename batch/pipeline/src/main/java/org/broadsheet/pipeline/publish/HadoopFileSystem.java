package org.broadsheet.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.broadsheet.pipeline.store.HadoopSettings;

/** A folder on a file system that Hadoop's {@code FileContext} knows and that renames in one step: local ones and HDFS. */
final class HadoopFileSystem implements DatasetFileSystem {
    /** A connection for each name node: verbs open a dataset more than once. */
    private static final Map<URI, FileContext> REMOTE = new ConcurrentHashMap<>();

    private static final EnumSet<CreateFlag> ANEW = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);

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

    /** A folder on HDFS; without a name node in its address on that of Hadoop's configuration. */
    static HadoopFileSystem remote(URI folder) throws IOException {
        Configuration configuration = HadoopSettings.read();
        URI named = folder.getAuthority() == null
                ? FileSystem.getDefaultUri(configuration).resolve(folder.getPath())
                : folder;
        URI node = named.resolve("/");
        FileContext files = REMOTE.get(node);
        if (files == null) {
            files = FileContext.getFileContext(node, configuration);
            REMOTE.put(node, files);
        }
        return new HadoopFileSystem(files, new Path(named));
    }

    @Override
    public String location(String place) {
        if (isShared()) {
            return place.isEmpty() ? root.toString() : root + "/" + place;
        }
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
        try (FSDataOutputStream out = files.create(at(place), ANEW, CreateOpts.createParent())) {
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
        if (isShared()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(java.nio.file.Path.of(location(folder)), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean isShared() {
        return !"file".equals(root.toUri().getScheme());
    }

    /** Under a name of its own first: a file that is being written is seen by others, empty or in part. */
    @Override
    public boolean create(String place, String unfinished, byte[] content) throws IOException {
        write(unfinished, content);
        try {
            rename(unfinished, place, false);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            delete(unfinished);
        }
    }

    @Override
    public void copyIn(java.nio.file.Path file, String place) throws IOException {
        String unfinished = Places.unfinished(place);
        try {
            try (FSDataOutputStream out = files.create(at(unfinished), ANEW, CreateOpts.createParent())) {
                Files.copy(file, out);
                out.hsync();
            }
            rename(unfinished, place, true);
        } finally {
            delete(unfinished);
        }
    }

    private Path at(String place) {
        return place.isEmpty() ? root : new Path(root, new Path(null, null, place));
    }
}
