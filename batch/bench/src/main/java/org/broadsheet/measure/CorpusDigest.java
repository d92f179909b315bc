package org.broadsheet.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether a corpus is the one that floors were measured on. */
final class CorpusDigest {
    private CorpusDigest() {}

    /** SHA-256, in hex digits, of the names, relative to the corpus, and the bytes of all files in some of its folders. */
    static String of(Path corpus, List<String> folders) throws IOException {
        MessageDigest digest = sha256();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = corpus.relativize(file).toString().replace('\\', '/');
                    digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
