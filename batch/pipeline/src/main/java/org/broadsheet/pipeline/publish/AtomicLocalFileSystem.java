package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.Options.ChecksumOpt;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.jspecify.annotations.Nullable;

/**
 * Local files as {@code FileContext} sees them, with three things put right that Hadoop 3.5.0 does otherwise. A rename
 * onto an existing file is one rename; Hadoop deletes the file first, so that for a moment there is none. Renaming, writing
 * and making folders start no {@code readlink} and {@code chmod} processes, which cost 5 to 10 ms each and are not there
 * where nothing is on the PATH. And no {@code .crc} files are left beside the data. Permissions are what the process's umask
 * says.
 */
final class AtomicLocalFileSystem extends DelegateToFileSystem {

    /** Called by Hadoop through reflection. */
    AtomicLocalFileSystem(URI uri, Configuration configuration) throws IOException, URISyntaxException {
        super(uri, new UmaskedLocalFiles(), configuration, FsConstants.LOCAL_FS_URI.getScheme(), false);
    }

    @Override
    public void renameInternal(Path source, Path target, boolean overwrite) throws IOException {
        if (!overwrite && Files.exists(local(target))) {
            throw new FileAlreadyExistsException(target.toUri().getPath());
        }
        Files.move(local(source), local(target), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void mkdir(Path folder, @Nullable FsPermission permission, boolean createParent) throws IOException {
        Files.createDirectories(local(folder));
    }

    @Override
    public FSDataOutputStream createInternal(
            Path file,
            EnumSet<CreateFlag> flags,
            FsPermission permission,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress,
            ChecksumOpt checksum,
            boolean createParent)
            throws IOException {
        return fsImpl.create(file, flags.contains(CreateFlag.OVERWRITE), bufferSize);
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
