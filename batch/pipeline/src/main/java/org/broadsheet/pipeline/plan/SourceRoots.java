package org.broadsheet.pipeline.plan;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.pipeline.store.RemoteAddress;

/**
 * The folders that INPUT arguments of a dataset have named, each under the name with which the sources below it begin: the
 * folder's own, or where another folder has that already, the name with a number behind it ({@code inbox~2}). A folder
 * keeps its name for good, so that a file is one source whatever else a run names, and no absolute path leaves the
 * machine. What lies on HDFS or S3 is its address, which is the same for all machines.
 *
 * @param names name of each folder, by its absolute path
 */
public record SourceRoots(Map<String, String> names) {
    /** Those of a dataset that nothing was read into. */
    public static final SourceRoots NONE = new SourceRoots(Map.of());

    private static final String UNNAMED = "root";
    private static final char LOST = '\ufffd';

    public SourceRoots {
        names = Map.copyOf(names);
    }

    /** With further folders, except those that lie in one that is there. */
    public SourceRoots with(Collection<Path> folders) {
        Map<String, String> more = new TreeMap<>(names);
        List<Path> outerFirst = new ArrayList<>(folders);
        outerFirst.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
        for (Path folder : outerFirst) {
            if (new SourceRoots(more).rootOf(folder).isEmpty()) {
                more.put(place(folder), unused(nameOf(folder.getFileName()), more.values()));
            }
        }
        return new SourceRoots(more);
    }

    private static String unused(String name, Collection<String> used) {
        String free = name;
        for (int number = 2; used.contains(free); number++) {
            free = name + "~" + number;
        }
        return free;
    }

    private static String nameOf(Path fileName) {
        return fileName == null ? UNNAMED : escaped(fileName);
    }

    /**
     * The source that a file is: the name of the innermost folder here that holds it, and the path from there, with
     * {@code /} between folders. The characters {@code %} and {@code #}, control characters, and bytes that are no UTF-8
     * are written as {@code %} and two hex digits, so that a place behind {@code #} can follow.
     *
     * @throws IllegalArgumentException when no folder here holds the file
     */
    public String sourceOf(Path file) {
        Path root = rootOf(file).orElseThrow(() -> new IllegalArgumentException(file + " lies in no known folder"));
        StringBuilder source = new StringBuilder(names.getOrDefault(place(root), UNNAMED));
        if (!file.equals(root)) {
            for (Path part : root.relativize(file)) {
                source.append('/').append(escaped(part));
            }
        }
        return source.toString();
    }

    /** The source that an input is: a local file by {@link #sourceOf(Path)}, one on HDFS or S3 by its address, escaped. */
    String sourceOf(InputPlace place) {
        return place instanceof InputPlace.Local local ? sourceOf(local.path()) : escaped(place.text());
    }

    private Optional<Path> rootOf(Path file) {
        for (Path folder = file; folder != null; folder = folder.getParent()) {
            if (names.containsKey(place(folder))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Where a source lies, or nothing where its folder is not known here: the dataset came from another machine. */
    Optional<InputPlace> placeOf(String source) {
        return RemoteAddress.isOne(source)
                ? Optional.of(
                        new InputPlace.Remote(new RemoteAddress(new String(unescaped(source), StandardCharsets.UTF_8))))
                : fileOf(source).map(InputPlace.Local::new);
    }

    private Optional<Path> fileOf(String source) {
        int slash = source.indexOf('/');
        String name = slash < 0 ? source : source.substring(0, slash);
        return names.entrySet().stream()
                .filter(root -> root.getValue().equals(name))
                .map(root -> slash < 0
                        ? path(root.getKey())
                        : path(URI.create("file://" + rawPath(path(root.getKey())) + quoted(source.substring(slash)))
                                .toString()))
                .findFirst();
    }

    /**
     * A path as text from which {@link #path} makes the same path again: as it is written, or as a {@code file:} address
     * where its name has bytes that are no text.
     */
    public static String place(Path path) {
        String written = path.toString();
        return written.indexOf(LOST) < 0 ? written : "file://" + rawPath(path);
    }

    /** The path that {@link #place} wrote. */
    public static Path path(String place) {
        return place.startsWith("file:/") ? Path.of(URI.create(place)) : Path.of(place);
    }

    private static String rawPath(Path path) {
        String raw = path.toUri().getRawPath();
        return raw.endsWith("/") && raw.length() > 1 ? raw.substring(0, raw.length() - 1) : raw;
    }

    /** One part of a path, escaped. */
    private static String escaped(Path part) {
        String written = part.toString();
        if (written.indexOf(LOST) < 0) {
            return escaped(written);
        }
        // The bytes are known to the path alone; as an address it gives them.
        String raw = rawPath(Path.of("/").resolve(part)).substring(1);
        StringBuilder text = new StringBuilder();
        byte[] bytes = unescaped(raw);
        for (int i = 0; i < bytes.length; ) {
            int length = utf8Length(bytes, i);
            if (length == 0) {
                text.append(String.format("%%%02X", bytes[i++] & 0xff));
            } else {
                text.append(escaped(new String(bytes, i, length, StandardCharsets.UTF_8)));
                i += length;
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '#' || c < ' ' || c == 0x7f) {
                escaped = escaped == null ? new StringBuilder(text.substring(0, i)) : escaped;
                escaped.append(String.format("%%%02X", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static byte[] unescaped(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.put((byte) (Character.digit(raw[i + 1], 16) << 4 | Character.digit(raw[i + 2], 16)));
                i += 2;
            } else {
                bytes.put(raw[i]);
            }
        }
        byte[] all = new byte[bytes.flip().remaining()];
        bytes.get(all);
        return all;
    }

    /** Length of the character that starts at an index, 0 where the bytes are no UTF-8. */
    private static int utf8Length(byte[] bytes, int at) {
        for (int length = 1; length <= 4 && at + length <= bytes.length; length++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
                return length;
            } catch (CharacterCodingException e) {
                // Not yet a whole character, or never one.
                continue;
            }
        }
        return 0;
    }

    /** A source as the path of an address: what is escaped in it stays, all else that an address cannot hold is escaped. */
    private static String quoted(String source) {
        StringBuilder quoted = new StringBuilder();
        for (byte b : source.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c == '/'
                    || c == '%'
                    || c == '-'
                    || c == '.'
                    || c == '_'
                    || c == '~'
                    || c < 0x80 && Character.isLetterOrDigit(c);
            quoted.append(plain ? String.valueOf((char) c) : String.format("%%%02X", c));
        }
        return quoted.toString();
    }
}
