package org.broadsheet.encoder.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime's libraries of this machine, in a folder that it is told of. By itself it writes them to the temporary folder at
 * every start, 22 MB, and deletes the folder they are in before them: so it stays.
 */
public final class NativeLibraries {
    /** Where ONNX Runtime takes its libraries from; the launcher says so, who has them unpacked for good. */
    static final String PLACE = "onnxruntime.native.path";

    private NativeLibraries() {}

    /** Argument: a folder to unpack the libraries into. */
    public static void main(String[] args) throws IOException {
        unpack(Path.of(args[0]));
    }

    /**
     * Unpacks them until this process ends, unless a place is told.
     *
     * @throws UncheckedIOException where no temporary files can be written
     */
    static synchronized void provide() {
        if (told().isEmpty()) {
            try {
                Path folder = Files.createTempDirectory("broadsheet-onnx");
                // What is told first is deleted last.
                folder.toFile().deleteOnExit();
                unpack(folder).forEach(file -> file.toFile().deleteOnExit());
                System.setProperty(PLACE, folder.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String told() {
        return System.getProperty(PLACE, "");
    }

    /** The folder where they are, or the one where they go. */
    static String place() {
        return told().isEmpty() ? System.getProperty("java.io.tmpdir") : told();
    }

    private static List<Path> unpack(Path folder) throws IOException {
        List<Path> files = List.of(
                folder.resolve(System.mapLibraryName("onnxruntime")),
                folder.resolve(System.mapLibraryName("onnxruntime4j_jni")));
        for (Path file : files) {
            String name = "native/" + platform() + "/" + file.getFileName();
            try (InputStream in = OrtEnvironment.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("it has no " + name);
                }
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return files;
    }

    /** The names are those of ONNX Runtime, which calls amd64 x64 and macOS osx. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux")
                + (processor.matches("amd64|x86_64") ? "-x64" : "-" + processor);
    }
}
