package org.broadsheet.pipeline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What lies beside a class, in its folder or its jar. */
final class Resources {
    private Resources() {}

    /** Names of the files beside a class, those in folders below left out. */
    static List<String> beside(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String folder = type.getPackageName().replace('.', '/') + "/";
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? inFolder(place.resolve(folder)) : inJar(place, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(source.getLocation().toString(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(source.getLocation() + " is no place of a file", e);
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static List<String> inJar(Path jar, String folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .map(name -> name.substring(folder.length()))
                    .toList();
        }
    }
}
