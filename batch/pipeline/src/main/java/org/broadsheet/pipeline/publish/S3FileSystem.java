package org.broadsheet.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.broadsheet.pipeline.store.HadoopSettings;

/**
 * A folder on S3, through Hadoop's S3A. An object is there whole once it is written, so nothing is renamed that can be
 * written; where something is renamed, it is copied. S3A's jars are no part of the usual class path.
 */
final class S3FileSystem implements DatasetFileSystem {
    private final FileSystem files;
    private final Path root;

    private S3FileSystem(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * A folder in a bucket.
     *
     * @throws DatasetException when S3A is not on the class path
     */
    static S3FileSystem of(URI folder) throws IOException {
        Configuration configuration = HadoopSettings.read();
        if (!HadoopSettings.reaches(folder, configuration)) {
            throw new DatasetException(folder + ": " + HadoopSettings.NO_S3);
        }
        // Hadoop keeps one for each bucket and user.
        return new S3FileSystem(
                FileSystem.get(folder, configuration),
                new Path(folder.getPath().isEmpty() ? folder + "/" : folder.toString()));
    }

    @Override
    public String location(String place) {
        return place.isEmpty() ? root.toString() : at(place).toString();
    }

    @Override
    public boolean exists(String place) throws IOException {
        return files.exists(at(place));
    }

    @Override
    public List<String> list(String place) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(at(place))) {
                names.add(status.getPath().getName());
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
        try (FSDataOutputStream out = files.create(at(place), true)) {
            out.write(content);
        }
    }

    /** A copy and a deletion: who stops in between leaves both. */
    @Override
    public void rename(String from, String to, boolean replace) throws IOException {
        if (exists(to)) {
            if (!replace) {
                throw new FileAlreadyExistsException(location(to));
            }
            delete(to);
        }
        if (!files.rename(at(from), at(to))) {
            throw new IOException("cannot be renamed to " + location(to));
        }
    }

    @Override
    public void delete(String place) throws IOException {
        files.delete(at(place), true);
    }

    @Override
    public void makeFolder(String place) {
        // Folders are what the names of objects have in common.
    }

    @Override
    public void sync(String folder) {
        // What S3 has answered for is there to stay.
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean writesWhole() {
        return true;
    }

    /** A request that is repeated because its answer was lost meets its own object. */
    @Override
    public boolean create(String place, String unfinished, byte[] content) throws IOException {
        FSDataOutputStreamBuilder<?, ?> file = files.createFile(at(place)).overwrite(true);
        file.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        try {
            try (FSDataOutputStream out = file.build()) {
                out.write(content);
            }
            return true;
        } catch (IOException e) {
            if (!exists(place)) {
                throw e;
            }
            try (InputStream in = open(place)) {
                return Arrays.equals(in.readAllBytes(), content);
            }
        }
    }

    @Override
    public void copyIn(java.nio.file.Path file, String place) throws IOException {
        try (FSDataOutputStream out = files.create(at(place), true)) {
            Files.copy(file, out);
        }
    }

    private Path at(String place) {
        return place.isEmpty() ? root : new Path(root, new Path(null, null, place));
    }
}
