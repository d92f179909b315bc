package org.broadsheet.encoder.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.encoder.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own: a library is loaded once in each. */
class OnnxRuntimeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Opens what is no network. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] args) {
            Network.open("broken", new byte[] {1, 2, 3});
        }
    }

    private String run(int exit, String... args) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                                        "-cp",
                                        System.getProperty("java.class.path")),
                                Stream.of(args))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(exit, process.waitFor(), () -> said(said));
        return said(said);
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            return files.toList();
        }
    }

    @Test
    void aFileThatIsNoNetworkIsNamedAndNothingIsLeftBehind() throws Exception {
        String said = run(1, Opening.class.getName());
        assertTrue(said.contains("IllegalStateException: broken: "), said);
        assertEquals(List.of(), temporary());
    }

    @Test
    void itTakesItsLibrariesFromWhereTheyWereUnpacked() throws Exception {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked here"));
        run(0, NativeLibraries.class.getName(), unpacked.toString());
        try (Stream<Path> files = Files.list(unpacked)) {
            assertEquals(2, files.count());
        }
        String place = "-D" + NativeLibraries.PLACE + "=";
        assertTrue(run(1, place + unpacked, Opening.class.getName()).contains("broken: "));
        assertEquals(List.of(), temporary());
        String elsewhere = run(1, place + folder, Opening.class.getName());
        assertTrue(elsewhere.contains("does not run on this machine"), elsewhere);
        assertTrue(elsewhere.contains("its library is in " + folder + ")"), elsewhere);
    }
}
