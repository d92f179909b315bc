package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model file that is missing, cut short, changed or something else is named in one line that says what to do. */
class ModelFileTest {
    private static final List<String> KINDS = List.of(Lexicon.KIND, Lemmatizer.KIND, Tagger.KIND, NameRecognizer.KIND);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyModels() throws IOException {
        for (String kind : KINDS) {
            try (InputStream in = Tagger.class.getResourceAsStream(kind + ".model")) {
                Files.copy(in, folder.resolve(kind + ".model"));
            }
        }
    }

    private void isRefused(String kind, String why) {
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> PerceptronAnnotator.load(folder));
        String message = refused.getCause().getMessage();
        assertTrue(message.contains(folder.resolve(kind + ".model").toString()), message);
        assertTrue(message.contains(why), message);
        assertTrue(message.contains("train it anew"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void readsAFolderAsItReadsTheClassPath() {
        List<String> words = List.of("Ships", "sail", ".");

        assertEquals(
                Tagger.load(null, Lexicon.load(null)).tag(words),
                Tagger.load(folder, Lexicon.load(folder)).tag(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lexicon", "lemmas", "tagger", "names"})
    void refusesAFileThatIsNotThere(String kind) throws IOException {
        Files.delete(folder.resolve(kind + ".model"));
        isRefused(kind, "there is no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lexicon", "lemmas", "tagger", "names"})
    void refusesAFileThatWasCutShort(String kind) throws IOException {
        Path file = folder.resolve(kind + ".model");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        isRefused(kind, "bytes of");
        Files.write(file, Arrays.copyOf(whole, 5));
        isRefused(kind, "it is no model file");
        Files.write(file, new byte[0]);
        isRefused(kind, "it is no model file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lexicon", "lemmas", "tagger", "names"})
    void refusesAFileThatWasChanged(String kind) throws IOException {
        Path file = folder.resolve(kind + ".model");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        isRefused(kind, "its checksum is wrong");
    }

    @Test
    void refusesAFileOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("tagger.model"), "version https://git-lfs.github.com/spec/v1\n".repeat(5));
        isRefused("tagger", "it is no model file");
    }

    @Test
    void refusesAnotherModelsFile() throws IOException {
        Files.copy(
                folder.resolve("lexicon.model"),
                folder.resolve("names.model"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        isRefused("names", "\"lexicon\", not names");
    }

    @Test
    void refusesContentThatDoesNotFit() throws IOException {
        ModelFile.write(folder.resolve("tagger.model"), Tagger.KIND, out -> out.writeInt(1 << 30));
        isRefused("tagger", "its content does not fit its kind");
    }
}
