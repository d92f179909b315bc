package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real articles repeated to any number, none a copy of another: a word in the first paragraph tells them apart. */
final class BenchArticles {
    private final List<String> texts;

    private BenchArticles(List<String> texts) {
        this.texts = texts;
    }

    /** The text files of a folder, in the order of their names. */
    static BenchArticles of(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        if (texts.isEmpty()) {
            throw new IOException(folder + " holds no .txt file");
        }
        return new BenchArticles(texts);
    }

    /** The text of an article. */
    String text(int number) {
        String text = texts.get(number % texts.size());
        int firstSpace = text.indexOf(" ", text.length() / 2);
        int at = firstSpace < 0 ? text.length() : firstSpace;
        return text.substring(0, at) + " copy" + number + text.substring(at);
    }

    /** Writes the articles of a range as files, each cut to so many characters; returns how many bytes they are. */
    long write(Path folder, int from, int to, int maxChars) throws IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        for (int i = from; i < to; i++) {
            Path file = folder.resolve("article-%06d.txt".formatted(i));
            String text = text(i);
            Files.writeString(file, text.substring(0, Math.min(text.length(), maxChars)));
            bytes += Files.size(file);
        }
        return bytes;
    }
}
