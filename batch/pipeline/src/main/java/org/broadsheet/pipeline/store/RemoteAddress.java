package org.broadsheet.pipeline.store;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where something lies on HDFS or S3.
 *
 * @param text {@code hdfs://NAMENODE/PATH} or {@code s3a://BUCKET/KEY}, nothing in it escaped, without a slash at its end
 *     unless it is the root
 */
public record RemoteAddress(String text) {
    private static final Pattern REMOTE =
            Pattern.compile("(?:hdfs|s3a):/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String HDFS = "hdfs";

    /** By its root. */
    private static final Map<Path, FileSystem> OPEN = new ConcurrentHashMap<>();

    /** Whether a text is an address of this kind, complete or not. */
    public static boolean isOne(String text) {
        return REMOTE.matcher(text).matches();
    }

    /**
     * Reads an address; one on HDFS without a name node is on that of Hadoop's configuration.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static RemoteAddress parse(String text) {
        Path path = new Path(text);
        URI uri = path.toUri();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String authority = uri.getAuthority();
        if (authority == null && scheme.equals(HDFS)) {
            URI usual = FileSystem.getDefaultUri(HadoopSettings.read());
            authority = HDFS.equals(usual.getScheme()) ? usual.getAuthority() : null;
        }
        if (authority == null) {
            throw new IllegalArgumentException(
                    "incomplete; give " + (scheme.equals(HDFS) ? "hdfs://NAMENODE/PATH" : "s3a://BUCKET/KEY"));
        }
        if (authority.contains("@")) {
            throw new IllegalArgumentException("secrets in an address end up in logs; give them as Hadoop's settings");
        }
        return of(new Path(scheme, authority, uri.getPath().isEmpty() ? "/" : uri.getPath()));
    }

    static RemoteAddress of(Path path) {
        return new RemoteAddress(path.toString());
    }

    Path path() {
        return new Path(text);
    }

    /**
     * The file system: its settings are read once.
     *
     * @throws IOException when it cannot be reached
     */
    FileSystem files() throws IOException {
        Path root = new Path(path().toUri().resolve("/"));
        FileSystem known = OPEN.get(root);
        if (known != null) {
            return known;
        }
        Configuration configuration = HadoopSettings.read();
        if (!HadoopSettings.reaches(root.toUri(), configuration)) {
            throw new IOException(text + ": " + HadoopSettings.NO_S3);
        }
        try {
            FileSystem files = FileSystem.get(root.toUri(), configuration);
            OPEN.put(root, files);
            return files;
        } catch (IOException e) {
            throw StoreFaults.told(this, e);
        } catch (IllegalArgumentException e) {
            // Hadoop's answer to a name node that nobody knows.
            throw StoreFaults.told(this, new IOException(e.getMessage(), e));
        }
    }

    /** What is in it by a name. */
    public RemoteAddress resolve(String name) {
        return new RemoteAddress(text.endsWith("/") ? text + name : text + "/" + name);
    }

    /** The folder that it is in, or null for the root. */
    public @Nullable RemoteAddress parent() {
        Path parent = path().getParent();
        return parent == null ? null : of(parent);
    }

    /** Its last part; empty for the root. */
    public String name() {
        return path().getName();
    }

    /** What all in it begins with. */
    public String beginning() {
        return text.endsWith("/") ? text : text + "/";
    }

    /** As people name it. */
    @Override
    public String toString() {
        return text;
    }
}
