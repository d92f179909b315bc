package org.broadsheet.pipeline.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a dataset lies, and where on this machine the work for it is done.
 *
 * @param address of a dataset that others reach too, {@code hdfs:} or {@code s3a:} without a slash at its end; null for a
 *     local folder
 * @param folder absolute: the dataset itself where it is a local folder, else the work folder
 */
public record DatasetLocation(@Nullable URI address, Path folder) {
    private static final String HDFS = "hdfs";
    private static final String S3 = "s3a";
    private static final List<String> REMOTE = List.of(HDFS, S3);

    /**
     * Reads a path or an address.
     *
     * @param work folder for what a remote dataset needs on this machine, or null for one in the user's cache
     * @throws DatasetException when nothing of the kind can be a dataset
     */
    public static DatasetLocation of(String location, @Nullable Path work) {
        if (!location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return local(location, Path.of(location), work);
        }
        URI uri;
        try {
            uri = new URI(location.replaceAll("(?<=[^/:])/+$", ""));
        } catch (URISyntaxException e) {
            throw new DatasetException(location + ": not an address: " + e.getMessage(), e);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return local(location, Path.of(uri.getPath()), work);
        }
        if (!REMOTE.contains(scheme)) {
            throw new DatasetException(location + ": datasets are kept in local folders, on hdfs: and on s3a:; '"
                    + uri.getScheme() + ":' is not supported");
        }
        if (scheme.equals(S3) && uri.getAuthority() == null || uri.getPath().isEmpty() && scheme.equals(HDFS)) {
            throw new DatasetException(location + ": incomplete; give "
                    + (scheme.equals(S3) ? "s3a://BUCKET/FOLDER" : "hdfs://NAMENODE/FOLDER"));
        }
        return new DatasetLocation(
                uri, (work == null ? workFolder(uri) : work).toAbsolutePath().normalize());
    }

    private static DatasetLocation local(String location, Path path, @Nullable Path work) {
        if (work != null) {
            throw new DatasetException(location
                    + " is a local folder, which holds its own work; --work is for datasets on" + " hdfs: and s3a:");
        }
        return new DatasetLocation(null, path.toAbsolutePath().normalize());
    }

    /** By the address, so that every verb finds what the last one left; the sum tells like ones apart. */
    private static Path workFolder(URI uri) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        String name = uri.toString().replaceAll("[^A-Za-z0-9.]+", "-");
        String shortName = name.substring(Math.max(0, name.length() - 80));
        return caches.resolve("broadsheet")
                .resolve(shortName + "-" + Sha256.of(uri.toString()).substring(0, 8));
    }

    boolean isS3() {
        return address != null && S3.equalsIgnoreCase(address.getScheme());
    }

    /** As people name it. */
    @Override
    public String toString() {
        return address == null ? folder.toString() : address.toString();
    }
}
