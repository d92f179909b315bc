package org.broadsheet.pipeline.publish;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files with the permissions that they are made with; Hadoop changes those of each by a process of its own. Made by
 * Hadoop through reflection.
 */
public final class UmaskedLocalFiles extends RawLocalFileSystem {
    /**
     * A Hadoop configuration whose local files are these, for libraries that write through Hadoop: beside their files lie no
     * {@code .crc} files then.
     */
    public static Object configuration() {
        Configuration configuration = new Configuration();
        configuration.setClass("fs.file.impl", UmaskedLocalFiles.class, FileSystem.class);
        // Elsewhere in the process others may be known under the same address.
        configuration.setBoolean("fs.file.impl.disable.cache", true);
        return configuration;
    }

    @Override
    public void setPermission(Path file, FsPermission permission) {
        // The umask has said it.
    }
}
