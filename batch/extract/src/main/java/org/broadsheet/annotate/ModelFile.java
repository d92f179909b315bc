package org.broadsheet.annotate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds one model: the mark {@code BSMODEL1}, the model's kind, the length and checksum of what follows, and
 * that, which only the model's class reads.
 */
final class ModelFile {
    private static final byte[] MARK = "BSMODEL1".getBytes(StandardCharsets.US_ASCII);
    private static final int KIND_LENGTH = 8;
    private static final int HEAD = MARK.length + KIND_LENGTH + 4 + 4;

    private ModelFile() {}

    /** What writes a model. */
    interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    /** Writes a model. */
    static void write(Path file, String kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            body.write(out);
        }
        byte[] content = bytes.toByteArray();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.put(MARK).put(kindBytes(kind)).putInt(content.length).putInt(checksum(ByteBuffer.wrap(content)));
        try (var out = Files.newOutputStream(file)) {
            out.write(head.array());
            out.write(content);
        }
    }

    /**
     * Reads the model of a kind from the folder, or from the class path where that is null; the file is called
     * {@code KIND.model}.
     *
     * @throws UncheckedIOException naming the file, when it is missing, damaged or something else
     */
    static <T> T read(@Nullable Path folder, String kind, Function<ByteBuffer, T> reader) {
        String name = kind + ".model";
        String place = folder == null ? "model " + name : folder.resolve(name).toString();
        try {
            ByteBuffer bytes = folder == null ? onClassPath(name) : mapped(folder.resolve(name));
            return reader.apply(content(bytes, kind));
        } catch (NegativeArraySizeException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw damaged(place, "its content does not fit its kind", e);
        } catch (IOException e) {
            throw damaged(place, String.valueOf(e.getMessage()), e);
        }
    }

    private static UncheckedIOException damaged(String place, String fault, Exception cause) {
        return new UncheckedIOException(new IOException(
                place + ": " + fault + "; restore it from the repository, or train it anew (batch/train)", cause));
    }

    private static ByteBuffer onClassPath(String name) throws IOException {
        try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("it is not on the class path");
            }
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static ByteBuffer content(ByteBuffer bytes, String kind) throws IOException {
        if (bytes.remaining() < HEAD || !startsWith(bytes, MARK)) {
            throw new IOException("it is no model file");
        }
        byte[] found = new byte[KIND_LENGTH];
        bytes.get(found);
        if (!Arrays.equals(found, kindBytes(kind))) {
            throw new IOException(
                    "it holds the model \"" + new String(found, StandardCharsets.US_ASCII).strip() + "\", not " + kind);
        }
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (bytes.remaining() != length) {
            throw new IOException("it holds " + bytes.remaining() + " bytes of " + length);
        }
        if (checksum(bytes.duplicate()) != checksum) {
            throw new IOException("its checksum is wrong");
        }
        return bytes.slice();
    }

    /**
     * Reads how many things follow.
     *
     * @throws IllegalArgumentException when there are fewer bytes than things
     */
    static int count(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException(count + " things in " + in.remaining() + " bytes");
        }
        return count;
    }

    private static boolean startsWith(ByteBuffer bytes, byte[] mark) {
        byte[] start = new byte[mark.length];
        bytes.get(start);
        return Arrays.equals(start, mark);
    }

    private static byte[] kindBytes(String kind) {
        return String.format("%-" + KIND_LENGTH + "s", kind).getBytes(StandardCharsets.US_ASCII);
    }

    private static int checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
